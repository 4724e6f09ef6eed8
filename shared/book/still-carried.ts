import { applyOps } from "./apply.ts";
import { isBlank, markOp } from "./carried.ts";
import type { Op, RowTable } from "./edit.ts";
import { textOf, textsAt } from "./field-text.ts";
import { markPlace, standsOn } from "./mark.ts";
import type { BookRows } from "./rows.ts";
import { type Row, rowsIn, TREE } from "./tree.ts";

/**
 * What keeps 待核对 in force through an edit that the clerk did not type: each mark on a text that the edit changes is set anew, on the new
 * text, which is what somebody has to look at now. They are operations like any others, so that undo, redo, the page's copy and the
 * store's have nothing of their own to do. A mark that the edit itself sets or takes off is left to it; on a blank text there is none.
 */
export function stillCarried(rows: BookRows, ops: readonly Op[]): Op[] {
  const touched = new Set(
    ops.flatMap((op) => (op.op === "set" && op.table !== "book" ? [markPlace(op)] : [])),
  );
  const own = new Set(
    ops.flatMap((op) => (op.op === "mark" && op.kind === "carried" ? [`${markPlace(op)} ${op.field}`] : [])),
  );
  const marks = rows.marks.filter(
    (mark) =>
      mark.kind === "carried" && touched.has(markPlace(mark)) && !own.has(`${markPlace(mark)} ${mark.field}`),
  );
  if (marks.length === 0) return [];
  const places = new Set(marks.map(markPlace));
  const before = rowsAt(rows, places);
  const after = rowsAt(applyOps(rows, ops), places);
  return marks.flatMap((mark): Op[] => {
    const { table, field } = mark;
    const [was, is] = [before.get(markPlace(mark)), after.get(markPlace(mark))];
    if (!was || !is || !standsOn(mark, (name) => textOf(table, was, name))) return [];
    if (standsOn(mark, (name) => textOf(table, is, name))) return [];
    const texts = textsAt(table, is, field);
    return isBlank(texts) ? [] : [markOp({ ...mark, fields: texts })];
  });
}

/** The rows at these places; one pass, for an edit of a whole book has thousands. */
function rowsAt({ sections, projects }: BookRows, places: ReadonlySet<string>): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  const look = (table: RowTable, row: Row) => {
    const place = markPlace({ table, id: row.id });
    if (places.has(place)) found.set(place, row);
    const { child } = TREE[table];
    if (child !== null) for (const each of rowsIn(row, child)) look(child, each);
  };
  for (const section of sections) look("section", section);
  for (const project of projects) look("project", project);
  return found;
}
