import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { KeptNote } from "../../shared/book/import-note.ts";
import type { Book } from "../../shared/book/model.ts";
import { bookSchema } from "../../shared/book/model-schema.ts";
import { bookOfRows } from "../../shared/book/rows.ts";
import {
  BUSY_TIMEOUT,
  refuseDamaged,
  refuseForeign,
  refuseNewer,
  refuseStrangeSchema,
} from "./connection.ts";
import { partKey } from "./digest.ts";
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
 * The book in a file that is only looked at, and its notes: see `copyInMemory`.
 * @throws AppError file-missing, not-a-book, book-newer, book-damaged, book-too-large, book-busy
 */
export function readBookAndNotes(path: string): ReadBook {
  const db = copyInMemory(path);
  try {
    const { rows, damaged: parts } = readRows(db);
    const book = bookSchema.safeParse(bookOfRows(rows));
    if (!book.success) throw damaged(path, book.error.message);
    if (parts.length > 0) throw damaged(path, `digest differs: ${parts.map(partKey).join()}`);
    return { book: book.data, notes: readNotes(db) };
  } catch (error) {
    throw storeError(error, path);
  } finally {
    db.close();
  }
}

/** Only the book. */
export function readBook(path: string): Book {
  return readBookAndNotes(path).book;
}

/**
 * What is in a book file, of today's version: the file is not changed, not held and not migrated, so that whoever works in it notices
 * nothing. Errors: as `readBookAndNotes`.
 */
export function copyInMemory(path: string): Database.Database {
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
    return db;
  } catch (error) {
    db?.close();
    throw storeError(error, path);
  }
}

/** The file as it was between two writes. */
function bytesOf(path: string): Buffer {
  try {
    return serialized(path, true);
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || error.code !== "SQLITE_READONLY_ROLLBACK") throw error;
    return recovered(path);
  }
}

/** A program was killed while it wrote: what its journal takes back is taken back in a copy of both. */
function recovered(path: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "jxwb-"));
  try {
    const copy = join(folder, "copy");
    copyFileSync(path, copy);
    copyFileSync(`${path}-journal`, `${copy}-journal`);
    return serialized(copy, false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function serialized(path: string, readonly: boolean): Buffer {
  const file = new Database(path, { readonly, fileMustExist: true, timeout: BUSY_TIMEOUT });
  try {
    return file.transaction(() => {
      // Where it cannot be read this says why; `serialize` would call it a lack of memory.
      userVersion(file);
      return file.serialize();
    })();
  } finally {
    file.close();
  }
}
