import type { Database } from "better-sqlite3";
import type { Op, RowTable } from "../../shared/book/edit.ts";
import { rowsIn, TREE } from "../../shared/book/tree.ts";
import { COLUMNS, type Columns } from "./columns.ts";
import { setComment } from "./comments.ts";
import { setMark } from "./marks.ts";
import { prepared } from "./prepared.ts";
import { nextSibling, nextSiblings, parentColumn, place, row } from "./siblings.ts";

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
    case "comment":
      return { done: op, inverse: { ...op, comment: setComment(db, op.uuid, op.comment) } };
  }
}

function applySet(db: Database, op: Extract<Op, { op: "set" }>): AppliedOp {
  const id = op.table === "book" ? 1 : op.id;
  const old = new Map(Object.entries(COLUMNS[op.table].read(row(db, op.table, id))));
  update(db, op.table, id, COLUMNS[op.table].write(op.fields));
  const fields = Object.fromEntries(Object.keys(op.fields).map((name) => [name, old.get(name)]));
  return { done: op, inverse: { ...op, fields } as Op };
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
  const { table } = op;
  const column = parentColumn(table);
  const parent = column === null ? {} : { [column]: parentOf(op) };
  const id = insert(db, table, { ...parent, position }, op.row);
  const { child } = TREE[table];
  if (child === null) return { ...op, row: { ...op.row, id } } as Insert;
  const children = rowsIn(op.row, child).map((row, index) => ({
    ...row,
    id: insert(db, child, { [`${table}_id`]: id, position: index }, row),
  }));
  return { ...op, row: { ...op.row, id, [TREE[child].list]: children } } as Insert;
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
  const { child } = TREE[table];
  const column = parentColumn(table);
  const parent = column === null ? {} : { parent: Number(old[column]) };
  const children = child === null ? {} : { [TREE[child].list]: childrenOf(db, child, old) };
  const own = { ...COLUMNS[table].read(old), ...children };
  return { op: "insert", table, ...parent, before, row: own } as Insert;
}

function applyMove(db: Database, table: RowTable, id: number, before: number | null): AppliedOp {
  const old = row(db, table, id);
  const inverse: Op = { op: "move", table, id, before: nextSibling(db, table, old) };
  if (before !== id) {
    const parent = parentColumn(table);
    const position = place(db, table, parent === null ? null : Number(old[parent]), before, 1);
    update(db, table, id, { position });
  }
  return { done: { op: "move", table, id, before }, inverse };
}

function childrenOf(db: Database, table: RowTable, parent: Columns): object[] {
  const query = prepared(db, `SELECT * FROM ${table} WHERE ${parentColumn(table)} = ? ORDER BY position, id`);
  return (query.all(Number(parent.id)) as Columns[]).map(COLUMNS[table].read);
}

function update(db: Database, table: RowTable | "book", id: number, columns: Columns): void {
  const names = Object.keys(columns);
  if (names.length === 0) return;
  const assignments = names.map((name) => `${name} = @${name}`).join(", ");
  prepared(db, `UPDATE ${table} SET ${assignments} WHERE id = @id`).run({ ...columns, id });
}

function insert(
  db: Database,
  table: RowTable,
  place: Columns,
  row: { readonly id?: number | undefined },
): number {
  const columns = { ...(row.id === undefined ? {} : { id: row.id }), ...place, ...COLUMNS[table].write(row) };
  const names = Object.keys(columns);
  const values = names.map((name) => `@${name}`).join(", ");
  const done = prepared(db, `INSERT INTO ${table} (${names.join(", ")}) VALUES (${values})`).run(columns);
  return Number(done.lastInsertRowid);
}
