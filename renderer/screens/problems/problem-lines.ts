import type { BookRows } from "../../../shared/book/rows.ts";
import { groupTitle } from "../../../shared/checks/place-words.ts";
import type { Problem, Severity } from "../../../shared/checks/rule.ts";

/** One line of the panel. */
export type ProblemLine =
  | { readonly kind: "group"; readonly title: string; readonly count: number }
  /** `at`: its position in the list that was checked. */
  | { readonly kind: "problem"; readonly problem: Problem; readonly at: number };

/** The problems of the wanted severities under the heading of their section or project, in print order. */
export function problemLines(
  rows: BookRows,
  problems: readonly Problem[],
  wanted: ReadonlySet<Severity>,
): ProblemLine[] {
  const lines: ProblemLine[] = [];
  const counts = new Map<string, number>();
  for (const problem of problems)
    if (wanted.has(problem.severity)) counts.set(groupKey(problem), (counts.get(groupKey(problem)) ?? 0) + 1);
  let group = "";
  for (const [at, problem] of problems.entries()) {
    if (!wanted.has(problem.severity)) continue;
    const key = groupKey(problem);
    if (lines.length === 0 || key !== group) {
      group = key;
      lines.push({ kind: "group", title: groupTitle(rows, problem.where), count: counts.get(key) ?? 0 });
    }
    lines.push({ kind: "problem", problem, at });
  }
  return lines;
}

function groupKey({ where: { section, project } }: Problem): string {
  return `${section} ${project}`;
}

export function countOf(problems: readonly Problem[], severity: Severity): number {
  return problems.filter((problem) => problem.severity === severity).length;
}
