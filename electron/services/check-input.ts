import type { RowsInput } from "../../shared/checks/run/check-rows.ts";
import type { BookFile } from "../store/book-file.ts";
import type { Settings } from "./settings.ts";

/** What the checks are to know of an open file: its text with marks and rules that are off, its import notes, the user's own words. */
export async function checkInputOf(file: BookFile, settings: Settings): Promise<RowsInput> {
  const words = await settings.words();
  return { rows: file.rows(), notes: file.notes(), words };
}
