import { printedIndicatorValue } from "../../book/indicator-value.ts";
import type { Indicator } from "../../book/model.ts";
import { forLatest } from "../../remember.ts";
import { isUnit, leadingUnit } from "../words/indicator-units.ts";

/**
 * How a 指标值 is written: `blank`; `plain` symbol + number + unit; a `date` (2025年8月底前); a `range` (5—10天); `words` alone
 * (定性); or `mixed`, an amount with words around it.
 */
type ValueForm = "blank" | "plain" | "date" | "range" | "words" | "mixed";

/** Texts longer than this are words, whatever stands in them. */
const LONGEST_VALUE = 300;

const DATE_END = "(?:上旬|中旬|下旬|底|末|初)?(?:之前|以前|前|之?内)?(?:完成)?";
const AFTER_YEAR = new RegExp(`^年度?(?:\\d{1,2}月份?(?:\\d{1,2}[日号])?)?${DATE_END}$`);
const AFTER_MONTH = new RegExp(`^月份?(?:\\d{1,2}[日号]${DATE_END}|(?:上旬|中旬|下旬|底|末|初|前).{0,4})$`);
const RANGE = /^[^\d\s]{0,3}?\s*[-—–~～至]+\s*\d+(?:\.\d+)?/;
const NUMBER = /\d+(?:\.\d+)?/g;
/** 不少于6类, 达到3年; 达到2级 is a grade. */
const LIMIT =
  /^(?:不少于|不低于|不超过|不高于|不多于|至少|超过)\s*\d+(?:\.\d+)?\D{1,4}$|^(?:达到|达)\s*\d+(?:\.\d+)?(?:年|月|日)$/;
const WIDE_DIGITS = /[０-９]/;

export const valueForm: (row: Indicator) => ValueForm = forLatest(formOf);

function formOf({ symbol, number, unit }: Indicator): ValueForm {
  const text = unit.trim();
  if (number === "") {
    if (text === "") return "blank";
    return symbol !== "" || holdsAmount(text) ? "mixed" : "words";
  }
  if (text.length > LONGEST_VALUE) return "mixed";
  if (isDate(number, text)) return "date";
  if (isUnit(text)) return "plain";
  const range = RANGE.exec(text)?.[0];
  return range !== undefined && isUnit(text.slice(range.length)) ? "range" : "mixed";
}

function isDate(number: string, text: string): boolean {
  if (/^(?:19|20)\d\d$/.test(number) && AFTER_YEAR.test(text)) return true;
  return /^(?:0?[1-9]|1[0-2])$/.test(number) && AFTER_MONTH.test(text);
}

/** Whether a text without number in front says one all the same: 不少于50人; not a grade (2级), a date or a document number. */
function holdsAmount(text: string): boolean {
  if (text.length > LONGEST_VALUE) return false;
  if (WIDE_DIGITS.test(text) || LIMIT.test(text)) return true;
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    if (leadingUnit(text.slice(index + number.length).trimStart()) !== "") return true;
  }
  return false;
}

/** The value as it is printed, for messages and marks. */
export function printed(row: Indicator): string {
  return printedIndicatorValue(row).trim();
}
