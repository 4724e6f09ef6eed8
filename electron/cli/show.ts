import { jsonOfBook } from "../services/tasks/book-json.ts";
import { withSession } from "./ask.ts";
import { print, printableJson } from "./print.ts";
import { textOfBook } from "./text-of-book.ts";
import { commandWords, onlyFile } from "./usage.ts";

/** `show BOOK [--json]` */
export async function showCommand(args: string[]): Promise<void> {
  const { values, files } = commandWords(args, { json: "boolean" });
  const path = onlyFile(files);
  const book = await withSession(async (ask) => {
    await ask("book.show", { path });
    return ask("book.get", {});
  });
  print(values.json ? printableJson(jsonOfBook(book)) : textOfBook(book));
}
