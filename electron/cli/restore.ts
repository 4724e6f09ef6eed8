import { withSession } from "./ask.ts";
import { commandWords, fromCaller, onlyFile, UsageError } from "./usage.ts";

/** `restore BOOK --version ID --out BOOK2` */
export async function restoreCommand(args: string[]): Promise<void> {
  const { values, files } = commandWords(args, { version: "string", out: "string" });
  const path = onlyFile(files);
  const id = Number(values.version);
  if (!Number.isInteger(id) || id < 1)
    throw new UsageError("请用 --version 写出版本的编号（用 versions 命令查看）");
  if (!values.out?.toLowerCase().endsWith(".jxwb"))
    throw new UsageError("请用 --out 写出以 .jxwb 结尾的文件名");
  const out = fromCaller(values.out);
  await withSession(async (ask) => {
    await ask("book.show", { path });
    await ask("versions.write", { id, out, overwrite: false });
  });
  console.log(`已恢复到：${out}`);
}
