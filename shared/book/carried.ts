import type { Op, RowTable } from "./edit.ts";
import { type FieldTexts, textsAt } from "./field-text.ts";
import { FIELDS, type FieldPlace } from "./fields.ts";
import type { TextMark } from "./mark.ts";
import type { BookText } from "./rows.ts";
import { type Row, rowsIn, TREE } from "./tree.ts";

/** The fields of a project that are looked at each for itself; code, name and unit are settled when the year is turned over. */
export const CARRIED_FIELDS: readonly FieldPlace[] = [
  ...new Set(FIELDS.project.flatMap(({ carried, name, group = name }) => (carried ? [group] : []))),
];

/** What of a row is looked at each for itself; "" is all of it. */
const PLACES: Readonly<Record<RowTable, readonly (FieldPlace | "")[]>> = {
  section: [],
  paragraph: [""],
  project: CARRIED_FIELDS,
  indicator: [""],
};

/**
 * The 待核对 marks of a book whose texts are last year's: one on each paragraph, on each of a project's fields and on each indicator
 * row; blank ones get none.
 */
export function carriedMarks({ sections, projects }: BookText): TextMark[] {
  return [
    ...sections.flatMap((row) => carriedOn("section", row)),
    ...projects.flatMap((row) => carriedOn("project", row)),
  ];
}

/** What marks the rows 待核对 that an edit inserts, every id filled in, where they are last year's. */
export function carriedInserts(ops: readonly Op[]): Op[] {
  return ops.flatMap((op) => (op.op === "insert" ? carriedOn(op.table, op.row as Row) : [])).map(markOp);
}

/** The operation that sets a mark. */
export function markOp({ fields, who, at, ...key }: TextMark): Op {
  return { op: "mark", ...key, mark: { fields, who, at } };
}

/** Whether there is nothing to look at: “/” stands where a form has no value. */
export function isBlank(fields: FieldTexts): boolean {
  return !Object.values(fields).some((text) => /[^/\s]/.test(text));
}

function carriedOn(table: RowTable, row: Row): TextMark[] {
  const own = PLACES[table].flatMap((field): TextMark[] => {
    const fields = textsAt(table, row, field);
    return isBlank(fields)
      ? []
      : [{ kind: "carried", rule: "", table, id: row.id, field, fields, who: "", at: "" }];
  });
  const { child } = TREE[table];
  return child === null ? own : [...own, ...rowsIn(row, child).flatMap((each) => carriedOn(child, each))];
}
