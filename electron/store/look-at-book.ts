import { BookFile, type Looked } from "./book-file.ts";

/**
 * Reads a book through as opening it would, and changes nothing: for a worker, since a large one takes seconds.
 * @throws AppError as `openDatabase` does, and book-too-large
 */
export function lookAtBook(path: string): Looked {
  const file = BookFile.open(path, false);
  try {
    return { rows: file.rows(), revision: file.state().revision };
  } finally {
    file.close();
  }
}
