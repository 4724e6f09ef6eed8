import { readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import Database from "better-sqlite3";
import { APPLICATION_ID, refuseStrangeSchema } from "./connection.ts";
import { type LastStep, lastStep, mayBeEarlier } from "./history.ts";
import { MIGRATIONS, newestVersion, userVersion } from "./migrations.ts";

/** Backups as they lie in their folders: whole books, each a file of its own, found by the id that every copy of a book has. */

/** A backup, as far as a look at it tells; whether all of it can be read, only its opening does. */
export interface BackupFile {
  readonly path: string;
  readonly bookId: string;
  readonly department: string;
  readonly fiscalYear: number;
  readonly projects: number;
  readonly revision: number;
  /** Of the last change in it, ISO 8601; "" where there was none. */
  readonly savedAt: string;
  readonly lastStep: LastStep | null;
  readonly bytes: number;
}

/** More files than this are no folder of backups. */
const MOST_FILES = 3000;

/** Since then a book has an id. */
const FIRST_WITH_ID = 4;

/** The paths of a book's backups in these folders and in those right inside of them: the newest state first, damaged ones not left out. */
export function newestBackups(bookId: string, folders: readonly string[]): string[] {
  return backupsIn(folders)
    .filter((backup) => backup.bookId === bookId)
    .map(({ path }) => path);
}

/**
 * Those of a book's backups that hold an earlier state of it: a copy of the book that is worked on apart has the same id, and its
 * backups lie in the same folder where its file has the same name. None of which it is known where the book cannot be read.
 * @param path of the book
 */
export function earlierStates(path: string, backups: readonly BackupFile[]): BackupFile[] {
  let db: Database.Database | undefined;
  try {
    const book = new Database(path, { readonly: true, fileMustExist: true });
    db = book;
    return backups.filter(({ revision, lastStep }) => mayBeEarlier(book, revision, lastStep));
  } catch (error) {
    if (error instanceof Database.SqliteError) return [];
    throw error;
  } finally {
    db?.close();
  }
}

/** Every backup in these folders and in those right inside of them, the newest state first. A folder that is not there has none. */
export function backupsIn(folders: readonly string[]): BackupFile[] {
  const paths = folders.flatMap((folder) => {
    const { books, inside } = bookFilesIn(folder);
    return [...books, ...inside.flatMap((each) => bookFilesIn(each).books)];
  });
  return [...new Set(paths)]
    .slice(0, MOST_FILES)
    .flatMap((path) => lookAtBackup(path) ?? [])
    .toSorted((a, b) => b.savedAt.localeCompare(a.savedAt) || b.revision - a.revision);
}

function bookFilesIn(folder: string): { books: string[]; inside: string[] } {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const path = ({ name }: { name: string }) => join(folder, name);
    return {
      books: entries
        .filter((each) => each.isFile() && extname(each.name).toLowerCase() === ".jxwb")
        .map(path),
      inside: entries.filter((each) => each.isDirectory()).map(path),
    };
  } catch {
    return { books: [], inside: [] };
  }
}

/**
 * What a book file says of itself; null where it is none, or one without an id. It is opened by SQLite alone, never by hand: that would
 * drop the locks of whoever has it open in this program (sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled).
 */
export function lookAtBackup(path: string): BackupFile | null {
  let db: Database.Database | undefined;
  try {
    const bytes = statSync(path).size;
    db = new Database(path, { readonly: true, fileMustExist: true });
    db.pragma("trusted_schema = OFF");
    if (db.pragma("application_id", { simple: true }) !== APPLICATION_ID) return null;
    const version = userVersion(db);
    if (version < FIRST_WITH_ID || version > newestVersion(MIGRATIONS)) return null;
    // What stands in the tables is read only where they are just tables.
    refuseStrangeSchema(db, path, MIGRATIONS.slice(0, version));
    const found = db
      .prepare<[], Omit<BackupFile, "path" | "bytes" | "lastStep">>(
        `SELECT book_id AS "bookId", department, fiscal_year AS "fiscalYear", revision, saved_at AS "savedAt",
           (SELECT count(*) FROM project) AS projects FROM book`,
      )
      .get();
    return found ? { path, bytes, ...found, lastStep: lastStep(db) } : null;
  } catch {
    return null;
  } finally {
    db?.close();
  }
}
