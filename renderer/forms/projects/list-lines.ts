import { sumMoney, wanToFen } from "../../../shared/book/money.ts";
import type { BookRows, ProjectRow } from "../../../shared/book/rows.ts";
import { unitRuns, unitTitle } from "../../../shared/book/units.ts";
import { type Hit, searchProject, searchWords } from "./project-search.ts";

export interface ProjectLine {
  readonly kind: "project";
  readonly project: ProjectRow;
  /** Its place in print order, from 0. */
  readonly index: number;
  readonly hit: Hit | null;
  /** The unit's title, where no heading says it. */
  readonly unit: string | null;
}

export type ListLine =
  | ProjectLine
  | { readonly kind: "unit"; readonly title: string; readonly count: number; readonly subtotal: string };

export type SortKey = "order" | "code" | "name" | "total" | "indicators";

export interface Sort {
  readonly by: SortKey;
  readonly down: boolean;
}

export const PRINT_ORDER: Sort = { by: "order", down: false };

/**
 * The projects that hold what is searched for. In print order neighbours of one unit stand under its heading, with their number and
 * their sum in 万元; another order has no headings, and each line says its unit.
 */
export function listLines(rows: BookRows, query: string, sort: Sort): readonly ListLine[] {
  const words = searchWords(query);
  const inOrder = sort.by === "order" && !sort.down;
  const found = rows.projects.flatMap((project, index): ProjectLine[] => {
    const hit = searchProject(project, words);
    if (hit === null) return [];
    const unit = inOrder ? null : unitTitle(project, rows.department);
    return [{ kind: "project", project, index, unit, hit: hit === "shown" ? null : hit }];
  });
  if (!inOrder) return found.toSorted(comparing(sort));
  return unitRuns(found).flatMap((run): ListLine[] => {
    const [first] = run;
    if (!first) return [];
    const subtotal = sumMoney(run.map(({ project }) => project.budget.total));
    const title = unitTitle(first.project, rows.department);
    return [{ kind: "unit", title, count: run.length, subtotal }, ...run];
  });
}

const chinese = new Intl.Collator("zh-CN", { numeric: true });

function comparing({ by, down }: Sort): (a: ProjectLine, b: ProjectLine) => number {
  const sign = down ? -1 : 1;
  return (a, b) => sign * compare(by, a, b) || a.index - b.index;
}

function compare(by: SortKey, a: ProjectLine, b: ProjectLine): number {
  switch (by) {
    case "order":
      return a.index - b.index;
    case "code":
      return chinese.compare(a.project.code, b.project.code);
    case "name":
      return chinese.compare(a.project.name, b.project.name);
    case "total":
      return (wanToFen(a.project.budget.total) ?? 0) - (wanToFen(b.project.budget.total) ?? 0);
    case "indicators":
      return a.project.indicators.length - b.project.indicators.length;
  }
}
