import type { TextMark } from "../../../shared/book/mark.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import type { Problem, Severity } from "../../../shared/checks/problem.ts";
import { groupTitle, placeInGroup } from "../../../shared/checks/run/place-words.ts";
import type { ListedKind } from "../../state/problems.ts";
import { wholeOf } from "./problem-places.ts";

/** A problem that is listed. */
export interface Listed {
  readonly problem: Problem;
  /** Its position among what was found. */
  readonly at: number;
  /** Where it is 已忽略. */
  readonly mark: TextMark | undefined;
}

export interface ProblemGroup {
  readonly kind: "group";
  readonly title: string;
  /** The rule that all of them are of; null for those of one section or project. */
  readonly rule: string | null;
  readonly members: readonly Listed[];
}

/** One line of the panel. */
export type ProblemLine =
  | ProblemGroup
  /** `place` as far as the group's heading does not say it. */
  | (Listed & { readonly kind: "problem"; readonly place: string });

export interface ListWanted {
  readonly wanted: ReadonlySet<ListedKind>;
  /** Whether a problem is of the form that is shown, or of whatever else is listed. */
  readonly here: (problem: Problem) => boolean;
  /** Titles of the rules by id, in the catalogue's order: grouped by them; null groups by place. */
  readonly rules: ReadonlyMap<string, string> | null;
}

/**
 * The problems that are wanted under the headings of their sections and projects, in print order; or under those of their kinds, the
 * worst kind first.
 */
export function problemLines(
  rows: BookRows,
  found: readonly Problem[],
  checked: ReadonlyMap<Problem, TextMark>,
  { wanted, here, rules }: ListWanted,
): ProblemLine[] {
  const listed = found.flatMap((problem, at): Listed[] => {
    if (!here(problem)) return [];
    const mark = checked.get(problem);
    return wanted.has(mark ? "checked" : problem.severity) ? [{ problem, at, mark }] : [];
  });
  const groups = rules ? byRule(listed, rules) : byPlace(rows, listed);
  return groups.flatMap((group): ProblemLine[] => [
    group,
    ...group.members.map((each) => ({
      kind: "problem" as const,
      ...each,
      place: placeWords(rows, each, rules !== null),
    })),
  ]);
}

function byPlace(rows: BookRows, listed: readonly Listed[]): ProblemGroup[] {
  const groups = Map.groupBy(listed, ({ problem: { where } }) => `${where.section} ${where.project}`);
  return Array.from(groups.values(), (members) => ({
    kind: "group",
    title: members[0] ? groupTitle(rows, members[0].problem.where) : "",
    rule: null,
    members,
  }));
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

function byRule(listed: readonly Listed[], titles: ReadonlyMap<string, string>): ProblemGroup[] {
  const order = [...titles.keys()];
  const worst = (members: readonly Listed[]) =>
    members.reduce((least, { problem }) => Math.min(least, RANK[problem.severity]), RANK.hint);
  return Array.from(Map.groupBy(listed, ({ problem }) => problem.rule))
    .map(([rule, members]) => ({ rule, members, worst: worst(members), place: order.indexOf(rule) }))
    .sort((a, b) => a.worst - b.worst || a.place - b.place)
    .map(({ rule, members }) => ({ kind: "group", title: titles.get(rule) ?? "", rule, members }));
}

function placeWords(rows: BookRows, { problem: { where } }: Listed, withPart: boolean): string {
  const inside = placeInGroup(where);
  if (!withPart) return inside || wholeOf(where);
  return [groupTitle(rows, where), inside].filter((words) => words !== "").join(" · ");
}
