import { pagesOfBook } from "../services/tasks/pages.ts";
import { bookIn } from "./open-book.ts";
import { commandWords, onlyFile } from "./usage.ts";

/** `pages BOOK [--json] [--layout NAME]` */
export async function pagesCommand(args: string[]): Promise<void> {
  const { values, files } = commandWords(args, { json: "boolean", layout: "string" });
  const book = bookIn(onlyFile(files));
  const { entries } = pagesOfBook({ ...book, layout: values.layout ?? book.layout });
  const text = values.json
    ? JSON.stringify(entries, null, 2)
    : entries.map(({ entry, page }) => `${entry}\t${page}`).join("\n");
  process.stdout.write(`${text}\n`);
}
