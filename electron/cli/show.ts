import { jsonOfBook } from "../services/tasks/book-json.ts";
import { bookIn } from "./open-book.ts";
import { textOfBook } from "./text-of-book.ts";
import { commandWords, onlyFile } from "./usage.ts";

/** `show BOOK [--json]` */
export async function showCommand(args: string[]): Promise<void> {
  const { values, files } = commandWords(args, { json: "boolean" });
  const book = bookIn(onlyFile(files));
  process.stdout.write(values.json ? jsonOfBook(book) : textOfBook(book));
}
