import { extname } from "node:path";
import type { FileFilter } from "electron";
import { SHEET_ENDINGS } from "../../shared/api/importable.ts";

/** Names of the kinds of documents that the program writes, as the system's dialogs list them. */
const names: Readonly<Record<string, string>> = {
  jxwb: "绩效文本",
  docx: "Word 文档",
  xlsx: "Excel 工作簿",
  pdf: "PDF 文档",
  json: "JSON 数据",
};

/** Kinds that are only read, with others of theirs. */
function kindOf(ending: string): string {
  if (names[ending]) return names[ending];
  return SHEET_ENDINGS.includes(ending) ? "其他表格" : "其他文档";
}

/** What a system dialog offers for these endings (without the dot): all together first, then each kind by its name. */
export function fileFilters(endings: readonly string[]): FileFilter[] {
  const kinds = [...new Set(endings.map(kindOf))].sort(
    (a, b) => Number(a.startsWith("其他")) - Number(b.startsWith("其他")),
  );
  const each = kinds.map((name) => ({
    name,
    extensions: endings.filter((ending) => kindOf(ending) === name),
  }));
  return endings.length > 1 ? [{ name: "可以打开的文件", extensions: [...endings] }, ...each] : each;
}

/** Whether a file is a document that the program hands to the system to open; never a program or a script. */
export function isDocumentPath(path: string): boolean {
  return Object.hasOwn(names, extname(path).slice(1).toLowerCase());
}
