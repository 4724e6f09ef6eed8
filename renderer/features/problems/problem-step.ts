import type { Problem, Where } from "../../../shared/checks/problem.ts";
import { comparePlaces } from "../../../shared/checks/run/print-order.ts";

/** Where a step begins: after or before the problem that was last gone to, or at the cursor. */
export type StepFrom = { readonly current: number } | { readonly cursor: Where };

export interface Step {
  /** Position among what was found. */
  readonly at: number;
  /** It went past the last problem to the first, or the other way round. */
  readonly wrapped: boolean;
}

/** The next problem in print order (1), or the one before (-1), round and round. @param goes which are gone to */
export function nextProblem(
  found: readonly Problem[],
  goes: (problem: Problem) => boolean,
  from: StepFrom,
  step: 1 | -1,
): Step | null {
  const isNext = (at: number, { where }: Problem) => {
    if ("current" in from) return step > 0 ? at > from.current : at < from.current;
    const order = comparePlaces(placeShown(where), from.cursor);
    return step > 0 ? order >= 0 : order < 0;
  };
  const find = (fits: (at: number, problem: Problem) => boolean) => {
    const test = (problem: Problem, at: number) => goes(problem) && fits(at, problem);
    return step > 0 ? found.findIndex(test) : found.findLastIndex(test);
  };
  const next = find(isNext);
  if (next >= 0) return { at: next, wrapped: false };
  const first = find(() => true);
  return first >= 0 ? { at: first, wrapped: true } : null;
}

/** What is said of an indicator row as a whole is shown at its name. */
function placeShown(where: Where): Where {
  return where.indicator !== undefined && where.field === undefined ? { ...where, field: "level3" } : where;
}
