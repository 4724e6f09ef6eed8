import { INDICATOR_FIELDS, type Indicator, type Project, type Section } from "./model.ts";

/** Whether two sections, projects or indicators hold the same, whatever objects they are. */

export function sameSection(a: Section, b: Section): boolean {
  return a === b || (a.title === b.title && sameList(a.paragraphs, b.paragraphs, Object.is));
}

export function sameProject(a: Project, b: Project): boolean {
  if (a === b) return true;
  return (
    a.agencyCode === b.agencyCode &&
    a.agencyName === b.agencyName &&
    a.code === b.code &&
    a.name === b.name &&
    a.budget.total === b.budget.total &&
    a.budget.fiscal === b.budget.fiscal &&
    a.budget.other === b.budget.other &&
    a.fundsUse === b.fundsUse &&
    a.goal === b.goal &&
    sameList(a.spendingPlan, b.spendingPlan, Object.is) &&
    sameList(a.indicators, b.indicators, sameIndicator)
  );
}

export function sameIndicator(a: Indicator, b: Indicator): boolean {
  return a === b || INDICATOR_FIELDS.every((field) => a[field] === b[field]);
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return a === b || (a.length === b.length && a.every((item, at) => same(item, b[at] as T)));
}
