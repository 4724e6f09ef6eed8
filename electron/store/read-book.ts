import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { KeptNote } from "../../shared/book/import-note.ts";
import type { LastYear } from "../../shared/book/last-year.ts";
import type { Book } from "../../shared/book/model.ts";
import { type PlacedComment, placedComments } from "../../shared/book/placed-comment.ts";
import { type BookRows, bookOfRows } from "../../shared/book/rows.ts";
import { bookRowsSchema } from "../../shared/book/rows-schema.ts";
import { AppError } from "../../shared/error.ts";
import { checkedBy } from "../../shared/untrusted.ts";
import { BUSY_TIMEOUT, refuseUnfit, refuseWrong } from "./connection.ts";
import { readLastYear } from "./last-year.ts";
import { MIGRATIONS, migrate, userVersion } from "./migrations.ts";
import { readNotes } from "./notes.ts";
import { readRows, refuseDamagedParts } from "./read.ts";
import { damaged, storeError } from "./sqlite-error.ts";

/** Where the header says whether a file is in WAL mode, and what says that it is not (SQLite file format 1.3.3). */
const FORMAT_VERSIONS = 18;
const ROLLBACK_MODE = 1;

/** What is in a file that is only looked at. */
export interface WholeBook {
  readonly rows: BookRows;
  readonly notes: KeptNote[];
  readonly comments: PlacedComment[];
  /** Null also where it is damaged: that is no part of the book. */
  readonly lastYear: LastYear | null;
}

/**
 * The book in a file that is only looked at, with what lies beside it: see `copyInMemory`.
 * @throws AppError file-missing, not-a-book, book-newer, book-damaged, book-too-large, book-busy
 */
export function readWholeBook(path: string): WholeBook {
  return looked(path, (rows, db) => ({
    rows,
    notes: readNotes(db),
    comments: placedComments(rows),
    lastYear: lastYearIn(db),
  }));
}

/** Only the book. Errors: as `readWholeBook`. */
export function readBook(path: string): Book {
  return looked(path, bookOfRows);
}

function looked<T>(path: string, work: (rows: BookRows, db: Database.Database) => T): T {
  const db = copyInMemory(path);
  try {
    const read = readRows(db);
    const rows = checkedBy(bookRowsSchema, read.rows);
    if (!rows.success) throw damaged(path, rows.error.message);
    refuseDamagedParts(read, path);
    return work(rows.data, db);
  } catch (error) {
    throw storeError(error, path);
  } finally {
    db.close();
  }
}

function lastYearIn(db: Database.Database): LastYear | null {
  try {
    return readLastYear(db);
  } catch (error) {
    if (error instanceof AppError && error.code === "last-year-damaged") return null;
    throw error;
  }
}

/**
 * What is in a book file, of today's version: the file is not changed, not held and not migrated, so that whoever works in it notices
 * nothing. Errors: as `readWholeBook`.
 */
export function copyInMemory(path: string): Database.Database {
  refuseUnfit(path, MIGRATIONS);
  let db: Database.Database | undefined;
  try {
    db = new Database(bytesOf(path));
    refuseWrong(db, path, MIGRATIONS);
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
    copyApart(path, copy);
    copyApart(`${path}-journal`, `${copy}-journal`);
    return serialized(copy, false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** By another process where locks are a process's own, and lost when it closes the file: see `refuseUnfit`. */
function copyApart(from: string, to: string): void {
  if (process.platform === "win32") copyFileSync(from, to);
  else execFileSync("cp", [from, to]);
}

/** @param readonly whether a file must not be written to that a killed program left half written */
function serialized(path: string, readonly: boolean): Buffer {
  const file = new Database(path, { readonly, fileMustExist: true, timeout: BUSY_TIMEOUT });
  try {
    return file.transaction(() => {
      // Where it cannot be read this says why; `serialize` would call it a lack of memory.
      userVersion(file);
      const image = file.serialize();
      // In memory there is no WAL mode (sqlite.org/c3ref/deserialize.html): what it held is in the image.
      image.fill(ROLLBACK_MODE, FORMAT_VERSIONS, FORMAT_VERSIONS + 2);
      return image;
    })();
  } finally {
    file.close();
  }
}
