import type { Finding, Fix, Problem, Where } from "../problem.ts";
import type { RuleInfo } from "../rules/rule.ts";
import { printOrder } from "./print-order.ts";

/** Problems of one part in their order, and the rank of each: a flat row of numbers, for there may be tens of thousands. */
export interface Ordered {
  readonly problems: readonly Problem[];
  readonly ranks: readonly number[];
}

export const NONE: Ordered = { problems: [], ranks: [] };

/** What a rule says of a place. */
export type Said = Pick<Finding, "message" | "severity" | "quote" | "advice">;

/** Takes what rules say of one part, in any order. */
export class Collection {
  readonly #rules: readonly RuleInfo[];
  readonly #found: { readonly rank: number; readonly problem: Problem }[] = [];

  constructor(rules: readonly RuleInfo[]) {
    this.#rules = rules;
  }

  /**
   * There may be tens of thousands: each problem is one object of its final shape.
   * @param number which of the rules says it
   * @param where the whole place, the part's own included, as in the fix
   */
  add(
    number: number,
    where: Where,
    { message, severity: own, quote, advice }: Said,
    fix: Fix | undefined,
  ): void {
    const info = this.#rules[number];
    if (!info) throw new RangeError(`no rule ${number}`);
    const { id: rule, severity: usual, missing, mustFix } = info;
    const severity = own ?? usual;
    const about = { rule, severity, where, message, quote };
    let problem: Problem = about;
    if (advice !== undefined && fix) problem = { rule, severity, where, message, quote, advice, fix };
    else if (advice !== undefined) problem = { rule, severity, where, message, quote, advice };
    else if (fix) problem = { ...about, fix };
    if (missing) problem = { ...problem, missing, ...(mustFix && { mustFix }) };
    this.#found.push({ rank: printOrder(where) * 1000 + number, problem });
  }

  inOrder(): Ordered {
    const found = this.#found.sort((a, b) => a.rank - b.rank);
    return { problems: found.map(({ problem }) => problem), ranks: found.map(({ rank }) => rank) };
  }
}

/** The problems of both in order; at one rank those of the first come first. */
export function merged(one: Ordered, other: Ordered): readonly Problem[] {
  const all: Problem[] = [];
  let taken = 0;
  one.problems.forEach((problem, at) => {
    const rank = one.ranks[at] ?? 0;
    const from = taken;
    while ((other.ranks[taken] ?? Number.POSITIVE_INFINITY) < rank) taken++;
    for (const earlier of other.problems.slice(from, taken)) all.push(earlier);
    all.push(problem);
  });
  return all.concat(other.problems.slice(taken));
}

/** A part's problems when it stands at another place. */
export function moved({ problems, ranks }: Ordered, place: Where): Ordered {
  const again = problems.map((problem) => {
    const where = { ...problem.where, ...place };
    return problem.fix ? { ...problem, where, fix: placed(problem.fix, place) } : { ...problem, where };
  });
  return { problems: again, ranks };
}

/** The fix with its part's place in each place that it names. */
export function placed(fix: Fix, place: Where): Fix {
  const changes = fix.changes.map((change) => ({ ...change, where: { ...change.where, ...place } }));
  return { ...fix, changes };
}
