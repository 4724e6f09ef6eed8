import { FIELDS } from "./fields.ts";
import type { Indicator, Project, Section } from "./model.ts";

/** Whether two sections, projects or indicators hold the same, whatever objects they are. */

export function sameSection(a: Section, b: Section): boolean {
  return a === b || (a.title === b.title && sameList(a.paragraphs, b.paragraphs, Object.is));
}

export function sameProject(a: Project, b: Project): boolean {
  if (a === b) return true;
  return (
    FIELDS.project.every(({ get }) => get(a) === get(b)) &&
    sameList(a.indicators, b.indicators, sameIndicator)
  );
}

export function sameIndicator(a: Indicator, b: Indicator): boolean {
  return a === b || FIELDS.indicator.every(({ name }) => a[name] === b[name]);
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return a === b || (a.length === b.length && a.every((item, at) => same(item, b[at] as T)));
}
