import { INDICATOR_FIELDS } from "./model.ts";
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
  const { budget } = row;
  switch (field) {
    case "agencyCode":
    case "agencyName":
    case "code":
    case "name":
    case "fundsUse":
    case "goal":
      return row[field];
    case "":
      return row.name;
    case "budget":
      return `${budget.total}/${budget.fiscal}/${budget.other}`;
    case "budget.total":
      return budget.total;
    case "budget.fiscal":
      return budget.fiscal;
    case "budget.other":
      return budget.other;
    case "spendingPlan":
      return row.spendingPlan.map((percent) => percent ?? "").join("/");
    default:
      return null;
  }
}

export function indicatorText(row: IndicatorRow, field: string): string | null {
  if (field === "") return INDICATOR_FIELDS.map((name) => row[name]).join("\t");
  const name = INDICATOR_FIELDS.find((each) => each === field);
  return name === undefined ? null : row[name];
}
