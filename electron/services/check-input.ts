import type { RowsInput } from "../../shared/checks/check-rows.ts";
import type { BookFile } from "../store/book-file.ts";

/** What the checks are to know of an open file: its text with its marks and the rules that are off for it, and its import notes. */
export function checkInputOf(file: BookFile): RowsInput {
  return { rows: file.rows(), notes: file.notes() };
}
