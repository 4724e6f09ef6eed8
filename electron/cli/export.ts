import { exportBook } from "../services/tasks/export-book.ts";
import { exportFormat } from "../services/tasks/export-format.ts";
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
  const file = await beginWholeFile(out, true);
  try {
    await exportBook({ ...book, layout: values.layout ?? book.layout }, format, file.draft, () => undefined);
    await file.commit();
  } finally {
    await file.discard();
  }
}
