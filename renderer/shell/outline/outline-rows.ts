import { sumMoney } from "../../../shared/book/money.ts";
import { chineseNumeral } from "../../../shared/book/numbering.ts";
import { PARTS } from "../../../shared/book/official-text.ts";
import type { BookRows, ProjectRow, SectionRow } from "../../../shared/book/rows.ts";
import { unitKey, unitRuns, unitTitle } from "../../../shared/book/units.ts";
import { isNamed, searchWords } from "../../forms/projects/project-search.ts";
import type { Place } from "../../state/place.ts";

/** A unit's heading over the projects of one run. */
export interface UnitRow {
  readonly kind: "unit";
  readonly title: string;
  /** 万元. */
  readonly subtotal: string;
  /** The projects below it, also where it is closed. */
  readonly projects: readonly ProjectRow[];
  readonly open: boolean;
}

export interface PlaceRow {
  readonly kind: "place";
  readonly number: string;
  readonly title: string;
  readonly place: Place;
  readonly entry: number;
  /** How many there are, at the list of all projects. */
  readonly count?: number;
}

/** One line of the outline. */
export type OutlineRow =
  | PlaceRow
  | UnitRow
  | { readonly kind: "part"; readonly title: string }
  | { readonly kind: "empty"; readonly title: string }
  | { readonly kind: "add"; readonly what: "section" | "project" };

/** `entry` of a place without a contents entry. */
export const NO_ENTRY = -1;

/**
 * The outline in print order. Neighbouring projects of one unit stand under its heading with their sum in 万元; those of a unit
 * in `closed` (see `unitKey`) are left out. A filter keeps the projects whose name, code or unit holds it, closed or not.
 */
export function outlineRows(
  rows: BookRows,
  filter: string,
  closed: ReadonlySet<string> = new Set(),
): readonly OutlineRow[] {
  const words = searchWords(filter);
  if (words.length > 0) return filtered(rows, words);
  return [
    { kind: "place", number: "", title: "概览", place: { kind: "overview" }, entry: NO_ENTRY },
    { kind: "place", number: "", title: "封面信息", place: { kind: "cover" }, entry: NO_ENTRY },
    { kind: "part", title: partTitle(0) },
    ...rows.sections.map(sectionRow),
    { kind: "add", what: "section" },
    { kind: "part", title: partTitle(1) },
    {
      kind: "place",
      number: "",
      title: "全部项目",
      place: { kind: "projects" },
      entry: NO_ENTRY,
      count: rows.projects.length,
    },
    ...projectRows(rows, () => true, closed),
    { kind: "add", what: "project" },
  ];
}

/** The projects that hold the words, and the sections whose title does. */
function filtered(rows: BookRows, words: readonly string[]): readonly OutlineRow[] {
  const sections = rows.sections.flatMap((section, index) => {
    const title = section.title.toLowerCase();
    return words.every((word) => title.includes(word)) ? [sectionRow(section, index)] : [];
  });
  const projects = projectRows(rows, (project) => isNamed(project, words), new Set());
  return sections.length + projects.length > 0
    ? [...sections, ...projects]
    : [{ kind: "empty", title: "没有符合的项目" }];
}

function sectionRow(section: SectionRow, index: number): OutlineRow {
  return {
    kind: "place",
    number: chineseNumeral(index + 1),
    title: section.title || "（未命名）",
    place: { kind: "section", id: section.id },
    entry: index,
  };
}

function projectRows(
  rows: BookRows,
  shown: (project: ProjectRow) => boolean,
  closed: ReadonlySet<string>,
): OutlineRow[] {
  const found = rows.projects.flatMap((project, index) => (shown(project) ? [{ project, index }] : []));
  return unitRuns(found).flatMap((run): OutlineRow[] => {
    const [first] = run;
    if (!first) return [];
    const projects = run.map(({ project }) => project);
    const open = !closed.has(unitKey(first.project));
    const heading: UnitRow = {
      kind: "unit",
      title: unitTitle(first.project, rows.department),
      subtotal: sumMoney(projects.map((project) => project.budget.total)),
      projects,
      open,
    };
    return open ? [heading, ...run.map((each) => projectRow(each, rows.sections.length))] : [heading];
  });
}

function projectRow({ project, index }: { project: ProjectRow; index: number }, sections: number): PlaceRow {
  return {
    kind: "place",
    number: String(index + 1),
    title: project.name || "（未命名）",
    place: { kind: "project", id: project.id },
    entry: sections + index,
  };
}

function partTitle(index: 0 | 1): string {
  return `${PARTS[index].number} ${PARTS[index].title}`;
}
