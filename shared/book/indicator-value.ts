/** The printed 指标值 is symbol, number and unit joined. This splits it and joins it, to the letter. */

export interface IndicatorValue {
  readonly symbol: string;
  readonly number: string;
  readonly unit: string;
}

const PRINTED = /^(>=|<=|[≥≤＞＜＝><=])?(\s*)(\d+(?:\.\d+)?)?([\s\S]*)$/;

/**
 * Splits a printed 指标值: symbol (one of ≥≤＞＜＝ or an ASCII form, or none), number (unsigned decimal, or none), unit (all
 * the rest, its leading space kept). Only white space between symbol and number is dropped.
 */
export function splitIndicatorValue(printed: string): IndicatorValue {
  const [, symbol = "", space = "", number = "", rest = ""] = PRINTED.exec(printed.trim()) ?? [];
  return { symbol, number, unit: number === "" ? space + rest : rest };
}

/** The printed 指标值 of a row. */
export function printedIndicatorValue(value: IndicatorValue): string {
  return value.symbol + value.number + value.unit;
}
