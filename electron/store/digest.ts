import { hash } from "node:crypto";
import type { Database } from "better-sqlite3";
import type { Comment } from "../../shared/book/comment.ts";
import type { RowTable } from "../../shared/book/edit.ts";
import type { TextMark } from "../../shared/book/mark.ts";
import { type PartTable, TREE } from "../../shared/book/tree.ts";
import { AppError } from "../../shared/error.ts";
import type { AppliedOp } from "./apply-op.ts";
import type { Columns } from "./columns.ts";
import { readComments } from "./comments.ts";
import { readMarks } from "./marks.ts";
import { prepared } from "./prepared.ts";
import { parentColumn } from "./siblings.ts";

/**
 * Digests of what the file holds. SQLite does not notice a byte that was changed inside of a text or a number; these do. Each is
 * written in the transaction that changes what it is of, and compared where that is read. They protect from faults of a disk and from
 * a file copied while it was written to, not from somebody who means to deceive.
 */

/** What has a digest of its own: a section or a project with what stands in it, the cover, and what else belongs to the book. */
export type PartName = PartTable | "book" | "order" | "marks" | "comments" | "notes" | "last_year";

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
    case "comments":
    case "notes":
    case "last_year":
      return JSON.stringify(prepared(db, `SELECT * FROM ${TABLES[part]} ORDER BY id`).all());
  }
}

/** The tables of what is one list as a whole. */
export const TABLES = {
  marks: "text_mark",
  comments: "comment",
  notes: "import_note",
  last_year: "last_year",
} as const;

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

/** As `readRows` compares it; null where the part is not there. Throws AppError book-damaged where a list of marks cannot be read. */
export function digestOfPart(db: Database, part: Part): string | null {
  if (part.part === "marks") return digestOfMarks(readMarks(db));
  if (part.part === "comments") return digestOfComments(readComments(db));
  const content = contentOf(db, part);
  return content === null ? null : digestOf(content);
}

/** The parts that are what their digests say. */
export function partsAsWritten(db: Database): Part[] {
  const rows = db.prepare<[], Part & { digest: string }>("SELECT part, id, digest FROM digest").all();
  return rows.filter((row) => {
    try {
      return digestOfPart(db, row) === row.digest;
    } catch (error) {
      if (error instanceof AppError) return false;
      throw error;
    }
  });
}

/** Writes the digests of these parts anew, in the caller's transaction. */
export function refreshDigests(db: Database, parts: Iterable<Part>): void {
  for (const { part, id } of parts) {
    const digest = digestOfPart(db, { part, id });
    if (digest === null) prepared(db, "DELETE FROM digest WHERE part = ? AND id = ?").run(part, id);
    else prepared(db, SET_DIGEST).run(part, id, digest);
  }
}

const SINGLE: readonly PartName[] = ["book", "order", "marks", "comments", "notes", "last_year"];

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

/** @param before the digest of those that there are besides */
export function digestOfMarks(marks: readonly TextMark[], before = ""): string {
  return digestOfEach(marks.map(contentOfMark), before);
}

export function digestOfComments(comments: readonly Comment[], before = ""): string {
  return digestOfEach(comments.map(contentOfComment), before);
}

function contentOfMark({ kind, rule, table, id, field, fields, who, at }: TextMark): string {
  return JSON.stringify([kind, rule, table, id, field, fields, who, at]);
}

function contentOfComment({ uuid, parent, table, id, field, range, quote, ...comment }: Comment): string {
  const { author, initials, at, text, reason, state, stateBy, stateAt, source, foreignId, round } = comment;
  const place = [uuid, parent, table, id, field, range?.from, range?.to, quote];
  const said = [author, initials, at, text, reason, state, stateBy, stateAt, source, foreignId, round];
  return JSON.stringify([place, said]);
}

/** The digests of each, put together by exclusive or: so one that comes or goes changes it without the others being read. */
function digestOfEach(contents: readonly string[], before: string): string {
  const sum = Buffer.alloc(12);
  Buffer.from(before, "base64").copy(sum);
  for (const content of contents)
    for (const [index, byte] of Buffer.from(digestOf(content), "base64").entries())
      sum[index] = (sum[index] ?? 0) ^ byte;
  return sum.toString("base64");
}

/** Writes the digests of what operations have changed, and of the cover, which every change touches. In the caller's transaction. */
export function refreshAfter(db: Database, applied: readonly AppliedOp[]): void {
  refreshDigests(db, [...touchedParts(db, applied), { part: "book", id: 1 }]);
  const ops = applied.flatMap(({ done, inverse }) => [done, inverse]);
  const marks = ops.flatMap((op) => (op.op === "mark" && op.mark ? [{ ...op, ...op.mark }] : []));
  if (marks.length > 0) setDigest(db, "marks", digestOfMarks(marks, digestNow(db, "marks")));
  const comments = ops.flatMap((op) =>
    op.op === "comment" && op.comment ? [{ uuid: op.uuid, ...op.comment }] : [],
  );
  if (comments.length > 0) setDigest(db, "comments", digestOfComments(comments, digestNow(db, "comments")));
}

function setDigest(db: Database, part: PartName, digest: string): void {
  prepared(db, SET_DIGEST).run(part, 1, digest);
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
    if (done.op === "mark" || done.op === "comment" || done.table === "book") continue;
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
