import type { Database } from "better-sqlite3";
import type { RowTable } from "../../shared/book/edit.ts";
import { TREE } from "../../shared/book/tree.ts";
import { AppError } from "../../shared/error.ts";
import type { Columns } from "./columns.ts";
import { prepared } from "./prepared.ts";

/** Where rows stand among those of the same parent: by position, then by id. */

/** The column that names a row's parent; null where the book itself is. */
export function parentColumn(table: RowTable): string | null {
  const { parent } = TREE[table];
  return parent === null ? null : `${parent}_id`;
}

/** Throws AppError `row-gone`. */
export function row(db: Database, table: RowTable | "book", id: number): Columns {
  const found = prepared(db, `SELECT * FROM ${table} WHERE id = ?`).get(id);
  if (!found) throw rowGone();
  return found as Columns;
}

/** Makes room for so many rows before the row `before` (null: the end) among the parent's. @returns the first free position. */
export function place(
  db: Database,
  table: RowTable,
  parent: number | null,
  before: number | null,
  count: number,
): number {
  const column = parentColumn(table);
  const holder = TREE[table].parent;
  if (holder !== null) row(db, holder, parent ?? 0);
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
  db.prepare(`UPDATE ${table} SET position = position + ${count} WHERE ${among} AND position >= ?`).run(
    position,
  );
  return position;
}

/** The row that stands behind this one, or null. */
export function nextSibling(db: Database, table: RowTable, old: Columns): number | null {
  const column = parentColumn(table);
  const among = column === null ? "1 = 1" : `${column} = ${Number(old[column])}`;
  const position = Number(old.position);
  const next = db
    .prepare<[number, number, number], number>(
      `SELECT id FROM ${table} WHERE ${among} AND (position > ? OR (position = ? AND id > ?)) ORDER BY position, id LIMIT 1`,
    )
    .pluck();
  return next.get(position, position, Number(old.id)) ?? null;
}

/**
 * `nextSibling` for many rows of one table that are deleted in turn, each asked for before it goes. Sections and projects have no
 * index by position: for each of them the whole table would be read.
 */
export function nextSiblings(
  db: Database,
  rows: readonly { readonly table: RowTable; readonly id: number }[],
): (old: Columns) => number | null {
  const table = rows[0]?.table;
  if (table === undefined || parentColumn(table) !== null)
    return (old) => (table === undefined ? null : nextSibling(db, table, old));
  const order = db.prepare<[], number>(`SELECT id FROM ${table} ORDER BY position, id`).pluck().all();
  const next = new Map(order.map((id, index) => [id, order[index + 1] ?? null]));
  const previous = new Map(order.map((id, index) => [id, order[index - 1] ?? null]));
  return (old) => {
    const id = Number(old.id);
    const [before, after] = [previous.get(id) ?? null, next.get(id) ?? null];
    if (before !== null) next.set(before, after);
    if (after !== null) previous.set(after, before);
    return after;
  };
}

function rowGone(): AppError {
  return new AppError("row-gone", "要修改的内容已不存在，可能已在另一个窗口中删除。请重新打开本文本后再改。");
}
