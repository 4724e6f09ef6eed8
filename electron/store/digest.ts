import { hash } from "node:crypto";
import type { Database } from "better-sqlite3";
import type { RowTable } from "../../shared/book/edit.ts";
import type { TextMark } from "../../shared/book/mark.ts";
import { type PartTable, TREE } from "../../shared/book/tree.ts";
import type { AppliedOp } from "./apply-op.ts";
import type { Columns } from "./columns.ts";
import { readMarks } from "./marks.ts";
import { prepared } from "./prepared.ts";
import { parentColumn } from "./siblings.ts";

/**
 * Digests of what the file holds. SQLite does not notice a byte that was changed inside of a text or a number; these do. Each is
 * written in the transaction that changes what it is of, and compared where that is read. They protect from faults of a disk and from
 * a file copied while it was written to, not from somebody who means to deceive.
 */

/** What has a digest of its own: a section or a project with what stands in it, the cover, and what else belongs to the book. */
export type PartName = PartTable | "book" | "order" | "marks" | "notes" | "last_year";

export interface Part {
  readonly part: PartName;
  /** The row's; 1 for what there is once. */
  readonly id: number;
}

/** Of a content: the first 96 bits of its SHA-256, base64. */
export function digestOf(content: string): string {
  return hash("sha256", content, "base64").slice(0, 16);
}

/**
 * A section or a project as one text: its columns and those of the rows in it, without their places, which the order of the rows says.
 * @param row as `SELECT *` gives it, and `children` likewise, in print order
 */
export function contentOfPart(table: PartTable, row: Columns, children: readonly Columns[]): string {
  const { child } = TREE[table];
  const own = { ...row, position: undefined };
  const rows = children.map((each) => ({ ...each, position: undefined, [`${table}_id`]: undefined }));
  return JSON.stringify({ ...own, [child]: rows });
}

/** Which sections and projects there are, in print order. */
export function contentOfOrder(sections: readonly number[], projects: readonly number[]): string {
  return JSON.stringify({ section: sections, project: projects });
}

/** A part as the file holds it; null where it is not there. The texts are what `readRows` compares, and what a version keeps. */
export function contentOf(db: Database, { part, id }: Part): string | null {
  switch (part) {
    case "section":
    case "project": {
      const row = prepared(db, `SELECT * FROM ${part} WHERE id = ?`).get(id);
      const { child } = TREE[part];
      const children = prepared(db, `SELECT * FROM ${child} WHERE ${part}_id = ? ORDER BY position, id`);
      return row ? contentOfPart(part, row as Columns, children.all(id) as Columns[]) : null;
    }
    case "order": {
      const ids = (table: PartTable) =>
        prepared(db, `SELECT id FROM ${table} ORDER BY position, id`).pluck().all() as number[];
      return contentOfOrder(ids("section"), ids("project"));
    }
    case "book": {
      const row = prepared(db, "SELECT * FROM book").get();
      return row ? JSON.stringify(row) : null;
    }
    case "marks":
    case "notes":
    case "last_year":
      return JSON.stringify(prepared(db, `SELECT * FROM ${TABLES[part]} ORDER BY id`).all());
  }
}

/** The tables of what is one list as a whole. */
export const TABLES = { marks: "text_mark", notes: "import_note", last_year: "last_year" } as const;

/** What the digests say, by part and id: see `partKey`. */
export function readDigests(db: Database): Map<string, string> {
  const rows = db.prepare<[], Part & { digest: string }>("SELECT part, id, digest FROM digest").iterate();
  const digests = new Map<string, string>();
  for (const row of rows) digests.set(partKey(row), row.digest);
  return digests;
}

export function partKey({ part, id }: Part): string {
  return `${part} ${id}`;
}

const SET_DIGEST = `INSERT INTO digest (part, id, digest) VALUES (?, ?, ?)
  ON CONFLICT DO UPDATE SET digest = excluded.digest`;

/** Writes the digests of these parts anew, in the caller's transaction. */
export function refreshDigests(db: Database, parts: Iterable<Part>): void {
  for (const { part, id } of parts) {
    const content = contentOf(db, { part, id });
    if (content === null) prepared(db, "DELETE FROM digest WHERE part = ? AND id = ?").run(part, id);
    else prepared(db, SET_DIGEST).run(part, id, digestOf(content));
  }
}

const SINGLE: readonly PartName[] = ["book", "order", "notes", "last_year"];

/** The digests of everything, after a migration or the import of a book. */
export function refreshAllDigests(db: Database): void {
  db.prepare("DELETE FROM digest").run();
  const set = prepared(db, SET_DIGEST);
  for (const table of ["section", "project"] as const)
    for (const { row, children } of partsIn(db, table))
      set.run(table, row.id, digestOf(contentOfPart(table, row, children)));
  refreshDigests(
    db,
    SINGLE.map((part) => ({ part, id: 1 })),
  );
  writeMarksDigest(db, digestOfMarks(readMarks(db)));
}

/** Sections or projects in print order, each with what stands in it, by one query a table. */
export function partsIn(
  db: Database,
  table: PartTable,
): { readonly row: Columns; readonly children: readonly Columns[] }[] {
  const { child } = TREE[table];
  const rows = db.prepare<[], Columns>(`SELECT * FROM ${child} ORDER BY ${table}_id, position, id`);
  const children = Map.groupBy(rows.iterate(), (row) => row[`${table}_id`]);
  const parts = db.prepare<[], Columns>(`SELECT * FROM ${table} ORDER BY position, id`).all();
  return parts.map((row) => ({ row, children: children.get(row.id) ?? [] }));
}

/**
 * Of a list of marks: the digests of each, put together by exclusive or. There can be tens of thousands, and so one that comes or goes
 * changes it without the others being read.
 */
export function digestOfMarks(marks: readonly TextMark[], before = ""): string {
  const sum = Buffer.alloc(12);
  Buffer.from(before, "base64").copy(sum);
  for (const { kind, rule, table, id, field, fields, who, at } of marks) {
    const own = Buffer.from(
      digestOf(JSON.stringify([kind, rule, table, id, field, fields, who, at])),
      "base64",
    );
    for (const [index, byte] of own.entries()) sum[index] = (sum[index] ?? 0) ^ byte;
  }
  return sum.toString("base64");
}

function writeMarksDigest(db: Database, digest: string): void {
  prepared(db, SET_DIGEST).run("marks", 1, digest);
}

/** Writes the digests of what operations have changed, and of the cover, which every change touches. In the caller's transaction. */
export function refreshAfter(db: Database, applied: readonly AppliedOp[]): void {
  refreshDigests(db, [...touchedParts(db, applied), { part: "book", id: 1 }]);
  const marks = applied.flatMap(({ done, inverse }) =>
    [done, inverse].flatMap((op) => (op.op === "mark" && op.mark ? [{ ...op, ...op.mark }] : [])),
  );
  if (marks.length > 0) writeMarksDigest(db, digestOfMarks(marks, digestNow(db, "marks")));
}

function digestNow(db: Database, part: PartName): string {
  const found = prepared(db, "SELECT digest FROM digest WHERE part = ?").pluck().get(part);
  return typeof found === "string" ? found : "";
}

/** The sections, projects and their order that operations have changed. */
function touchedParts(db: Database, applied: readonly AppliedOp[]): Part[] {
  const parts = new Map<string, Part>();
  const touch = (part: PartName, id: number) => parts.set(partKey({ part, id }), { part, id });
  for (const { done, inverse } of applied) {
    if (done.op === "mark" || done.table === "book") continue;
    const id = done.op === "insert" ? (done.row.id ?? 0) : done.id;
    if (done.table === "section" || done.table === "project") {
      touch(done.table, id);
      if (done.op !== "set") touch("order", 1);
    } else {
      const holder = "parent" in done ? done.parent : "parent" in inverse ? inverse.parent : null;
      const parent = holder ?? parentOf(db, done.table, id);
      if (parent !== null) touch(TREE[done.table].parent, parent);
    }
  }
  return [...parts.values()];
}

/** Null where it has gone since; then what took it names its parent. */
function parentOf(db: Database, table: RowTable, id: number): number | null {
  const found = prepared(db, `SELECT ${parentColumn(table)} FROM ${table} WHERE id = ?`)
    .pluck()
    .get(id);
  return typeof found === "number" ? found : null;
}
