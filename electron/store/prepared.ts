import type { Database, Statement } from "better-sqlite3";

const statements = new WeakMap<Database, Map<string, Statement>>();

/**
 * A statement that many rows share. One for each row would hold 5 KiB outside of the heap until the collector, which does not see
 * them, comes around: gigabytes for a large import. Only for a text without values in it.
 */
export function prepared(db: Database, sql: string): Statement {
  const known = statements.get(db) ?? new Map<string, Statement>();
  statements.set(db, known);
  const statement = known.get(sql) ?? db.prepare(sql);
  known.set(sql, statement);
  return statement;
}
