import { Settings } from "../services/settings.ts";
import { pagesOfBook } from "../services/tasks/pages.ts";
import { userFolders } from "../services/user-folders.ts";
import { bookIn } from "./open-book.ts";
import { commandWords, onlyFile } from "./usage.ts";

/** `pages BOOK [--json] [--layout NAME]` */
export async function pagesCommand(args: string[]): Promise<void> {
  const { values, files } = commandWords(args, { json: "boolean", layout: "string" });
  const book = bookIn(onlyFile(files));
  const profile = await new Settings(userFolders().userData).profileFor(values.layout ?? book.layout);
  const { entries } = pagesOfBook(book, profile);
  const text = values.json
    ? JSON.stringify(entries, null, 2)
    : entries.map(({ entry, page }) => `${entry}\t${page}`).join("\n");
  process.stdout.write(`${text}\n`);
}
