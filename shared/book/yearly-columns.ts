import { type IndicatorColumn, indicatorMeanings, type Meaning } from "./headings.ts";
import { areSeveralYears, isOwnYear, type YearSaid } from "./year-heading.ts";

/** Columns of indicators that are each about another year: 指标值 of 2023年, 2024年 and 2025年. */

export interface YearlyColumn {
  /** Null for a column that says none. */
  readonly year: YearSaid | null;
  /** As printed. */
  readonly heading: string;
  /** It says its year and nothing else, nor do headings over it. */
  readonly bare: boolean;
  /** What its heading means without the year. */
  readonly meanings: readonly Meaning<IndicatorColumn>[];
}

/** Before any heading that says no year. */
const OWN_FIRST = 1000;

/**
 * Leaves of columns for several years their meaning to those of the text's own year only: the first year's, where the own one is not
 * among them, which is `doubtful`. A column with a year beside one that says none means something only if the year is the own one.
 */
export function chosenYear(
  columns: readonly YearlyColumn[],
  ownYear: () => number | null,
): { readonly columns: readonly YearlyColumn[]; readonly doubtful: string | null } {
  const yearly = columns.flatMap((column) =>
    column.year && (column.bare || column.meanings.length > 0) ? [{ column, year: column.year }] : [],
  );
  const [first] = yearly.filter(({ year }) => (year.away ?? 0) >= 0);
  const said = yearly.map(({ year }) => year);
  const several = areSeveralYears(said);
  if (!first || (!several && isAboutAll(columns))) return { columns: columns.map(named), doubtful: null };
  const year = ownYear();
  const has = said.some((each) => isOwnYear(each, year));
  const other = columns.some(
    (column) => !column.year && column.meanings.some(({ field }) => VALUES.has(field)),
  );
  const chosen = (column: YearlyColumn) =>
    column.year !== null &&
    (has ? isOwnYear(column.year, year) : !other && column.year.words === first.year.words);
  const unsure = !has && !other && (several || year !== null || first.year.away !== null);
  return {
    columns: columns.map((column) => {
      if (!column.year) return column;
      if (!chosen(column)) return { ...column, meanings: [] };
      const { meanings } = named(column);
      return { ...column, meanings: meanings.map((each) => ({ ...each, rank: each.rank - OWN_FIRST })) };
    }),
    doubtful: unsure ? yearly.map(({ column }) => column.heading).join("、") : null,
  };
}

const VALUES: ReadonlySet<IndicatorColumn> = new Set<IndicatorColumn>(["value", "number"]);

/** One year over all of the columns is a title. */
function isAboutAll(columns: readonly YearlyColumn[]): boolean {
  return columns.every(({ year, meanings }) => year !== null || meanings.length === 0);
}

/** A year alone stands over its values. */
function named(column: YearlyColumn): YearlyColumn {
  return column.bare ? { ...column, meanings: indicatorMeanings("指标值") } : column;
}
