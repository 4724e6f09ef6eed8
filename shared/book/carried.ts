import { indicatorText, paragraphText, projectText } from "./field-text.ts";
import { FIELDS, type FieldPlace } from "./fields.ts";
import type { MarkTable, TextMark } from "./mark.ts";
import type { BookText } from "./rows.ts";

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
  const mark = (table: MarkTable, id: number, field: string, text: string | null) => {
    if (text !== null && /[^/\s]/.test(text))
      marks.push({ kind: "carried", rule: "", table, id, field, text, who: "", at: "" });
  };
  for (const { paragraphs } of sections)
    for (const row of paragraphs) mark("paragraph", row.id, "", paragraphText(row));
  for (const project of projects) {
    for (const field of CARRIED_FIELDS) mark("project", project.id, field, projectText(project, field));
    for (const row of project.indicators) mark("indicator", row.id, "", indicatorText(row, ""));
  }
  return marks;
}
