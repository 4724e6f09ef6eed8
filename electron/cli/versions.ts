import { VERSION_REASONS } from "../../shared/book/version-reason.ts";
import { withSession } from "./ask.ts";
import { commandWords, onlyFile } from "./usage.ts";

/** `versions BOOK [--json]`: the newest first. */
export async function versionsCommand(args: string[]): Promise<void> {
  const { values, files } = commandWords(args, { json: "boolean" });
  const path = onlyFile(files);
  const versions = await withSession(async (ask) => {
    await ask("book.show", { path });
    return ask("versions.list", {});
  });
  if (values.json) return void process.stdout.write(`${JSON.stringify(versions, null, 2)}\n`);
  if (versions.length === 0) console.log("还没有版本。");
  for (const { id, at, reason, name } of versions)
    console.log(
      [id, new Date(at).toLocaleString("zh-CN"), VERSION_REASONS[reason], name].join("  ").trimEnd(),
    );
}
