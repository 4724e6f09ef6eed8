import type { IndicatorColumn } from "../../../shared/book/headings.ts";
import { splitIndicatorValue } from "../../../shared/book/indicator-value.ts";
import { EMPTY_INDICATOR, type Indicator } from "../../../shared/book/model.ts";
import { spaceless } from "../../../shared/book/spaceless.ts";

export type IndicatorTexts = { readonly [Column in IndicatorColumn]?: string };

export interface ReadIndicator {
  readonly indicator: Indicator;
  /** Columns whose text is no part of the 指标值: 定性 as its symbol, a unit beside a value that has another one. */
  readonly unused: readonly ("symbol" | "unit")[];
}

/** An indicator from the texts of its columns. 指标值 may stand in one column, in three, or as a number beside its symbol and unit. */
export function indicatorOf(texts: IndicatorTexts): ReadIndicator {
  const { value: _, ...own } = texts;
  const { printed, unused } = printedValue(texts);
  return { indicator: { ...EMPTY_INDICATOR, ...own, ...splitIndicatorValue(printed) }, unused };
}

/** Words that stand for a sign. */
const SIGN_WORDS = /^(?:大于|小于|等于|不|高于|低于|超过|至少|至多|约).{0,4}$/;
/** Of a column of symbols: what kind of indicator it is, or which way it shall go. */
const NO_SIGN = /^(?:定性|定量|[正反逆负]向|其他|其它|文字描述|无|[-—/\\])$|指标$/;
const BLANK_UNIT = /^(?:无|[-—/\\]+)$/;
/** Nothing but a number, which may be grouped, a range or a fraction: it needs a unit. */
const BARE = /^±?[\d.,/~～\-—]+$/;

/** What the parts say already is not said twice. */
function printedValue({ symbol = "", unit = "", ...texts }: IndicatorTexts): {
  printed: string;
  unused: ("symbol" | "unit")[];
} {
  const { value, number } = wholeIn(texts.value ?? "", texts.number ?? "");
  const unused: ("symbol" | "unit")[] = [];
  const sign = spaceless(symbol) === "" || !NO_SIGN.test(spaceless(symbol)) ? symbol : "";
  if (sign !== symbol) unused.push("symbol");
  if (value.trim() === "") {
    if (unused.length === 0 || isSign(symbol.trim())) return { printed: symbol + number + unit, unused: [] };
    return { printed: number + unit, unused };
  }
  const whole = value.trim() + (value.includes(number.trim()) ? "" : `\n${number}`);
  if (sign.trim() === "" && unit.trim() === "") return { printed: whole, unused };
  const { symbol: own, number: digits, unit: rest } = splitIndicatorValue(whole);
  const before = whole.startsWith(sign.trim()) || own !== "" ? "" : sign.trim();
  if (before === "" && sign.trim() !== "" && !whole.startsWith(sign.trim())) unused.push("symbol");
  if (unit.trim() === "" || hasUnit(whole, unit)) return { printed: before + whole, unused };
  const bare = BARE.test(spaceless(digits + rest));
  if (bare && !BLANK_UNIT.test(spaceless(unit))) return { printed: before + whole + unit, unused };
  return { printed: before + whole, unused: [...unused, "unit"] };
}

/** In a column of numbers “95%” or “≥95” is a whole value, which no symbol or unit is put to unseen. */
function wholeIn(value: string, number: string): { value: string; number: string } {
  const isWhole = value.trim() === "" && number.trim() !== "" && !BARE.test(spaceless(number));
  return isWhole ? { value: number, number: "" } : { value, number };
}

function isSign(text: string): boolean {
  const { symbol, number, unit } = splitIndicatorValue(text);
  return (symbol !== "" && number + unit === "") || SIGN_WORDS.test(text);
}

function hasUnit(value: string, unit: string): boolean {
  const [whole, own] = [spaceless(value), spaceless(unit).replace(/\([^()]*\)$/, "")];
  if (whole.endsWith(spaceless(unit))) return true;
  const names = own === "%" || own === "百分比" || own === "百分数" ? ["%"] : [own];
  return names.some((name) => name !== "" && new RegExp(`\\d${escaped(name)}`).test(whole));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
