import type { TextMark } from "../../../shared/book/mark.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import type { Problem } from "../../../shared/checks/problem.ts";
import { groupTitle } from "../../../shared/checks/run/place-words.ts";
import type { ListedKind } from "../../state/problems.ts";

/** One line of the panel. */
export type ProblemLine =
  | { readonly kind: "group"; readonly title: string; readonly count: number }
  /** `at`: its position among what was found; `mark` where it is 已忽略. */
  | {
      readonly kind: "problem";
      readonly problem: Problem;
      readonly at: number;
      readonly mark: TextMark | undefined;
    };

/** The problems that are wanted under the heading of their section or project, in print order. */
export function problemLines(
  rows: BookRows,
  found: readonly Problem[],
  checked: ReadonlyMap<Problem, TextMark>,
  wanted: ReadonlySet<ListedKind>,
): ProblemLine[] {
  const listed = found.flatMap((problem, at) => {
    const mark = checked.get(problem);
    return wanted.has(mark ? "checked" : problem.severity) ? [{ problem, at, mark }] : [];
  });
  const counts = new Map<string, number>();
  for (const { problem } of listed) counts.set(groupKey(problem), (counts.get(groupKey(problem)) ?? 0) + 1);
  const lines: ProblemLine[] = [];
  let group: string | null = null;
  for (const each of listed) {
    const key = groupKey(each.problem);
    if (key !== group)
      lines.push({
        kind: "group",
        title: groupTitle(rows, each.problem.where),
        count: counts.get(key) ?? 0,
      });
    group = key;
    lines.push({ kind: "problem", ...each });
  }
  return lines;
}

function groupKey({ where: { section, project } }: Problem): string {
  return `${section} ${project}`;
}
