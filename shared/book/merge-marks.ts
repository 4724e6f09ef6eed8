import { markOp } from "./carried.ts";
import type { Op } from "./edit.ts";
import { textOf } from "./field-text.ts";
import { markPlace, standsOn, type TextMark } from "./mark.ts";
import { marksInForce, unmarkOps } from "./marks-in-force.ts";
import { marksOnRows, type PlacedMark } from "./placed-marks.ts";
import type { BookRows, ProjectRow } from "./rows.ts";
import { rowsIn } from "./tree.ts";

/** A project that a merge brought, or brought anew: its row, and its marks in the file that it came from (as of the first project). */
export interface Arrived {
  readonly id: number;
  readonly marks: readonly PlacedMark[];
}

/**
 * What a merge does to marks. Whoever looked at a text, here or in the unit, has looked at it: it is 待核对 afterwards where it was so in
 * the file that it comes from, and was not looked at here in the same words.
 */
export function mergedMarks(before: BookRows, after: BookRows, arrived: readonly Arrived[]): Op[] {
  const [own, now] = [byId(before.projects), byId(after.projects)];
  return arrived.flatMap(({ id, marks }) => {
    const row = now.get(id);
    if (!row) return [];
    const brought = marksOnRows({ ...after, projects: [row] }, marks);
    const was = own.get(id);
    if (!was) return brought.map(markOp);
    const held = marksInForce(before.marks, was);
    const known = new Set(held.map(nameOf));
    const found = new Set(brought.map(nameOf));
    // What the same words were here already, looked at or not, they still are.
    const isNew = (mark: TextMark) =>
      mark.kind === "carried" ? !stoodOn(mark, was) : !known.has(nameOf(mark));
    return [
      ...unmarkOps(held.filter((mark) => mark.kind === "carried" && !found.has(nameOf(mark)))),
      ...brought.filter(isNew).map(markOp),
    ];
  });
}

function byId(projects: readonly ProjectRow[]): ReadonlyMap<number, ProjectRow> {
  return new Map(projects.map((row) => [row.id, row]));
}

function nameOf(mark: TextMark): string {
  return `${mark.kind} ${mark.rule} ${markPlace(mark)} ${mark.field}`;
}

/** Whether the project had these words already. */
function stoodOn(mark: TextMark, project: ProjectRow): boolean {
  const row =
    mark.table === "project" ? project : rowsIn(project, "indicator").find(({ id }) => id === mark.id);
  return row !== undefined && standsOn(mark, (name) => textOf(mark.table, row, name));
}
