import type { BookRows } from "../../shared/book/rows.ts";
import type { Problem, Severity } from "../../shared/checks/problem.ts";

/** How many errors and warnings there are; hints are not counted. */
export interface ProblemCount {
  readonly errors: number;
  readonly warnings: number;
}

export interface ProblemCounts {
  readonly total: ProblemCount;
  /** Of the book as a whole and its cover. */
  readonly whole: ProblemCount;
  /** By row id; a section or project without any is not in it. */
  readonly sections: ReadonlyMap<number, ProblemCount>;
  readonly projects: ReadonlyMap<number, ProblemCount>;
}

export const NONE: ProblemCount = { errors: 0, warnings: 0 };
export const NO_COUNTS: ProblemCounts = {
  total: NONE,
  whole: NONE,
  sections: new Map(),
  projects: new Map(),
};

/** Counts them by place. @param before is given again where every number is as it was, so that nothing is drawn anew. */
export function countProblems(
  { sections, projects }: BookRows,
  problems: readonly Problem[],
  before: ProblemCounts,
): ProblemCounts {
  const total = { ...NONE };
  const whole = { ...NONE };
  const bySection = new Map<number, Count>();
  const byProject = new Map<number, Count>();
  for (const { severity, where } of problems) {
    if (severity === "hint") continue;
    const field = severity === "error" ? "errors" : "warnings";
    const part =
      where.section === undefined
        ? countIn(byProject, projects[(where.project ?? 0) - 1])
        : countIn(bySection, sections[where.section - 1]);
    total[field]++;
    (part ?? whole)[field]++;
  }
  const counts = { total, whole, sections: bySection, projects: byProject };
  return sameCounts(before, counts) ? before : counts;
}

type Count = { -readonly [key in keyof ProblemCount]: number };

function countIn(counts: Map<number, Count>, row: { readonly id: number } | undefined): Count | undefined {
  if (!row) return undefined;
  const known = counts.get(row.id);
  if (known) return known;
  const fresh = { ...NONE };
  counts.set(row.id, fresh);
  return fresh;
}

export function sum(a: ProblemCount, b: ProblemCount): ProblemCount {
  return { errors: a.errors + b.errors, warnings: a.warnings + b.warnings };
}

function sameCounts(a: ProblemCounts, b: ProblemCounts): boolean {
  return (
    same(a.total, b.total) &&
    same(a.whole, b.whole) &&
    sameMap(a.sections, b.sections) &&
    sameMap(a.projects, b.projects)
  );
}

function sameMap(a: ReadonlyMap<number, ProblemCount>, b: ReadonlyMap<number, ProblemCount>): boolean {
  return a.size === b.size && [...a].every(([id, count]) => same(count, b.get(id) ?? NONE));
}

function same(a: ProblemCount, b: ProblemCount): boolean {
  return a.errors === b.errors && a.warnings === b.warnings;
}

export function countOf(problems: readonly Problem[], severity: Severity): number {
  return problems.filter((problem) => problem.severity === severity).length;
}
