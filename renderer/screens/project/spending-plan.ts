/**
 * How the four percentages of a 资金支出计划 are meant. Both ways are in use: 当期 gives each period's own share (25, 25, 25, 25), 累计
 * what is spent up to its end (25, 50, 75, 100).
 */
export type PlanReading =
  | { readonly kind: "blank" }
  | { readonly kind: "current" | "cumulative" }
  | { readonly kind: "incomplete" }
  /** Neither way gives 100; `sum` is the four added up, percent. */
  | { readonly kind: "wrong"; readonly sum: number };

/** Reads a plan of four percentages; counts in hundredths, so 33.33 + 33.33 + 33.34 is 100. */
export function readPlan(plan: readonly (number | null)[]): PlanReading {
  const given = plan.filter((percent) => percent !== null).map((percent) => Math.round(percent * 100));
  if (given.length === 0) return { kind: "blank" };
  const sum = given.reduce((total, hundredths) => total + hundredths, 0);
  if (sum === 10_000) return { kind: "current" };
  if (given.length < plan.length) return { kind: "incomplete" };
  const rising = given.every((hundredths, index) => index === 0 || hundredths >= (given[index - 1] ?? 0));
  if (rising && given.at(-1) === 10_000) return { kind: "cumulative" };
  return { kind: "wrong", sum: sum / 100 };
}
