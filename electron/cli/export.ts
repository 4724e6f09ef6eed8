import { Settings } from "../services/settings.ts";
import { type Exported, exportBook } from "../services/tasks/export-book.ts";
import { type ExportFormat, exportFormat } from "../services/tasks/export-format.ts";
import { userFolders } from "../services/user-folders.ts";
import { beginWholeFile } from "../store/whole-file.ts";
import { bookIn } from "./open-book.ts";
import { commandWords, fromCaller, onlyFile, UsageError } from "./usage.ts";

/** `export BOOK --out FILE [--layout NAME]` */
export async function exportCommand(args: string[]): Promise<void> {
  const { values, files } = commandWords(args, { out: "string", layout: "string" });
  if (values.out === undefined) throw new UsageError("请用 --out 写出要导出的文件名");
  const out = fromCaller(values.out);
  const format = exportFormat(out);
  const book = bookIn(onlyFile(files));
  const layout = values.layout ?? book.layout;
  const profile = await new Settings(userFolders().userData).profileFor(layout);
  const file = await beginWholeFile(out, true);
  try {
    const exported = await exportBook({ ...book, layout }, profile, format, file.draft, () => undefined);
    await file.commit();
    for (const note of notes(exported, format)) console.log(note);
  } finally {
    await file.discard();
  }
}

/** Where applications may disagree, and what the reader of a PDF sees otherwise than it should be. */
function notes({ pages, fonts, missingCharacters }: Exported, format: ExportFormat): string[] {
  const replaced = fonts.map(({ wanted, used }) => `${wanted} 用 ${used} 代替`).join("，");
  return [
    ...(format === "docx" ? pages.notices.map(({ where, message }) => `${where}：${message}`) : []),
    ...(replaced === ""
      ? []
      : [`这台电脑缺少部分字体：${replaced}。装上原字体后再导出，字形就与官方文件一致。`]),
    ...(missingCharacters.length === 0
      ? []
      : [`没有字体能显示这些字符，PDF 中显示为方框：${missingCharacters.join(" ")}`]),
  ];
}
