import type { Database, Statement } from "better-sqlite3";
import type { Op, RowTable } from "../../shared/book/edit.ts";
import { AppError } from "../../shared/error.ts";
import {
  bookColumns,
  bookFields,
  type Columns,
  indicatorColumns,
  indicatorFields,
  paragraphFields,
  projectColumns,
  projectFields,
  sectionFields,
} from "./columns.ts";
import { setMark } from "./marks.ts";

/** What one operation did: itself with every id filled in, and the operation that takes it back. */
export interface AppliedOp {
  readonly done: Op;
  readonly inverse: Op;
}

const PARENT = { section: null, project: null, paragraph: "section_id", indicator: "project_id" } as const;

/** Applies one operation inside the caller's transaction. Throws AppError `row-gone` where a row it names is not there. */
export function applyOp(db: Database, op: Op): AppliedOp {
  switch (op.op) {
    case "set":
      return applySet(db, op);
    case "insert":
      return applyInsert(db, op);
    case "delete":
      return applyDelete(db, op.table, op.id);
    case "move":
      return applyMove(db, op.table, op.id, op.before);
    case "mark":
      return { done: op, inverse: { ...op, mark: setMark(db, op, op.mark) } };
  }
}

function applySet(db: Database, op: Extract<Op, { op: "set" }>): AppliedOp {
  switch (op.table) {
    case "book": {
      const old = bookFields(row(db, "book", 1));
      update(db, "book", 1, bookColumns(op.fields));
      return { done: op, inverse: { ...op, fields: same(op.fields, old) } };
    }
    case "section": {
      const { title } = sectionFields(row(db, "section", op.id));
      update(db, "section", op.id, { ...op.fields });
      return { done: op, inverse: { ...op, fields: { title } } };
    }
    case "paragraph": {
      const { text } = paragraphFields(row(db, "paragraph", op.id));
      update(db, "paragraph", op.id, { ...op.fields });
      return { done: op, inverse: { ...op, fields: { text } } };
    }
    case "project": {
      const old = projectFields(row(db, "project", op.id));
      update(db, "project", op.id, projectColumns(op.fields));
      return { done: op, inverse: { ...op, fields: same(op.fields, old) } };
    }
    case "indicator": {
      const old = indicatorFields(row(db, "indicator", op.id));
      update(db, "indicator", op.id, indicatorColumns(op.fields));
      return { done: op, inverse: { ...op, fields: same(op.fields, old) } };
    }
  }
}

function applyInsert(db: Database, op: Extract<Op, { op: "insert" }>): AppliedOp {
  const parent = "parent" in op ? op.parent : null;
  const done = insertRow(db, op, place(db, op.table, parent, op.before));
  return { done, inverse: { op: "delete", table: op.table, id: done.row.id ?? 0 } };
}

type Insert = Extract<Op, { op: "insert" }>;

/** Inserts a row with its children at a free position: what `applyOp` does after it has made room. Gives every id. */
export function insertRow(db: Database, op: Insert, position: number): Insert {
  switch (op.table) {
    case "section": {
      const id = insert(db, "section", { ...idColumn(op.row.id), position, title: op.row.title });
      const paragraphs = op.row.paragraphs.map((child, index) => ({
        ...child,
        id: insert(db, "paragraph", {
          ...idColumn(child.id),
          section_id: id,
          position: index,
          text: child.text,
        }),
      }));
      return { ...op, row: { ...op.row, id, paragraphs } };
    }
    case "paragraph": {
      const columns = { ...idColumn(op.row.id), section_id: op.parent, position, text: op.row.text };
      return { ...op, row: { ...op.row, id: insert(db, "paragraph", columns) } };
    }
    case "project": {
      const id = insert(db, "project", { ...idColumn(op.row.id), position, ...projectColumns(op.row) });
      const indicators = op.row.indicators.map((child, index) => ({
        ...child,
        id: insert(db, "indicator", {
          ...idColumn(child.id),
          project_id: id,
          position: index,
          ...indicatorColumns(child),
        }),
      }));
      return { ...op, row: { ...op.row, id, indicators } };
    }
    case "indicator": {
      const columns = {
        ...idColumn(op.row.id),
        project_id: op.parent,
        position,
        ...indicatorColumns(op.row),
      };
      return { ...op, row: { ...op.row, id: insert(db, "indicator", columns) } };
    }
  }
}

function applyDelete(db: Database, table: RowTable, id: number): AppliedOp {
  const old = row(db, table, id);
  const inverse = reinsertion(db, table, old, nextSibling(db, table, old));
  db.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id);
  return { done: { op: "delete", table, id }, inverse };
}

/** The insert that brings a row back with its children, all under their old ids. */
function reinsertion(db: Database, table: RowTable, old: Columns, before: number | null): Insert {
  switch (table) {
    case "section": {
      const paragraphs = children(db, "paragraph", "section_id", old).map(paragraphFields);
      return { op: "insert", table, before, row: { ...sectionFields(old), paragraphs } };
    }
    case "project": {
      const indicators = children(db, "indicator", "project_id", old).map(indicatorFields);
      return { op: "insert", table, before, row: { ...projectFields(old), indicators } };
    }
    case "paragraph":
      return { op: "insert", table, before, parent: Number(old.section_id), row: paragraphFields(old) };
    case "indicator":
      return { op: "insert", table, before, parent: Number(old.project_id), row: indicatorFields(old) };
  }
}

function applyMove(db: Database, table: RowTable, id: number, before: number | null): AppliedOp {
  const old = row(db, table, id);
  const inverse: Op = { op: "move", table, id, before: nextSibling(db, table, old) };
  if (before !== id) {
    const parent = PARENT[table];
    const position = place(db, table, parent === null ? null : Number(old[parent]), before);
    update(db, table, id, { position });
  }
  return { done: { op: "move", table, id, before }, inverse };
}

/** Makes room before the row `before` (null: the end) among the parent's rows, and says which position is free. */
function place(db: Database, table: RowTable, parent: number | null, before: number | null): number {
  const column = PARENT[table];
  if (column !== null) row(db, column === "section_id" ? "section" : "project", parent ?? 0);
  const among = column === null ? "1 = 1" : `${column} = ${Number(parent)}`;
  if (before === null) {
    const last = db
      .prepare<[], number | null>(`SELECT max(position) FROM ${table} WHERE ${among}`)
      .pluck()
      .get();
    return (last ?? -1) + 1;
  }
  const target = row(db, table, before);
  if (column !== null && Number(target[column]) !== parent) throw rowGone();
  const position = Number(target.position);
  db.prepare(`UPDATE ${table} SET position = position + 1 WHERE ${among} AND position >= ?`).run(position);
  return position;
}

function nextSibling(db: Database, table: RowTable, old: Columns): number | null {
  const column = PARENT[table];
  const among = column === null ? "1 = 1" : `${column} = ${Number(old[column])}`;
  const position = Number(old.position);
  const next = db
    .prepare<[number, number, number], number>(
      `SELECT id FROM ${table} WHERE ${among} AND (position > ? OR (position = ? AND id > ?)) ORDER BY position, id LIMIT 1`,
    )
    .pluck();
  return next.get(position, position, Number(old.id)) ?? null;
}

function children(db: Database, table: RowTable, column: string, parent: Columns): Columns[] {
  const query = db.prepare<[number], Columns>(
    `SELECT * FROM ${table} WHERE ${column} = ? ORDER BY position, id`,
  );
  return query.all(Number(parent.id));
}

function row(db: Database, table: RowTable | "book", id: number): Columns {
  const found = prepared(db, `SELECT * FROM ${table} WHERE id = ?`).get(id);
  if (!found) throw rowGone();
  return found as Columns;
}

function update(db: Database, table: RowTable | "book", id: number, columns: Columns): void {
  const names = Object.keys(columns);
  if (names.length === 0) return;
  const assignments = names.map((name) => `${name} = @${name}`).join(", ");
  prepared(db, `UPDATE ${table} SET ${assignments} WHERE id = @id`).run({ ...columns, id });
}

function insert(db: Database, table: RowTable, columns: Columns): number {
  const names = Object.keys(columns);
  const values = names.map((name) => `@${name}`).join(", ");
  const done = prepared(db, `INSERT INTO ${table} (${names.join(", ")}) VALUES (${values})`).run(columns);
  return Number(done.lastInsertRowid);
}

const statements = new WeakMap<Database, Map<string, Statement>>();

/**
 * A statement that many rows share. One for each row would hold 5 KiB outside of the heap until the collector, which does not see
 * them, comes around: gigabytes for a large import. Only for a text without values in it.
 */
function prepared(db: Database, sql: string): Statement {
  const known = statements.get(db) ?? new Map<string, Statement>();
  statements.set(db, known);
  const statement = known.get(sql) ?? db.prepare(sql);
  known.set(sql, statement);
  return statement;
}

function idColumn(id: number | undefined): Columns {
  return id === undefined ? {} : { id };
}

/** The old values of just the fields that a patch names. */
function same<T extends object>(patch: T, old: object): T {
  const values = new Map(Object.entries(old));
  return Object.fromEntries(Object.keys(patch).map((key) => [key, values.get(key)])) as T;
}

function rowGone(): AppError {
  return new AppError("row-gone", "要修改的内容已不存在，可能已在另一个窗口中删除。请重新打开本文本后再改。");
}
