import { BookFile } from "../../electron/store/book-file.ts";
import type { BookRows } from "../../shared/book/rows.ts";

/** What a file holds, read by a connection of its own. */
export function lookAtBook(path: string): { readonly rows: BookRows; readonly revision: number } {
  const file = BookFile.open(path, false);
  try {
    return { rows: file.rows(), revision: file.state().revision };
  } finally {
    file.close();
  }
}
