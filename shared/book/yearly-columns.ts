import { type IndicatorColumn, indicatorMeanings, type Meaning } from "./headings.ts";
import { spaceless } from "./spaceless.ts";
import { areSeveralYears, isOwnYear, type YearSaid, yearSaid } from "./year-heading.ts";

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

/** What was reached, or was so in another year: no part of the value that is aimed at. */
const OTHER_VALUE = /上年|去年|实际|完成|执行|自评/;

/** “2024年目标” is a year's value. */
const AIMED = /^(?:年度)?(?:绩效|计划|预期|设定|申报)?(?:目标|指标|计划|预期)$/;

/**
 * A column's year, and what its headings mean without it.
 * @param path its headings from top to bottom, blank ones left out
 */
export function yearlyColumn(path: readonly string[]): YearlyColumn {
  const said = path.map((text) => yearSaid(text));
  const year = said.findLast((each) => each !== null) ?? null;
  if (!year) return { year, heading: "", bare: false, meanings: meaningsOf(path) };
  const words = path.map((text, index) => {
    const rest = said[index]?.rest;
    return rest && indicatorMeanings(`年度${rest}`).length > 0 ? `年度${rest}` : (rest ?? text);
  });
  const rest = words.filter((text, index) => text !== "" && !(said[index] && AIMED.test(text)));
  const heading = path.at(-1) ?? "";
  const reached = words.some((text) => OTHER_VALUE.test(spaceless(text)));
  return { year, heading, bare: rest.length === 0, meanings: reached ? [] : meaningsOf(rest) };
}

/** A heading by itself, or with the one over it: 年度 under 指标值. Of 数值 under 实施期指标值 and under 年度指标值 the latter counts. */
function meaningsOf(path: readonly string[]): readonly Meaning<IndicatorColumn>[] {
  const [last = "", over = ""] = path.toReversed();
  const own = indicatorMeanings(last);
  if (over === "") return own;
  const above = indicatorMeanings(over);
  if (above.length === 0 && OTHER_VALUE.test(spaceless(over))) return [];
  const rank = (above.find(({ field }) => field === "value")?.rank ?? 0) / MOST_RANKS;
  if (own.length > 0) return own.map((meaning) => ({ ...meaning, rank: meaning.rank + rank }));
  const joined = indicatorMeanings(last + over);
  return joined.length > 0 ? joined : indicatorMeanings(over + last);
}

/** More than there are lines of headings. */
const MOST_RANKS = 100;
