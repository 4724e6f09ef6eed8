import { canonicalText } from "../../shared/book/canonical.ts";
import type { BookText, ProjectRow, SectionRow } from "../../shared/book/rows.ts";
import type { CellItem } from "../../shared/layout/layout.ts";
import { COVER } from "../state/place.ts";
import type { Cursor } from "../state/spot.ts";

/** Which field of the book a printed text comes from. */

export function coverTargets(): Cursor[] {
  return ["department", "fiscalYear", "compiler", "reviewer"].map((field) => ({
    place: COVER,
    spot: { table: "book", id: 0, field },
  }));
}

/** The place of a contents entry. */
export function entryTarget({ sections, projects }: BookText, index: number): Cursor | null {
  const section = sections[index];
  if (section) return { place: { kind: "section", id: section.id }, spot: null };
  const project = projects[index - sections.length];
  return project ? { place: { kind: "project", id: project.id }, spot: null } : null;
}

export function sectionTitle({ id }: SectionRow): Cursor {
  return { place: { kind: "section", id }, spot: { table: "section", id, field: "title" } };
}

export function paragraphTarget(section: SectionRow, id: number): Cursor {
  return { place: { kind: "section", id: section.id }, spot: { table: "paragraph", id, field: "text" } };
}

/** The paragraphs that are printed: those that are not blank. */
export function printedParagraphs(section: SectionRow): { readonly id: number; readonly text: string }[] {
  return section.paragraphs
    .map(({ id, text }) => ({ id, text: canonicalText(text) }))
    .filter(({ text }) => text !== "");
}

export function projectName(project: ProjectRow): Cursor {
  return projectField(project, "name");
}

/** Rows of the basic table. */
export const BASIC_ROWS = 7;

/** Field of each cell of the basic table, by row and grid column; a label leads to what it names. */
const BASIC_FIELDS: readonly Readonly<Record<number, string>>[] = [
  { 0: "agencyName" },
  { 0: "code", 1: "code", 4: "name", 5: "name" },
  {
    0: "budget.total",
    1: "budget.total",
    2: "budget.total",
    4: "budget.fiscal",
    5: "budget.fiscal",
    6: "budget.other",
    8: "budget.other",
  },
  { 0: "fundsUse", 1: "fundsUse" },
  { 0: "plan.0", 1: "plan.0", 3: "plan.1", 5: "plan.2", 7: "plan.3" },
  { 0: "plan.0", 1: "plan.0", 3: "plan.1", 5: "plan.2", 7: "plan.3" },
  { 0: "goal", 1: "goal" },
];

const INDICATOR_FIELDS = ["level1", "level2", "level3", "description", "number", "basis"] as const;

/**
 * @param row of both tables together: the basic table's, then the indicator table's header, then its rows.
 * @returns null where nothing is to be edited.
 */
export function cellTarget(project: ProjectRow, row: number, { cell }: CellItem): Cursor | null {
  const field = BASIC_FIELDS[row]?.[cell.column];
  if (field !== undefined) return projectField(project, field);
  const indicator = project.indicators[row - BASIC_ROWS - 1];
  const column = INDICATOR_FIELDS[cell.column];
  if (!indicator || column === undefined) return null;
  return {
    place: { kind: "project", id: project.id },
    spot: { table: "indicator", id: indicator.id, field: column },
  };
}

function projectField({ id }: ProjectRow, field: string): Cursor {
  return { place: { kind: "project", id }, spot: { table: "project", id, field } };
}
