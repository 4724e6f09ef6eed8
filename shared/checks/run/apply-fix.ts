import { applyOps } from "../../book/apply.ts";
import type { Op, RowTable } from "../../book/edit.ts";
import { fieldsAt, type RowOf, withTexts } from "../../book/fields.ts";
import type { Book, ProjectFields } from "../../book/model.ts";
import { parsePercent } from "../../book/percent.ts";
import { type BookRows, bookOfRows, type ProjectRow, rowsOfBook } from "../../book/rows.ts";
import { rowAt } from "../../book/tree.ts";
import type { Fix, FixChange, Where } from "../problem.ts";

/**
 * The operations of one edit that does a fix. Every place is one of the book as it was checked, so they are all looked up in
 * `rows` as it is, by id, and none moves another.
 * @throws RangeError where a place is not in the book, or its field cannot hold the text.
 */
export function opsOfFix(rows: BookRows, fix: Fix): Op[] {
  const changed: ChangedProjects = new Map();
  return fix.changes.flatMap((change) => opsOfChange(rows, change, changed));
}

/** The book after a fix. */
export function applyFix(book: Book, fix: Fix): Book {
  const rows = rowsOfBook(book);
  let fresh = Number.MAX_SAFE_INTEGER;
  const ops = opsOfFix(rows, fix).map((op) =>
    op.op === "insert" && op.table === "paragraph" ? { ...op, row: { ...op.row, id: fresh-- } } : op,
  );
  return bookOfRows(applyOps(rows, ops));
}

/** What earlier changes of the same fix made of a project: budget and plan are set as one. */
type ChangedProjects = Map<number, Partial<ProjectFields>>;

function opsOfChange(rows: BookRows, change: FixChange, changed: ChangedProjects): Op[] {
  switch (change.change) {
    case "set":
      return [opOfSet(rows, change.where, change.text, changed)];
    case "delete":
      return [{ op: "delete", ...rowOf(rows, change.where) }];
    case "insert":
      return [opOfInsert(rows, change.where, change.text)];
    case "reorder": {
      const { indicators } = projectAt(rows, change.where);
      return change.order.map((position) => ({
        op: "move",
        table: "indicator",
        id: present(indicators[position - 1], change.where).id,
        before: null,
      }));
    }
  }
}

function opOfSet(rows: BookRows, where: Where, text: string, changed: ChangedProjects): Op {
  if (where.section !== undefined) {
    const row = rowOf(rows, where);
    return row.table === "section"
      ? { op: "set", table: "section", id: row.id, fields: { title: text } }
      : { op: "set", table: "paragraph", id: row.id, fields: { text } };
  }
  const project = projectAt(rows, where);
  if (where.indicator !== undefined) {
    const row = present(project.indicators[where.indicator - 1], where);
    const fields = fieldsWith("indicator", row, where, text);
    return { op: "set", table: "indicator", id: row.id, fields };
  }
  const before = changed.get(project.id);
  const fields = fieldsWith("project", { ...project, ...before }, where, text);
  changed.set(project.id, { ...before, ...fields });
  return { op: "set", table: "project", id: project.id, fields };
}

/** What is to be set in a row for the place to hold a text: where it is several fields, their texts stand between “/”. */
function fieldsWith<Table extends "project" | "indicator">(
  table: Table,
  row: RowOf[Table],
  where: Where,
  text: string,
): Partial<RowOf[Table]> {
  const fields = fieldsAt(table, present(where.field, where));
  if (fields.length === 0) throw notThere(where);
  const texts = fields.length === 1 ? [text] : text.split("/");
  return withTexts(row, fields, ({ kind }, at) => {
    const own = present(texts[at], where);
    return kind === "percent" ? String(present(parsePercent(own), where) ?? "") : own;
  });
}

function opOfInsert(rows: BookRows, where: Where, text: string): Op {
  const section = present(rows.sections[(where.section ?? 0) - 1], where);
  const next = section.paragraphs[(where.paragraph ?? 0) - 1];
  return { op: "insert", table: "paragraph", parent: section.id, before: next?.id ?? null, row: { text } };
}

/** The row that a place without a field means. */
function rowOf(rows: BookRows, where: Where): { readonly table: RowTable; readonly id: number } {
  const { table, id } = present(rowAt(rows, where) ?? undefined, where);
  if (table === "book") throw notThere(where);
  return { table, id };
}

function projectAt(rows: BookRows, where: Where): ProjectRow {
  return present(rows.projects[(where.project ?? 0) - 1], where);
}

function present<T>(found: T | undefined, where: Where): T {
  if (found === undefined) throw notThere(where);
  return found;
}

function notThere(where: Where): RangeError {
  return new RangeError(`no such place in this book: ${JSON.stringify(where)}`);
}
