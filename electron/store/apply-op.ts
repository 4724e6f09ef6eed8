import type { Database } from "better-sqlite3";
import type { Op, RowTable } from "../../shared/book/edit.ts";
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
import { prepared } from "./prepared.ts";
import { nextSibling, nextSiblings, PARENT, place, row } from "./siblings.ts";

/** What one operation did: itself with every id filled in, and the operation that takes it back. */
export interface AppliedOp {
  readonly done: Op;
  readonly inverse: Op;
}

/**
 * Applies operations one after another inside the caller's transaction. Neighbours that do the same to one list, as a merge and its
 * undo have them by the thousand, go together: one by one each would go through the whole list.
 * @throws AppError `row-gone` where a row that one of them names is not there
 */
export function applyAll(db: Database, ops: readonly Op[]): AppliedOp[] {
  return runsOf(ops).flatMap((run) => {
    const inserts = run.filter((op) => op.op === "insert");
    if (inserts.length > 1) return applyInserts(db, inserts);
    const deletes = run.filter((op) => op.op === "delete");
    if (deletes.length > 1) return applyDeletes(db, deletes);
    return run.map((op) => applyOp(db, op));
  });
}

function runsOf(ops: readonly Op[]): Op[][] {
  const runs: Op[][] = [];
  let last: Op | undefined;
  for (const op of ops) {
    if (last && goTogether(last, op)) runs.at(-1)?.push(op);
    else runs.push([op]);
    last = op;
  }
  return runs;
}

function goTogether(a: Op, b: Op): boolean {
  if (a.op === "delete" && b.op === "delete") return a.table === b.table;
  if (a.op !== "insert" || b.op !== "insert") return false;
  return a.table === b.table && a.before === b.before && parentOf(a) === parentOf(b);
}

function parentOf(op: Insert): number | null {
  return "parent" in op ? op.parent : null;
}

function applyOp(db: Database, op: Op): AppliedOp {
  switch (op.op) {
    case "set":
      return applySet(db, op);
    case "insert":
      return inserted(db, op, place(db, op.table, parentOf(op), op.before, 1));
    case "delete":
      return applyDelete(db, op.table, op.id, (old) => nextSibling(db, op.table, old));
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

/** All of one table, before the same row of the same parent. */
function applyInserts(db: Database, ops: readonly Insert[]): AppliedOp[] {
  const [first] = ops;
  if (!first) return [];
  const position = place(db, first.table, parentOf(first), first.before, ops.length);
  return ops.map((op, index) => inserted(db, op, position + index));
}

function inserted(db: Database, op: Insert, position: number): AppliedOp {
  const done = insertRow(db, op, position);
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

type Delete = Extract<Op, { op: "delete" }>;

/** All of one table. */
function applyDeletes(db: Database, ops: readonly Delete[]): AppliedOp[] {
  const next = nextSiblings(db, ops);
  return ops.map(({ table, id }) => applyDelete(db, table, id, next));
}

function applyDelete(
  db: Database,
  table: RowTable,
  id: number,
  next: (old: Columns) => number | null,
): AppliedOp {
  const old = row(db, table, id);
  const inverse = reinsertion(db, table, old, next(old));
  prepared(db, `DELETE FROM ${table} WHERE id = ?`).run(id);
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
    const position = place(db, table, parent === null ? null : Number(old[parent]), before, 1);
    update(db, table, id, { position });
  }
  return { done: { op: "move", table, id, before }, inverse };
}

function children(db: Database, table: RowTable, column: string, parent: Columns): Columns[] {
  const query = prepared(db, `SELECT * FROM ${table} WHERE ${column} = ? ORDER BY position, id`);
  return query.all(Number(parent.id)) as Columns[];
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

function idColumn(id: number | undefined): Columns {
  return id === undefined ? {} : { id };
}

/** The old values of just the fields that a patch names. */
function same<T extends object>(patch: T, old: object): T {
  const values = new Map(Object.entries(old));
  return Object.fromEntries(Object.keys(patch).map((key) => [key, values.get(key)])) as T;
}
