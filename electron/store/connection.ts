import { closeSync, copyFileSync, constants as fsConstants, openSync, readSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import { AppError } from "../../shared/error.ts";
import { fileError, refuseNoFile } from "./file-error.ts";
import { type Migration, migrate, newestVersion, userVersion } from "./migrations.ts";
import { damaged, storeError } from "./sqlite-error.ts";

/** "JXWB", written into the file's header (SQLite file format 1.3.17). */
export const APPLICATION_ID = 0x4a585742;

/** How long a write waits for another program's, milliseconds. */
export const BUSY_TIMEOUT = 3000;

const SQLITE_MAGIC = "SQLite format 3\0";
const APPLICATION_ID_OFFSET = 68;

/** Starts a new file at `path`, which must be empty or absent, with the newest schema. */
export function createDatabase(path: string, migrations: readonly Migration[]): Database.Database {
  const db = new Database(path);
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`);
    configure(db);
    migrate(db, migrations);
    return db;
  } catch (error) {
    db.close();
    throw storeError(error, path);
  }
}

/**
 * Opens an existing file for reading and writing. A file of an older version is copied aside (`….v1.bak`) and migrated; where it may
 * not be, since somebody else may be at work in it, it is refused.
 * @throws AppError file-missing, not-a-book, book-newer, book-older, book-damaged, book-busy, folder-read-only
 */
export function openDatabase(
  path: string,
  migrations: readonly Migration[],
  mayMigrate = true,
): Database.Database {
  refuseForeign(path);
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { fileMustExist: true });
    configure(db);
    refuseNewer(db, path, newestVersion(migrations));
    refuseDamaged(db, path);
    if (userVersion(db) < newestVersion(migrations)) {
      if (!mayMigrate)
        throw new AppError(
          "book-older",
          `“${path}”由旧版本的程序保存，正在另一处使用，现在不能升级。请等对方关闭后再打开。`,
        );
      // Before anything is done to it: what fails half-way would leave the copy behind.
      refuseStrangeSchema(db, path, migrations.slice(0, userVersion(db)));
      copyFileSync(path, `${path}.v${userVersion(db)}.bak`, fsConstants.COPYFILE_FICLONE);
      migrate(db, migrations);
    }
    refuseStrangeSchema(db, path, migrations);
    return db;
  } catch (error) {
    db?.close();
    throw storeError(error, path);
  }
}

/**
 * Rollback journal and no -wal beside the file, because clerks copy it while it is open; EXTRA also flushes the folder after
 * the journal is removed, so a commit holds through a power cut (sqlite.org/pragma.html#pragma_synchronous).
 */
function configure(db: Database.Database): void {
  db.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  db.pragma("trusted_schema = OFF");
  db.pragma("cell_size_check = ON");
  db.pragma("journal_mode = DELETE");
  db.pragma("synchronous = EXTRA");
  db.pragma("foreign_keys = ON");
}

/** Reads the header by hand: SQLite would answer "no database" to a Word file, and would make an empty file its own. */
export function refuseForeign(path: string): void {
  const header = Buffer.alloc(100);
  let length = 0;
  try {
    refuseNoFile(statSync(path), path);
    const file = openSync(path, "r");
    try {
      length = readSync(file, header, 0, header.length, 0);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw fileError(error, path);
  }
  if (length === 0) throw damaged(path, "empty file");
  const isSqlite = header.toString("latin1", 0, SQLITE_MAGIC.length) === SQLITE_MAGIC;
  if (!isSqlite || header.readUInt32BE(APPLICATION_ID_OFFSET) !== APPLICATION_ID)
    throw new AppError("not-a-book", `“${path}”不是绩效文本文件（.jxwb）。Word 文件请用“导入 Word”。`);
}

/** Throws AppError book-newer. */
export function refuseNewer(db: Database.Database, path: string, newest: number): void {
  if (userVersion(db) > newest)
    throw new AppError(
      "book-newer",
      `“${path}”由更新版本的程序保存，本程序读不了。请升级绩效文本编辑器后再打开；文件没有改动。`,
    );
}

/** Throws AppError book-damaged. */
export function refuseDamaged(db: Database.Database, path: string): void {
  const found = String(db.pragma("quick_check(1)", { simple: true }));
  if (found !== "ok") throw damaged(path, found);
  if (userVersion(db) < 1) throw damaged(path, "user_version 0");
}

/** A file from elsewhere may carry triggers or views of its own: ours has just what the migrations make. */
export function refuseStrangeSchema(
  db: Database.Database,
  path: string,
  migrations: readonly Migration[],
): void {
  const model = new Database(":memory:");
  try {
    migrate(model, migrations);
    const query =
      "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name";
    if (JSON.stringify(db.prepare(query).all()) !== JSON.stringify(model.prepare(query).all()))
      throw damaged(path, "schema differs");
  } finally {
    model.close();
  }
}
