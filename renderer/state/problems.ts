import { create } from "zustand";
import type { TextMark } from "../../shared/book/mark.ts";
import type { BookRows } from "../../shared/book/rows.ts";
import type { Problem, Severity } from "../../shared/checks/problem.ts";
import type { CheckResult } from "../../shared/checks/run/check-book.ts";
import { checkedProblems, markedTexts } from "../../shared/checks/run/checked.ts";
import { isBeingMade } from "./fresh-rows.ts";
import { countProblems, NO_COUNTS, type ProblemCounts } from "./problem-counts.ts";

/** What the panel's filter lists or leaves out: problems by severity, and those marked 已忽略. */
export type ListedKind = Severity | "checked";

interface Problems {
  /** What is listed; F8 goes through the severities of it. */
  readonly wanted: ReadonlySet<ListedKind>;
  /** Everything that was found, but for what a new row lacks, in print order; null until the first check is done. */
  readonly found: readonly Problem[] | null;
  /** Those of them that are not marked 已忽略. */
  readonly problems: readonly Problem[] | null;
  /** The others, each with its mark. */
  readonly checked: ReadonlyMap<Problem, TextMark>;
  /** Of `problems`; the same object for as long as no number changes. */
  readonly counts: ProblemCounts;
  /** Ids of the rules that did not run. */
  readonly unchecked: readonly string[];
  /** The last check did not end. */
  readonly failed: boolean;
  /** The rows that were checked: the problems' positions are theirs. */
  readonly rows: BookRows | null;
  /** The problem that was last gone to, as a position in `found`; between two of them where it is gone by now. */
  readonly current: number | null;
  /** Counts how often a problem was gone to: only that brings its line into view. */
  readonly jumps: number;
}

const NOTHING_FOUND = {
  found: null,
  problems: null,
  checked: new Map<Problem, TextMark>(),
  counts: NO_COUNTS,
  unchecked: [],
  failed: false,
  rows: null,
  current: null,
} satisfies Partial<Problems>;

export const useProblems = create<Problems>(() => ({
  jumps: 0,
  wanted: new Set<ListedKind>(["error", "warning", "hint"]),
  ...NOTHING_FOUND,
}));

/** Shows what a check of these rows has found. */
export function showFound(rows: BookRows, { problems: all, unchecked }: CheckResult): void {
  const found = all.some((problem) => isBeingMade(rows, problem))
    ? all.filter((problem) => !isBeingMade(rows, problem))
    : all;
  const before = useProblems.getState();
  const checked = checkedProblems(rows, found);
  const problems = checked.size === 0 ? found : found.filter((problem) => !checked.has(problem));
  const counts = countProblems(rows, problems, before.counts);
  const current =
    before.rows === null ? null : followed(before.found?.[before.current ?? -1], before, rows, found);
  useProblems.setState({ found, problems, checked, counts, unchecked, failed: false, rows, current });
}

export function forgetFound(): void {
  useProblems.setState(NOTHING_FOUND);
}

/** In place of what the check would have found. */
export const CHECK_FAILED = "检查没有完成：改动一处后会重新检查";

/** Nothing is known of the book: no problems are shown, not wrong ones. */
export function failChecks(): void {
  useProblems.setState({ ...NOTHING_FOUND, failed: true });
}

/** Where the problem that was last gone to stands among those found now. */
function followed(
  last: Problem | undefined,
  { rows: oldRows, current }: Problems,
  rows: BookRows,
  found: readonly Problem[],
): number | null {
  if (current === null || oldRows === null) return null;
  const key = last && problemKey(oldRows, last);
  if (key === undefined) return current;
  const same = (at: number) => {
    const problem = found[at];
    return problem?.rule === last?.rule && problem !== undefined && problemKey(rows, problem) === key;
  };
  // Nearly always it has not moved, or by a few.
  if (same(current)) return current;
  const at = found.findIndex((_, index) => same(index));
  return at >= 0 ? at : current - 0.5;
}

/** Names a problem by its rule and its row, so that it is known again after an edit. */
export function problemKey(rows: BookRows, problem: Problem): string {
  return JSON.stringify(markedTexts(rows, problem)?.key ?? null);
}
