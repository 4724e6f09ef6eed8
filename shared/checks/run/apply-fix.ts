import { applyOps } from "../../book/apply.ts";
import type { Op } from "../../book/edit.ts";
import { type Book, INDICATOR_FIELDS, type Indicator, type Project } from "../../book/model.ts";
import { parsePercent } from "../../book/percent.ts";
import { type BookRows, bookOfRows, type ProjectRow, rowsOfBook } from "../../book/rows.ts";
import type { Fix, FixChange, Where } from "../rule.ts";

/**
 * The operations of one edit that does a fix. Every place is one of the book as it was checked, so they are all looked up in
 * `rows` as it is, by id, and none moves another.
 * @throws RangeError where a place is not in the book, or its field cannot hold the text.
 */
export function opsOfFix(rows: BookRows, fix: Fix): Op[] {
  const budgets = new Map<number, Project["budget"]>();
  return fix.changes.flatMap((change) => opsOfChange(rows, change, budgets));
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

/** `budgets`: what earlier changes of the same fix made of a project's budget, which is set as one. */
function opsOfChange(rows: BookRows, change: FixChange, budgets: Map<number, Project["budget"]>): Op[] {
  switch (change.change) {
    case "set":
      return [opOfSet(rows, change.where, change.text, budgets)];
    case "delete":
      return [{ op: "delete", ...rowAt(rows, change.where) }];
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

function opOfSet(rows: BookRows, where: Where, text: string, budgets: Map<number, Project["budget"]>): Op {
  if (where.section !== undefined) {
    const row = rowAt(rows, where);
    return row.table === "section"
      ? { op: "set", table: "section", id: row.id, fields: { title: text } }
      : { op: "set", table: "paragraph", id: row.id, fields: { text } };
  }
  const project = projectAt(rows, where);
  if (where.indicator !== undefined) {
    const { id } = present(project.indicators[where.indicator - 1], where);
    return { op: "set", table: "indicator", id, fields: indicatorField(where, text) };
  }
  const fields = projectField(project, where, text, budgets.get(project.id) ?? project.budget);
  if (fields.budget) budgets.set(project.id, fields.budget);
  return { op: "set", table: "project", id: project.id, fields };
}

function indicatorField(where: Where, text: string): Partial<Indicator> {
  const field = present(
    INDICATOR_FIELDS.find((name) => name === where.field),
    where,
  );
  return { [field]: text };
}

function projectField(
  project: ProjectRow,
  where: Where,
  text: string,
  budget: Project["budget"],
): Partial<Project> {
  const { field = "" } = where;
  switch (field) {
    case "agencyCode":
    case "agencyName":
    case "code":
    case "name":
    case "fundsUse":
    case "goal":
      return { [field]: text };
    case "budget.total":
      return { budget: { ...budget, total: text } };
    case "budget.fiscal":
      return { budget: { ...budget, fiscal: text } };
    case "budget.other":
      return { budget: { ...budget, other: text } };
    case "spendingPlan": {
      const plan = text.split("/").map((percent) => present(parsePercent(percent), where));
      return { spendingPlan: project.spendingPlan.map((_, index) => present(plan[index], where)) };
    }
    default:
      throw notThere(where);
  }
}

function opOfInsert(rows: BookRows, where: Where, text: string): Op {
  const section = present(rows.sections[(where.section ?? 0) - 1], where);
  const next = section.paragraphs[(where.paragraph ?? 0) - 1];
  return { op: "insert", table: "paragraph", parent: section.id, before: next?.id ?? null, row: { text } };
}

/** The row that a place without a field means. */
function rowAt(
  rows: BookRows,
  where: Where,
): { table: "section" | "paragraph" | "project" | "indicator"; id: number } {
  if (where.section !== undefined) {
    const section = present(rows.sections[where.section - 1], where);
    if (where.paragraph === undefined) return { table: "section", id: section.id };
    return { table: "paragraph", id: present(section.paragraphs[where.paragraph - 1], where).id };
  }
  const project = projectAt(rows, where);
  if (where.indicator === undefined) return { table: "project", id: project.id };
  return { table: "indicator", id: present(project.indicators[where.indicator - 1], where).id };
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
