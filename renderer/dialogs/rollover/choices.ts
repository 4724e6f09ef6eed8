import { oneLine } from "../../../shared/book/canonical.ts";
import type { Book, Project } from "../../../shared/book/model.ts";
import { groupedMoney, sumMoney } from "../../../shared/book/money.ts";
import { type Rollover, withYear } from "../../../shared/book/rollover.ts";
import { unitRuns, unitTitle } from "../../../shared/book/units.ts";

/** Which projects go on, and under which name. Projects count from 0, as the book has them. */
export interface Choices {
  readonly dropped: ReadonlySet<number>;
  /** Names that were changed. */
  readonly names: ReadonlyMap<number, string>;
}

export const ALL_KEPT: Choices = { dropped: new Set(), names: new Map() };

export interface ListedProject {
  readonly index: number;
  readonly project: Project;
}

export type Line =
  | {
      readonly kind: "unit";
      readonly title: string;
      readonly projects: readonly ListedProject[];
    }
  | ({ readonly kind: "project" } & ListedProject);

/** The projects that hold every word in their name, code or unit, under their units. */
export function linesOf(book: Book, query: string): Line[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const listed = book.projects
    .map((project, index) => ({ index, project }))
    .filter(({ project }) => {
      const text = [project.name, project.code, project.agencyCode + project.agencyName].join("\n");
      return words.every((word) => text.toLowerCase().includes(word));
    });
  return unitRuns(listed).flatMap((projects): Line[] => {
    const [first] = projects;
    if (!first) return [];
    const title = unitTitle(first.project, book.department);
    return [
      { kind: "unit", title, projects },
      ...projects.map((each) => ({ kind: "project" as const, ...each })),
    ];
  });
}

export function keep(choices: Choices, projects: readonly ListedProject[], kept: boolean): Choices {
  const dropped = new Set(choices.dropped);
  for (const { index } of projects)
    if (kept) dropped.delete(index);
    else dropped.add(index);
  return { ...choices, dropped };
}

export function rename(choices: Choices, index: number, name: string): Choices {
  return { ...choices, names: new Map(choices.names).set(index, name) };
}

/** The present name of a project. */
export function nameOf({ names }: Choices, { index, project }: ListedProject): string {
  return names.get(index) ?? project.name;
}

/** The kept projects whose names say the old year, and their names with the new one. */
export function datedNames(book: Book, choices: Choices, to: number): ReadonlyMap<number, string> {
  const dated = keptProjects(book, choices).flatMap((each): [number, string][] => {
    const name = nameOf(choices, each);
    const renewed = withYear(name, book.fiscalYear, to);
    return renewed === name ? [] : [[each.index, renewed]];
  });
  return new Map(dated);
}

export function keptProjects(book: Book, choices: Choices): ListedProject[] {
  return keptOf(
    book.projects.map((project, index) => ({ index, project })),
    choices,
  );
}

/** “保留 2 / 3 个 842.00 万元” (the verb is the caller’s); “3 个 862.00 万元” where all are kept. */
export function keptWords(verb: string, projects: readonly ListedProject[], choices: Choices): string {
  const kept = keptOf(projects, choices);
  const money = groupedMoney(sumMoney(kept.map(({ project }) => project.budget.total)));
  const all = kept.length === projects.length;
  return `${all ? "" : `${verb} ${kept.length} / `}${projects.length} 个 ${money} 万元`;
}

function keptOf(projects: readonly ListedProject[], { dropped }: Choices): ListedProject[] {
  return projects.filter(({ index }) => !dropped.has(index));
}

/** What was chosen, as the host takes it. */
export function rolloverOf(book: Book, choices: Choices, fiscalYear: number): Rollover {
  return {
    fiscalYear,
    projects: keptProjects(book, choices).map((each) => ({
      index: each.index,
      name: oneLine(nameOf(choices, each)),
    })),
  };
}
