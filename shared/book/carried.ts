import type { RowTable } from "./edit.ts";
import { textsAt } from "./field-text.ts";
import { FIELDS, type FieldPlace } from "./fields.ts";
import type { TextMark } from "./mark.ts";
import type { BookText } from "./rows.ts";
import type { Row } from "./tree.ts";

/** The fields of a project that are looked at each for itself; code, name and unit are settled when the year is turned over. */
export const CARRIED_FIELDS: readonly FieldPlace[] = [
  ...new Set(FIELDS.project.flatMap(({ carried, name, group = name }) => (carried ? [group] : []))),
];

/**
 * The 待核对 marks of a book whose texts are last year's: one on each paragraph, on each of a project's fields and on each indicator
 * row; blank ones get none.
 */
export function carriedMarks({ sections, projects }: BookText): TextMark[] {
  const marks: TextMark[] = [];
  const mark = (table: RowTable, row: Row, field: string) => {
    const fields = textsAt(table, row, field);
    if (Object.values(fields).some((text) => /[^/\s]/.test(text)))
      marks.push({ kind: "carried", rule: "", table, id: row.id, field, fields, who: "", at: "" });
  };
  for (const { paragraphs } of sections) for (const row of paragraphs) mark("paragraph", row, "");
  for (const project of projects) {
    for (const field of CARRIED_FIELDS) mark("project", project, field);
    for (const row of project.indicators) mark("indicator", row, "");
  }
  return marks;
}
