import type { Indicator } from "../../../../shared/book/model.ts";
import type { CheckInput } from "../../../../shared/checks/run/check-book.ts";
import { bookOf } from "./one-project.ts";

/** A book that a rule reports, or one that looks alike and is in order. */
export interface Case {
  readonly name: string;
  readonly input: CheckInput;
  /** Where the rule reports, in print order. */
  readonly places: readonly string[];
  /** The words that it quotes at the first place. */
  readonly quote?: string;
}

export interface RuleCases {
  readonly hits: readonly Case[];
  readonly misses: readonly (Omit<Case, "places" | "quote"> & { readonly places?: never })[];
}

export type CasesByRule = Readonly<Record<string, RuleCases>>;

/** Books of one project with one row each: rows that a rule reports at `place` (`i1.unit`, `i1`), and rows that comply. */
export function rowCases({
  place,
  hits,
  misses,
}: {
  readonly place: string;
  readonly hits: readonly Indicator[];
  readonly misses: readonly Indicator[];
}): RuleCases {
  return {
    hits: hits.map((row) => ({ ...rowCase(row), places: [`p1.${place}`] })),
    misses: misses.map(rowCase),
  };
}

function rowCase(row: Indicator): { readonly name: string; readonly input: CheckInput } {
  const { level2, level3, symbol, number, unit, description, basis } = row;
  const value = symbol + number + unit;
  return { name: `${level2} ${level3} ${value} ${description} ${basis}`, input: { book: bookOf(row) } };
}
