import type { Book } from "../../shared/book/model.ts";
import { BookFile } from "../store/book-file.ts";

/** The book in a file, which is closed again. */
export function bookIn(path: string): Book {
  const file = BookFile.open(path);
  try {
    return file.book();
  } finally {
    file.close();
  }
}
