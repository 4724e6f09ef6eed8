import { readFileSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import { APPLICATION_ID, APPLICATION_ID_OFFSET, refuseNewer, refuseStrangeSchema } from "./connection.ts";
import { fileError, isSystemError, refuseNoFile } from "./file-error.ts";
import { FIRST_WITH_DIGESTS, MIGRATIONS, migrate, newestVersion, userVersion } from "./migrations.ts";
import { damaged, storeError } from "./sqlite-error.ts";

/**
 * Every row that can still be read of a damaged book file, in a database in memory, of today's version. The file is not changed. What
 * cannot be read is missing; what was changed in silence is there as it is: the digests tell.
 * @throws AppError book-damaged where not even the tables can be found; book-newer, file-missing and its like
 */
export function salvaged(path: string): Salvaged {
  let file: Database.Database | undefined;
  try {
    refuseNoFile(statSync(path), path);
    // What is in a log beside it is newer: without that, an older state would come out as the book.
    if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0)
      throw damaged(path, "-wal beside it");
    file = new Database(mendHeader(readFileSync(path), path));
    file.pragma("trusted_schema = OFF");
    refuseNewer(file, path, newestVersion(MIGRATIONS));
    const version = userVersion(file);
    refuseStrangeSchema(file, path, MIGRATIONS.slice(0, version));
    return { db: rowsInto(file, version), hasDigests: version >= FIRST_WITH_DIGESTS };
  } catch (error) {
    throw isSystemError(error) ? fileError(error, path) : storeError(error, path);
  } finally {
    file?.close();
  }
}

export interface Salvaged {
  readonly db: Database.Database;
  /** False of a file of an earlier version: what is missing of it, nothing tells. */
  readonly hasDigests: boolean;
}

/** What the first 100 bytes of every book say (SQLite file format 1.3), by their place. */
const HEADER: readonly (readonly [number, Buffer])[] = [
  [0, Buffer.from("SQLite format 3\0", "latin1")],
  // Page size 4096; rollback journal for reading and writing; nothing reserved; the three fractions.
  [16, Buffer.from([0x10, 0, 1, 1, 0, 64, 32, 32])],
  // Schema format 4.
  [44, Buffer.from([0, 0, 0, 4])],
  // UTF-8.
  [56, Buffer.from([0, 0, 0, 1])],
  [APPLICATION_ID_OFFSET, Buffer.from(APPLICATION_ID.toString(16), "hex")],
];
const PAGE_SIZE = 4096;
const PAGE_COUNT_OFFSET = 28;
const USER_VERSION_OFFSET = 60;

/**
 * The header as every book has it, and a file that was cut short as long as its header says: SQLite refuses all of it otherwise. What
 * is no book has other tables, and is refused for those.
 */
function mendHeader(bytes: Buffer, path: string): Buffer {
  if (bytes.length < PAGE_SIZE) throw damaged(path, `${bytes.length} bytes`);
  const pages = bytes.readUInt32BE(PAGE_COUNT_OFFSET);
  const isLikely =
    pages * PAGE_SIZE > bytes.length && pages * PAGE_SIZE <= Math.min(MOST_BYTES, bytes.length * 64);
  const mended = Buffer.concat(
    [bytes],
    isLikely ? pages * PAGE_SIZE : Math.ceil(bytes.length / PAGE_SIZE) * PAGE_SIZE,
  );
  for (const [at, value] of HEADER) mended.set(value, at);
  mended.writeUInt32BE(mended.length / PAGE_SIZE, PAGE_COUNT_OFFSET);
  const version = mended.readUInt32BE(USER_VERSION_OFFSET);
  if (version === 0 || version > newestVersion(MIGRATIONS) + MOST_NEWER)
    mended.writeUInt32BE(newestVersion(MIGRATIONS), USER_VERSION_OFFSET);
  return mended;
}

const MOST_BYTES = 1024 * 1024 * 1024;

/** A version that much newer is none: the number is damaged. */
const MOST_NEWER = 100;

/** A new database with the rows of each table that can be read. */
function rowsInto(file: Database.Database, version: number): Database.Database {
  const db = new Database(":memory:");
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(db, MIGRATIONS.slice(0, version));
  db.pragma("foreign_keys = OFF");
  db.transaction(() => {
    for (const table of tablesOf(db)) {
      db.prepare(`DELETE FROM ${table.name}`).run();
      copyRows(file, db, table);
    }
    keepCounts(file, db);
  })();
  db.pragma("foreign_keys = ON");
  migrate(db, MIGRATIONS);
  return db;
}

interface Table {
  readonly name: string;
  /** What its rows are told by, and found by in order. */
  readonly key: "rowid" | "part, id";
  readonly indexes: readonly string[];
}

function tablesOf(db: Database.Database): Table[] {
  const names = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();
  const indexes = db
    .prepare<[string], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
    )
    .pluck();
  return names.map((name) => ({
    name,
    key: name === "digest" ? "part, id" : "rowid",
    indexes: indexes.all(name),
  }));
}

function copyRows(file: Database.Database, db: Database.Database, { name, key, indexes }: Table): void {
  const columns = db.prepare<[], string>(`SELECT name FROM pragma_table_info('${name}')`).pluck().all();
  const insert = db.prepare(
    `INSERT OR IGNORE INTO ${name} (${columns.join(", ")}) VALUES (${columns.map((column) => `@${column}`).join(", ")})`,
  );
  const take = (row: unknown) => {
    try {
      insert.run(row);
    } catch {
      // A value of the wrong kind: the row is as good as gone.
    }
  };
  const forth = walk(file, `SELECT * FROM ${name} ORDER BY ${key.replaceAll(",", " ASC,")} ASC`, take);
  if (forth) return;
  walk(file, `SELECT * FROM ${name} ORDER BY ${key.replaceAll(",", " DESC,")} DESC`, take);
  if (key !== "rowid") return;
  const row = (rowid: number) =>
    attempt(() => file.prepare(`SELECT * FROM ${name} WHERE rowid = ?`).get(rowid));
  for (const index of indexes) {
    const ids: number[] = [];
    const hint = `SELECT rowid FROM ${name} INDEXED BY ${index} ORDER BY ${firstColumn(db, index)}`;
    for (const order of ["ASC", "DESC"])
      walk(file, `${hint} ${order}`, (found) => ids.push(Number((found as { rowid: number }).rowid)));
    for (const id of new Set(ids)) {
      const found = row(id);
      if (found) take(found);
    }
  }
  between(file, name, take);
}

function firstColumn(db: Database.Database, index: string): string {
  return String(db.prepare(`SELECT name FROM pragma_index_info('${index}') WHERE seqno = 0`).pluck().get());
}

/** Rows between damaged pages in the middle: looked for from every row known, in steps that double. */
function between(file: Database.Database, name: string, take: (row: unknown) => void): void {
  const ahead = (from: number) =>
    attempt(() =>
      file
        .prepare(`SELECT rowid AS "_rowid", * FROM ${name} WHERE rowid >= ? ORDER BY rowid LIMIT 1`)
        .get(from),
    ) as ({ _rowid: number } & Record<string, unknown>) | null | undefined;
  let [from, step, tries] = [0, 1, 0];
  while (from < Number.MAX_SAFE_INTEGER && tries < MOST_TRIES) {
    tries++;
    const found = ahead(from);
    // No row from here on.
    if (found === undefined) return;
    if (found === null) {
      from += step;
      step *= 2;
      continue;
    }
    const { _rowid, ...row } = found;
    take(row);
    [from, step] = [_rowid + 1, 1];
  }
}

/** More than a text of 2,000 projects has rows. */
const MOST_TRIES = 200_000;

/** @returns whether the query came to its end. */
function walk(file: Database.Database, sql: string, take: (row: unknown) => void): boolean {
  try {
    for (const row of file.prepare(sql).iterate()) take(row);
    return true;
  } catch {
    return false;
  }
}

/** Null where it cannot be read. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** An id that was given out is not given out again. */
function keepCounts(file: Database.Database, db: Database.Database): void {
  walk(file, "SELECT name, seq FROM sqlite_sequence", (row) => {
    const { name, seq } = row as { name: string; seq: number };
    const { changes } = db
      .prepare("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?")
      .run(seq, name);
    // Of a table that is empty by now.
    const isTable = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name);
    if (changes === 0 && isTable)
      db.prepare("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)").run(name, seq);
  });
}
