import { printedIndicatorValue } from "../book/indicator-value.ts";
import type { Indicator, Project } from "../book/model.ts";
import { printedPercent } from "../book/percent.ts";

/** In what two versions of one project differ. */

/** The fields of a project table in print order, by the names that `FIELD_NAMES` has Chinese for. */
export const PROJECT_FIELDS = [
  "agencyCode",
  "agencyName",
  "code",
  "name",
  "budget.total",
  "budget.fiscal",
  "budget.other",
  "fundsUse",
  "plan.0",
  "plan.1",
  "plan.2",
  "plan.3",
  "goal",
] as const;

export type ProjectField = (typeof PROJECT_FIELDS)[number];

/** A field as it is printed; money in 万元. */
export function fieldText(project: Project, field: ProjectField): string {
  switch (field) {
    case "budget.total":
      return project.budget.total;
    case "budget.fiscal":
      return project.budget.fiscal;
    case "budget.other":
      return project.budget.other;
    case "plan.0":
    case "plan.1":
    case "plan.2":
    case "plan.3":
      return printedPercent(project.spendingPlan[Number(field.slice(-1))] ?? null);
    case "agencyCode":
    case "agencyName":
    case "code":
    case "name":
    case "fundsUse":
    case "goal":
      return project[field];
  }
}

/** An indicator in one line: “产出指标｜数量指标｜检查企业｜检查的企业数｜≥25家｜年度计划”. */
export function indicatorText(row: Indicator): string {
  const cells = [row.level1, row.level2, row.level3, row.description, printedIndicatorValue(row), row.basis];
  return cells.filter((cell) => cell !== "").join("｜");
}

/** Rows that belong together, by their indexes in the two lists; null where one list has no such row. */
export type Pair = readonly [number | null, number | null];

/**
 * Which rows of two lists belong together, in order. Equal rows at both ends first, then the longest run of rows that `same` holds
 * for; what is left between them pairs up one by one.
 */
export function pairRows<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): Pair[] {
  const equal = equalPairs(a, b, same);
  const pairs: Pair[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [atA, atB] of [...equal, [a.length, b.length] as const]) {
    const count = Math.max(atA - fromA, atB - fromB);
    for (let at = 0; at < count; at++)
      pairs.push([fromA + at < atA ? fromA + at : null, fromB + at < atB ? fromB + at : null]);
    if (atA < a.length || atB < b.length) pairs.push([atA, atB]);
    [fromA, fromB] = [atA + 1, atB + 1];
  }
  return pairs;
}

/** Above so many comparisons only the two ends are looked at. */
const MOST_CELLS = 250_000;

/** The longest common subsequence as index pairs. */
function equalPairs<T>(
  a: readonly T[],
  b: readonly T[],
  same: (a: T, b: T) => boolean,
): (readonly [number, number])[] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && same(a[head] as T, b[head] as T)) head++;
  let tail = 0;
  while (tail < shorter - head && same(a[a.length - 1 - tail] as T, b[b.length - 1 - tail] as T)) tail++;
  const middle = longestRun(a.slice(head, a.length - tail), b.slice(head, b.length - tail), same);
  return [
    ...Array.from({ length: head }, (_, at) => [at, at] as const),
    ...middle.map(([atA, atB]) => [atA + head, atB + head] as const),
    ...Array.from({ length: tail }, (_, at) => [a.length - tail + at, b.length - tail + at] as const),
  ];
}

function longestRun<T>(
  a: readonly T[],
  b: readonly T[],
  same: (a: T, b: T) => boolean,
): (readonly [number, number])[] {
  if (a.length * b.length > MOST_CELLS) return [];
  const width = b.length + 1;
  /** Length of the longest common subsequence from a[row], b[column] on. */
  const length = new Uint32Array((a.length + 1) * width);
  for (let row = a.length - 1; row >= 0; row--)
    for (let column = b.length - 1; column >= 0; column--)
      length[row * width + column] = same(a[row] as T, b[column] as T)
        ? (length[(row + 1) * width + column + 1] ?? 0) + 1
        : Math.max(length[(row + 1) * width + column] ?? 0, length[row * width + column + 1] ?? 0);
  const pairs: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < a.length && column < b.length; ) {
    if (same(a[row] as T, b[column] as T)) pairs.push([row++, column++]);
    else if ((length[(row + 1) * width + column] ?? 0) >= (length[row * width + column + 1] ?? 0)) row++;
    else column++;
  }
  return pairs;
}
