import { closeSync, openSync, readSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { AppError } from "../../shared/error.ts";
import { draftIn } from "./draft.ts";
import { fileError, isSystemError, refuseNoFile } from "./file-error.ts";
import { MIGRATIONS, type Migration, migrate, newestVersion, userVersion } from "./migrations.ts";
import { complaint, damaged, storeError } from "./sqlite-error.ts";

/** "JXWB", written into the file's header (SQLite file format 1.3.17). */
export const APPLICATION_ID = 0x4a585742;

/** How long a write waits for another program's, milliseconds. */
export const BUSY_TIMEOUT = 3000;

/** The file format's sign (SQLite file format 1.3.1). */
const SQLITE_MAGIC = "SQLite format 3\0";
export const APPLICATION_ID_OFFSET = 68;

/** Tables of statistics that some program's ANALYZE has made (SQLite file format 2.6.3, 2.6.5); they change no content. */
const STATISTICS: readonly SchemaRow[] = [
  "CREATE TABLE sqlite_stat1(tbl,idx,stat)",
  "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)",
].map((sql) => {
  const name = /sqlite_stat\d/.exec(sql)?.[0] ?? "";
  return { type: "table", name, tbl_name: name, sql };
});

interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string | null;
}

/** Starts a new file at `path`, which must be empty or absent, with the newest schema. */
export function createDatabase(path: string, migrations: readonly Migration[]): Database.Database {
  let db: Database.Database | undefined;
  try {
    db = new Database(path);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    configure(db);
    migrate(db, migrations);
    return db;
  } catch (error) {
    db?.close();
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
  refuseUnfit(path, migrations);
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { fileMustExist: true });
    // Before anything is written: where a killed program left the file half written, it is whole only now.
    refuseWrong(db, path, migrations);
    configure(db);
    if (userVersion(db) < newestVersion(migrations)) {
      if (!mayMigrate)
        throw new AppError(
          "book-older",
          `“${path}”由旧版本的程序保存，正在另一处使用，现在不能升级。请等对方关闭后再打开。`,
        );
      copyAside(db, path, `${path}.v${userVersion(db)}.bak`);
      migrate(db, migrations);
    }
    return db;
  } catch (error) {
    db?.close();
    throw storeError(error, path);
  }
}

/** Out of SQLite's own hands: a file that is opened and closed beside it loses its locks (see `refuseUnfit`). */
function copyAside(db: Database.Database, path: string, copy: string): void {
  const image = db.transaction(() => {
    userVersion(db);
    return db.serialize();
  })();
  // What is called a copy is a whole one.
  const draft = draftIn(dirname(copy));
  try {
    writeFileSync(draft, image, { flush: true, mode: statSync(path).mode });
    renameSync(draft, copy);
  } catch (error) {
    throw fileError(error, copy);
  } finally {
    removeDraft(draft);
  }
}

/** What cannot be removed now is later: see `removeAbandonedDrafts`. */
function removeDraft(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // The error that is told is the one before.
  }
}

/**
 * Rollback journal and no -wal beside the file, because clerks copy it while it is open; EXTRA also flushes the folder after
 * the journal is removed, so a commit holds through a power cut (sqlite.org/pragma.html#pragma_synchronous).
 */
function configure(db: Database.Database): void {
  db.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  db.pragma("journal_mode = DELETE");
  db.pragma("synchronous = EXTRA");
  db.pragma("foreign_keys = ON");
}

/**
 * Looks at a file without changing a byte of it, and refuses what is no book, a newer one, and one in WAL mode that is not right: to
 * open that for writing would already write to it. SQLite itself reads the header: on Linux, a file that is opened and closed by hand
 * loses every lock that this process has on it, in whatever thread (fcntl(2); sqlite.org/howtocorrupt.html 2.2).
 * @throws AppError file-missing, is-folder, not-a-book, book-newer, book-damaged
 */
export function refuseUnfit(path: string, migrations: readonly Migration[]): void {
  refuseMissing(path);
  let db: Database.Database | undefined;
  let isWal = false;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT });
    isWal = db.pragma("journal_mode", { simple: true }) === "wal";
    refuseForeign(db, path);
    refuseNewer(db, path, newestVersion(migrations));
    if (isWal) refuseWrong(db, path, migrations);
  } catch (error) {
    // A program was killed while it wrote: whoever may write takes it back first.
    if (error instanceof Database.SqliteError && error.code === "SQLITE_READONLY_ROLLBACK") return;
    if (error instanceof Database.SqliteError && error.code === "SQLITE_NOTADB") refuseOtherKind(path);
    throw storeError(error, path);
  } finally {
    db?.close();
    if (isWal) tidyWal(path);
  }
}

/** A reader leaves two empty files beside one in WAL mode; who may write takes them away. */
function tidyWal(path: string): void {
  if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 1) > 0) return;
  try {
    const db = new Database(path, { fileMustExist: true });
    userVersion(db);
    db.close();
  } catch {
    // They stay: nothing depends on it.
  }
}

function refuseMissing(path: string): void {
  try {
    const found = statSync(path);
    refuseNoFile(found, path);
    if (found.size === 0) throw damaged(path, "empty file");
  } catch (error) {
    throw isSystemError(error) ? fileError(error, path) : error;
  }
}

/** Of a file that is no database by SQLite's word, whether it ever was one. Nobody has locks on such a file. */
function refuseOtherKind(path: string): void {
  const begin = Buffer.alloc(SQLITE_MAGIC.length);
  try {
    const file = openSync(path, "r");
    try {
      readSync(file, begin, 0, begin.length, 0);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw fileError(error, path);
  }
  if (begin.toString("latin1") !== SQLITE_MAGIC) throw notABook(path);
}

/** Throws AppError not-a-book. */
function refuseForeign(db: Database.Database, path: string): void {
  if (db.pragma("application_id", { simple: true }) !== APPLICATION_ID) throw notABook(path);
}

function notABook(path: string): AppError {
  return new AppError("not-a-book", `“${path}”不是绩效文本文件（.jxwb）。Word 文件请用“导入 Word”。`);
}

/**
 * What a file has to be before any of it is read. First what it is made of: to look for damage already runs what a stranger may have
 * written into its tables (CHECK, generated columns), and that for as long as he likes.
 * @throws AppError not-a-book, book-newer, book-damaged
 */
export function refuseWrong(db: Database.Database, path: string, migrations: readonly Migration[]): void {
  db.pragma("trusted_schema = OFF");
  db.pragma("cell_size_check = ON");
  refuseForeign(db, path);
  refuseNewer(db, path, newestVersion(migrations));
  refuseStrangeSchema(db, path, migrations.slice(0, userVersion(db)));
  refuseDamaged(db, path);
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
  if (found !== "ok") throw complaint(path, found);
  // An empty file is in order, for SQLite.
  if (userVersion(db) < 1) throw damaged(path, `user_version ${userVersion(db)}`);
}

/** A file from elsewhere may carry triggers or views of its own: ours has to the letter what the migrations make. Throws AppError book-damaged. */
export function refuseStrangeSchema(
  db: Database.Database,
  path: string,
  migrations: readonly Migration[],
): void {
  const statistics = STATISTICS.map((row) => JSON.stringify(row));
  const found = schemaOf(db).filter((row) => !statistics.includes(JSON.stringify(row)));
  if (JSON.stringify(found) !== schemaMadeBy(migrations)) throw damaged(path, "schema differs");
}

/** What the migrations make does not change while the program runs. By how many of the program's own they are. */
const known = new Map<number, string>();

function schemaMadeBy(migrations: readonly Migration[]): string {
  const own = migrations.every((step, at) => step === MIGRATIONS[at]);
  const made = (own ? known.get(migrations.length) : undefined) ?? madeAnew(migrations);
  if (own) known.set(migrations.length, made);
  return made;
}

function madeAnew(migrations: readonly Migration[]): string {
  const model = new Database(":memory:");
  try {
    migrate(model, migrations);
    return JSON.stringify(schemaOf(model));
  } finally {
    model.close();
  }
}

function schemaOf(db: Database.Database): SchemaRow[] {
  return db
    .prepare<[], SchemaRow>("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")
    .all();
}
