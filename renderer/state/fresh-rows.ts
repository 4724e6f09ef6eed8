import { create } from "zustand";
import type { Op, RowTable } from "../../shared/book/edit.ts";
import { markPlace } from "../../shared/book/mark.ts";
import type { BookRows } from "../../shared/book/rows.ts";
import type { Problem } from "../../shared/checks/problem.ts";
import type { Place } from "./place.ts";
import type { Spot } from "./spot.ts";

/**
 * Rows that were made blank in this window and not left since, with the section or project that each is or stands in. What they
 * lack is not told while somebody is about to fill it in; export and the command line know nothing of it.
 */
export const useFreshRows = create<{ readonly partOfRow: ReadonlyMap<string, string> }>(() => ({
  partOfRow: new Map(),
}));

/** @param ops of an edit, every id filled in */
export function noteMade(ops: readonly Op[]): void {
  const made = ops.flatMap((op): (readonly [string, string])[] => {
    const part = op.op === "insert" ? partOfBlank(op) : null;
    return op.op === "insert" && part !== null ? [[rowKey(op.table, op.row.id ?? 0), part]] : [];
  });
  if (made.length > 0) keep([...useFreshRows.getState().partOfRow, ...made]);
}

/** The section or project that a blank row is or stands in; null where somebody has filled it in before. */
function partOfBlank(op: Extract<Op, { op: "insert" }>): string | null {
  const id = op.row.id ?? 0;
  switch (op.table) {
    case "project":
      return op.row.name === "" ? rowKey("project", id) : null;
    case "section":
      return op.row.title === "" ? rowKey("section", id) : null;
    case "indicator":
      return op.row.level3 === "" && op.row.number === "" ? rowKey("project", op.parent) : null;
    case "paragraph":
      return null;
  }
}

function rowKey(table: RowTable, id: number): string {
  return markPlace({ table, id });
}

/** Another form is shown: only what is on it is still being made. */
export function leaveFor(place: Place): void {
  const shown = "id" in place ? markPlace({ table: place.kind, id: place.id }) : "";
  keep([...useFreshRows.getState().partOfRow].filter(([, part]) => part === shown));
}

/** The cursor has left a row. */
export function leaveRow({ table, id }: Spot): void {
  if (table === "indicator")
    keep([...useFreshRows.getState().partOfRow].filter(([row]) => row !== markPlace({ table, id })));
}

/** Somebody wants to know what is left to do. */
export function leaveAll(): void {
  keep([]);
}

/** Whether a problem says what a row lacks that is just being made. `rows` is what was checked. */
export function isBeingMade(rows: BookRows, { missing, where }: Problem): boolean {
  const { partOfRow } = useFreshRows.getState();
  if (!missing || partOfRow.size === 0) return false;
  const project = rows.projects[(where.project ?? 0) - 1];
  const section = rows.sections[(where.section ?? 0) - 1];
  const indicator = project?.indicators[(where.indicator ?? 0) - 1];
  return [
    section && markPlace({ table: "section", id: section.id }),
    project && markPlace({ table: "project", id: project.id }),
    indicator && markPlace({ table: "indicator", id: indicator.id }),
  ].some((row) => row !== undefined && partOfRow.has(row));
}

function keep(rows: readonly (readonly [string, string])[]): void {
  if (rows.length !== useFreshRows.getState().partOfRow.size)
    useFreshRows.setState({ partOfRow: new Map(rows) });
}
