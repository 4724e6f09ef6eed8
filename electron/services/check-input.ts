import type { RowsInput } from "../../shared/checks/run/check-rows.ts";
import type { WordLists } from "../../shared/checks/words/word-lists.ts";
import type { BookFile } from "../store/book-file.ts";

/** What the checks are to know of an open file: its text with marks and rules that are off, its import notes, the user's own words. */
export function checkInputOf(file: BookFile, words: WordLists): RowsInput {
  return { rows: file.rows(), notes: file.notes(), words };
}
