import { fieldsAt } from "./fields.ts";
import type { IndicatorRow, ParagraphRow, ProjectRow, SectionRow } from "./rows.ts";

/**
 * The text of a field, named as in a problem's place, as marks compare it: `budget` and `spendingPlan` are all their amounts
 * joined by “/”, "" is everything in an indicator row, or the name of a section or project. Null where there is no such field.
 */

export function sectionText(row: SectionRow): string {
  return row.title;
}

export function paragraphText(row: ParagraphRow): string {
  return row.text;
}

export function projectText(row: ProjectRow, field: string): string | null {
  const fields = fieldsAt("project", field);
  return fields.length === 0 ? null : fields.map(({ get }) => get(row)).join("/");
}

export function indicatorText(row: IndicatorRow, field: string): string | null {
  const fields = fieldsAt("indicator", field);
  return fields.length === 0 ? null : fields.map(({ get }) => get(row)).join("\t");
}
