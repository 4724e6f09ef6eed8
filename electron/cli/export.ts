import type { Output } from "../../shared/api/api.ts";
import { type ExportFormat, exportFormat } from "../services/tasks/export-format.ts";
import { JOB, withSession } from "./ask.ts";
import { layoutOption } from "./layout-option.ts";
import { print } from "./print.ts";
import { commandWords, fromCaller, onlyFile, UsageError } from "./usage.ts";

/** `export BOOK --out FILE [--layout NAME] [--project-sheets]` */
export async function exportCommand(args: string[]): Promise<void> {
  const { values, files } = commandWords(args, {
    out: "string",
    layout: "string",
    "project-sheets": "boolean",
  });
  if (values.out === undefined) throw new UsageError("请用 --out 写出要导出的文件名");
  const path = onlyFile(files);
  const out = fromCaller(values.out);
  const { layout, "project-sheets": projectSheets } = values;
  const exported = await withSession(async (ask) => {
    await ask("book.show", { path });
    return ask("export.run", {
      job: JOB,
      out,
      overwrite: true,
      ...(projectSheets !== undefined && { projectSheets }),
      ...(layout !== undefined && { layout: layoutOption(layout) }),
    });
  });
  for (const note of notes(exported, exportFormat(out))) print(`${note}\n`);
}

/** Where applications may disagree, and what the reader of a PDF sees otherwise than it should be. One line each. */
function notes({ pages, fonts, missingCharacters }: Output<"export.run">, format: ExportFormat): string[] {
  const lines = format === "docx" ? pages.notices.map(({ where, message }) => `${where}：${message}`) : [];
  const replaced = fonts.map(({ wanted, used }) => `${wanted} 用 ${used} 代替`).join("，");
  if (replaced !== "")
    lines.push(`这台电脑缺少部分字体：${replaced}。装上原字体后再导出，字形就与官方文件一致。`);
  const count = missingCharacters.length;
  const shown = missingCharacters.slice(0, MOST_SHOWN).join(" ");
  if (count > 0)
    lines.push(`没有字体能显示 ${count} 个字符，PDF 中印成方框：${shown}${count > MOST_SHOWN ? " 等" : ""}`);
  return lines;
}

/** Characters that one line may name. */
const MOST_SHOWN = 20;
