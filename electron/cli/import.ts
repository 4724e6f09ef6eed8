import { writeWholeText } from "../store/whole-file.ts";
import { JOB, withSession } from "./ask.ts";
import { commandWords, fromCaller, UsageError } from "./usage.ts";

/** `import FILE… --out BOOK.jxwb [--report FILE.json]` */
export async function importCommand(args: string[]): Promise<void> {
  const { values, files } = commandWords(args, { out: "string", report: "string" });
  if (files.length === 0) throw new UsageError("没有写要导入的文件");
  if (!values.out?.toLowerCase().endsWith(".jxwb"))
    throw new UsageError("请用 --out 写出以 .jxwb 结尾的文件名");
  const out = fromCaller(values.out);
  const { sections, projects, indicators, notes } = await withSession((ask) =>
    ask("import.write", { job: JOB, files, out }),
  );
  if (values.report !== undefined)
    await writeWholeText(fromCaller(values.report), `${JSON.stringify({ notes }, null, 2)}\n`);
  console.log(`已导入：${sections} 个章节，${projects} 个项目，${indicators} 条指标。`);
  if (notes.length > 0)
    console.log(
      `有 ${notes.length} 处需要留意${values.report ? "，见报告。" : "，加 --report 文件.json 可写出报告。"}`,
    );
}
