/**
 * How the four percentages of a 资金支出计划 are meant. Both ways are in use: 当期 gives each period's own share (25, 25, 25, 25), 累计
 * what is spent up to its end (25, 50, 75, 100). Percentages; null is a blank cell.
 */
export type Plan = readonly (number | null)[];

export type PlanReading =
  | { readonly kind: "blank" }
  /** Each period's own share; `sum` is all of them. */
  | { readonly kind: "current"; readonly sum: number }
  /** What is spent up to each date; `reached` is the last that is given. */
  | { readonly kind: "cumulative"; readonly reached: number };

/** All of the money, in hundredths of a percent: 33.33 + 33.33 + 33.34 is 100. */
const ALL = 10_000;

/** Reads a plan: what adds up to 100 or less is 当期, what rises to at most 100 and adds up to more is 累计. */
export function readPlan(plan: Plan): PlanReading {
  const given = plan.filter((percent) => percent !== null).map(hundredths);
  const sum = total(given);
  const last = given.at(-1);
  if (last === undefined) return { kind: "blank" };
  const rising = given.every((each, index) => each >= (given[index - 1] ?? 0));
  if (sum > ALL && rising && last <= ALL) return { kind: "cumulative", reached: last / 100 };
  return { kind: "current", sum: sum / 100 };
}

/** The same plan said the other way, or null where there is none: nothing is given, or the shares are more than all. */
export function convertPlan(plan: Plan): Plan | null {
  const reading = readPlan(plan);
  if (reading.kind === "blank" || (reading.kind === "current" && reading.sum > 100)) return null;
  const parts = plan.map((percent) => hundredths(percent ?? 0));
  const converted =
    reading.kind === "current"
      ? parts.map((_, index) => total(parts.slice(0, index + 1)) / 100)
      : filledUp(plan).map((each, index, all) => (each - (all[index - 1] ?? 0)) / 100);
  // 0, 0, 0, 100 says the same both ways.
  return converted.every((each, index) => each === plan[index]) ? null : converted;
}

/** The one percentage to change so that the plan comes to 100, or null where that is already so or would be less than nothing. */
export function completePlan(plan: Plan): { readonly index: number; readonly percent: number } | null {
  const reading = readPlan(plan);
  const last = plan.length - 1;
  switch (reading.kind) {
    case "blank":
      return null;
    case "cumulative":
      return hundredths(plan[last] ?? 0) === ALL ? null : { index: last, percent: 100 };
    case "current": {
      const missing = ALL - hundredths(reading.sum);
      if (missing <= 0) return null;
      const blank = plan.lastIndexOf(null);
      const index = blank < 0 ? last : blank;
      return { index, percent: (hundredths(plan[index] ?? 0) + missing) / 100 };
    }
  }
}

/** A cumulative plan in hundredths; a blank is what was reached before it. */
function filledUp(plan: Plan): number[] {
  let reached = 0;
  return plan.map((percent) => {
    reached = percent === null ? reached : hundredths(percent);
    return reached;
  });
}

function hundredths(percent: number): number {
  return Math.round(percent * 100);
}

function total(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}
