import Database from "better-sqlite3";
import { pick, type Random } from "./mutations.ts";

/** SQL for what stands in a column instead: of another type, absurd, or far too long. */
const VALUES = [
  "NULL",
  "-1",
  "0",
  "9223372036854775807",
  "1e308",
  "''",
  "x'00ff'",
  "'字'",
  "zeroblob(3000000)",
  "replace(hex(zeroblob(600000)), '00', '字')",
];

/** Values of a book file overwritten, rows removed, moved under other rows or of other numbers; SQLite finds nothing wrong. */
export function mutateRows(bytes: Buffer, next: Random): Buffer {
  const db = new Database(bytes);
  try {
    db.pragma("foreign_keys = OFF");
    db.pragma("ignore_check_constraints = ON");
    for (let step = 0; step <= next() * 4; step++) {
      const table = pick(
        db
          .prepare<[], string>(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
          )
          .pluck()
          .all(),
        next,
      );
      const column = pick(
        db.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all(),
        next,
      );
      const rows = next() < 0.8 ? `rowid % 7 = ${Math.floor(next() * 7)}` : "1 = 1";
      const sql =
        next() < 0.2
          ? `DELETE FROM ${table} WHERE ${rows}`
          : `UPDATE OR IGNORE ${table} SET ${column} = ${pick(VALUES, next)} WHERE ${rows}`;
      try {
        db.exec(sql);
      } catch (error) {
        // What the table itself does not take, such as a text for a number of a row.
        if (!(error instanceof Database.SqliteError)) throw error;
      }
    }
    if (next() < 0.1) db.pragma(`user_version = ${pick(["-1", "0", "1", "999"], next)}`);
    return db.serialize();
  } finally {
    db.close();
  }
}
