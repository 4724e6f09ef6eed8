import { bookOfRows } from "../../shared/book/rows.ts";
import type { CheckInput } from "../../shared/checks/check-book.ts";
import type { BookFile } from "../store/book-file.ts";

/** What the checks are to know of an open file: its text, its import notes, and the rules that are off for it. */
export function checkInputOf(file: BookFile): CheckInput {
  const rows = file.rows();
  return { book: bookOfRows(rows), notes: file.notes(), off: rows.rulesOff };
}
