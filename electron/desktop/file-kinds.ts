import { extname } from "node:path";
import type { FileFilter } from "electron";

/** Names of the file kinds, as the system's dialogs list them. */
const names: Readonly<Record<string, string>> = {
  jxwb: "绩效文本",
  docx: "Word 文档",
  xlsx: "Excel 工作簿",
  pdf: "PDF 文档",
  json: "JSON 数据",
};

/** What a system dialog offers for these endings (without the dot): all together first, then each kind by its name. */
export function fileFilters(endings: readonly string[]): FileFilter[] {
  const each = endings.map((ending) => ({ name: names[ending] ?? ending, extensions: [ending] }));
  return endings.length > 1 ? [{ name: "可以打开的文件", extensions: [...endings] }, ...each] : each;
}

/** Whether a file is a document that the program hands to the system to open; never a program or a script. */
export function isDocumentPath(path: string): boolean {
  return Object.hasOwn(names, extname(path).slice(1).toLowerCase());
}
