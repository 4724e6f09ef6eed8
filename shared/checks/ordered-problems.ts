import { printOrder } from "./print-order.ts";
import type { Finding, Fix, Problem, RuleInfo, Where } from "./rule.ts";

/** Problems of one part in their order, and the rank of each: a flat row of numbers, for there may be tens of thousands. */
export interface Ordered {
  readonly problems: readonly Problem[];
  readonly ranks: readonly number[];
}

export const NONE: Ordered = { problems: [], ranks: [] };

/** Takes findings of one part, in any order. */
export class Collection {
  readonly #place: Where;
  readonly #found: { readonly rank: number; readonly problem: Problem }[] = [];

  /** @param place the part's own place, which its findings do not name */
  constructor(place: Where) {
    this.#place = place;
  }

  /** @param number the rule's position among all rules, for the order at one place */
  add(rule: RuleInfo, number: number, finding: Finding): void {
    const rank = printOrder(finding.where) * 1000 + number;
    this.#found.push({ rank, problem: problemOf(rule, finding, this.#place) });
  }

  inOrder(): Ordered {
    const found = this.#found.sort((a, b) => a.rank - b.rank);
    return { problems: found.map(({ problem }) => problem), ranks: found.map(({ rank }) => rank) };
  }
}

/** Adds the problems of both to `all`, in order; at one rank those of the first come first. */
export function merge(one: Ordered, other: Ordered, all: Problem[]): void {
  let taken = 0;
  const takeUpTo = (rank: number) => {
    for (; (other.ranks[taken] ?? Number.POSITIVE_INFINITY) < rank; taken++) {
      const problem = other.problems[taken];
      if (problem) all.push(problem);
    }
  };
  one.problems.forEach((problem, at) => {
    takeUpTo(one.ranks[at] ?? 0);
    all.push(problem);
  });
  takeUpTo(Number.POSITIVE_INFINITY);
}

/** A part's problems when it stands at another place. */
export function moved({ problems, ranks }: Ordered, place: Where): Ordered {
  const again = problems.map((problem) => {
    const where = { ...problem.where, ...place };
    return problem.fix ? { ...problem, where, fix: placedFix(problem.fix, place) } : { ...problem, where };
  });
  return { problems: again, ranks };
}

function problemOf({ id, severity }: RuleInfo, finding: Finding, place: Where): Problem {
  const { where, message, quote, advice, fix } = finding;
  return {
    rule: id,
    severity,
    where: { ...where, ...place },
    message,
    quote,
    ...(advice === undefined ? NOTHING_MORE : { advice }),
    ...(fix ? { fix: placedFix(fix, place) } : NOTHING_MORE),
  };
}

const NOTHING_MORE = {};

/** The mend with its part's place in each place that it names. */
function placedFix(fix: Fix, place: Where): Fix {
  const changes = fix.changes.map((change) => ({ ...change, where: { ...change.where, ...place } }));
  return { ...fix, changes };
}
