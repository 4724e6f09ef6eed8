import Database from "better-sqlite3";
import type { KeptNote } from "../../shared/book/import-note.ts";
import { type Book, bookSchema } from "../../shared/book/model.ts";
import { bookOfRows } from "../../shared/book/rows.ts";
import { refuseDamaged, refuseForeign, refuseNewer, refuseStrangeSchema } from "./connection.ts";
import { MIGRATIONS, migrate, newestVersion, userVersion } from "./migrations.ts";
import { readNotes } from "./notes.ts";
import { readRows } from "./read.ts";
import { damaged, storeError } from "./sqlite-error.ts";

/** What is in a file that is only looked at. */
export interface ReadBook {
  readonly book: Book;
  readonly notes: KeptNote[];
}

/**
 * The book in a file that is only looked at, and its notes: the file is not changed, not held and not migrated, so that whoever
 * works in it notices nothing.
 * @throws AppError file-missing, not-a-book, book-newer, book-damaged, book-too-large, book-busy
 */
export function readBookAndNotes(path: string): ReadBook {
  refuseForeign(path);
  let db: Database.Database | undefined;
  try {
    db = new Database(bytesOf(path));
    db.pragma("trusted_schema = OFF");
    db.pragma("cell_size_check = ON");
    refuseNewer(db, path, newestVersion(MIGRATIONS));
    refuseDamaged(db, path);
    refuseStrangeSchema(db, path, MIGRATIONS.slice(0, userVersion(db)));
    migrate(db, MIGRATIONS);
    const book = bookSchema.safeParse(bookOfRows(readRows(db)));
    if (!book.success) throw damaged(path, book.error.message);
    return { book: book.data, notes: readNotes(db) };
  } catch (error) {
    throw storeError(error, path);
  } finally {
    db?.close();
  }
}

/** Only the book. */
export function readBook(path: string): Book {
  return readBookAndNotes(path).book;
}

/** The file as it was between two writes. */
function bytesOf(path: string): Buffer {
  const file = new Database(path, { readonly: true, fileMustExist: true, timeout: 500 });
  try {
    return file.serialize();
  } finally {
    file.close();
  }
}
