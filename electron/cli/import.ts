import { runInWorker } from "../services/run-in-worker.ts";
import type { Imported } from "../services/tasks/import-files.ts";
import { writeWholeFile, writeWholeText } from "../store/whole-file.ts";
import { commandWords, fromCaller, UsageError } from "./usage.ts";

/** `import FILE… --out BOOK.jxwb [--report FILE.json]` */
export async function importCommand(args: string[]): Promise<void> {
  const { values, files } = commandWords(args, { out: "string", report: "string" });
  if (files.length === 0) throw new UsageError("没有写要导入的文件");
  if (!values.out?.toLowerCase().endsWith(".jxwb"))
    throw new UsageError("请用 --out 写出以 .jxwb 结尾的文件名");
  const { book, notes } = await imported(files, fromCaller(values.out));
  if (values.report !== undefined)
    await writeWholeText(fromCaller(values.report), `${JSON.stringify({ notes }, null, 2)}\n`);
  const indicators = book.projects.reduce((sum, project) => sum + project.indicators.length, 0);
  console.log(
    `已导入：${book.sections.length} 个章节，${book.projects.length} 个项目，${indicators} 条指标。`,
  );
  if (notes.length > 0)
    console.log(
      `有 ${notes.length} 处需要留意${values.report ? "，见报告。" : "，加 --report 文件.json 可写出报告。"}`,
    );
}

/** In a worker, which has a ceiling of memory; Ctrl+C ends it and leaves nothing behind. */
async function imported(files: readonly string[], out: string): Promise<Imported> {
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort();
  process.once("SIGINT", interrupt);
  try {
    const sources = files.map((path) => ({ path }));
    return await writeWholeFile(out, true, (draft) =>
      runInWorker<"import">({ kind: "import", sources, draft }, () => undefined, interrupted.signal),
    );
  } finally {
    process.off("SIGINT", interrupt);
  }
}
