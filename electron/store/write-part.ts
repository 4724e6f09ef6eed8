import type { Database } from "better-sqlite3";
import { TREE } from "../../shared/book/tree.ts";
import { parseJson } from "../../shared/untrusted.ts";
import type { Columns } from "./columns.ts";
import { type Part, TABLES } from "./digest.ts";
import { prepared } from "./prepared.ts";

/**
 * Puts a part into its tables as its content has it (`contentOf`), in the place of what is there under the same ids. Columns that are
 * newer than the content get their defaults.
 */
export function writePart(db: Database, { part, id }: Part, content: string, position: number): void {
  const read = parseJson(content) as Columns & Record<string, Columns[]>;
  if (part === "section" || part === "project") {
    const { child } = TREE[part];
    prepared(db, `DELETE FROM ${child} WHERE ${part}_id = ?`).run(id);
    put(db, part, { ...read, id, position });
    for (const [index, row] of (read[child] ?? []).entries())
      put(db, child, { ...row, [`${part}_id`]: id, position: index });
  } else if (part === "book") put(db, "book", read);
  else if (part !== "order") {
    prepared(db, `DELETE FROM ${TABLES[part]}`).run();
    for (const row of read as unknown as Columns[]) put(db, TABLES[part], row);
  }
}

/** Only into columns that the table has: the names come out of a file. */
function put(db: Database, table: string, row: Columns): void {
  const known = prepared(db, `SELECT name FROM pragma_table_info('${table}')`).pluck().all() as string[];
  const names = known.filter((name) => name in row);
  const values = names.map((name) => `@${name}`).join(", ");
  prepared(db, `INSERT OR REPLACE INTO ${table} (${names.join(", ")}) VALUES (${values})`).run(
    Object.fromEntries(names.map((name) => [name, row[name]])),
  );
}
