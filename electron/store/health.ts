import type { Database } from "better-sqlite3";
import { MIGRATIONS, newestVersion, userVersion } from "./migrations.ts";

/** How a book's file is, without a text of it. */
export interface Health {
  readonly schema: number;
  /** The newest that this program knows. */
  readonly newestSchema: number;
  /** “ok”, or what SQLite complains of. */
  readonly integrity: readonly string[];
  readonly bytes: number;
  /** How many rows each table has. */
  readonly rows: Readonly<Record<string, number>>;
}

/** Complaints that are told; a torn file has thousands. */
const MOST_COMPLAINTS = 20;

export function healthOf(db: Database): Health {
  const number = (pragma: string) => Number(db.pragma(pragma, { simple: true }));
  const complaints = db.prepare<[], string>(`PRAGMA integrity_check(${MOST_COMPLAINTS})`).pluck().all();
  // The file has just the tables that the migrations make: see `refuseWrong`.
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();
  const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  return {
    schema: userVersion(db),
    newestSchema: newestVersion(MIGRATIONS),
    integrity: complaints,
    bytes: number("page_count") * number("page_size"),
    rows: Object.fromEntries(tables.map((table) => [table, count(table)])),
  };
}
