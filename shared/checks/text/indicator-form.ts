import { printedIndicatorValue } from "../../book/indicator-value.ts";
import type { Indicator } from "../../book/model.ts";
import { forLatest } from "../../remember.ts";
import { isUnit, leadingUnit } from "../words/indicator-units.ts";
import { valueInSigns } from "./value-in-signs.ts";

/**
 * How a 指标值 is written: `blank`; `plain` symbol + number + unit; a `date` (2025年8月底前, 1-12月); a `range` or another form of
 * two numbers that belong together (5—10天, 100±5个, 1/3); `words` alone (定性); or `mixed`, an amount with words around it.
 */
type ValueForm = "blank" | "plain" | "date" | "range" | "words" | "mixed";

/** Texts longer than this are words, whatever stands in them. */
const LONGEST_VALUE = 300;
/** A longer value is no date and no range. */
const LONGEST_WHOLE = 40;

const YEAR = "(?:19|20)\\d\\d";
const MONTH = "(?:1[0-2]|0?[1-9])";
const DAY = "(?:3[01]|[12]\\d|0?[1-9])";
const WHEN = "(?:年?(?:上旬|中旬|下旬|月?底|[年月]?末|[年月]?初|[上下]半年|全年|第?[一二三四1-4]季度))?";
const POINT = `(?:${YEAR}年度?(?:${MONTH}月份?(?:${DAY}[日号]?)?)?|${MONTH}月份?(?:${DAY}[日号]?)?|${YEAR}[-./]${MONTH}(?:[-./]${DAY})?|第[1-4]季度)${WHEN}`;
const TO = "[-—–−‐‑~〜至到、]+";
/** 2025年8月底前, 2021年1月-12月, 3月1日至5月31日, 1-12月, 2023—2025年; a few words may say what is done by then. */
const DATE = new RegExp(
  `^(?:(?:${POINT}|${YEAR}|${MONTH}|${DAY})${TO})?(?:${POINT}|(?<=.)${DAY}[日号])(?:之前|以前|前|之?内|以内|止|起)?[\\u4e00-\\u9fff]{0,6}$`,
);
const NUMBER = "\\d+(?:,\\d{3})*(?:\\.\\d+)?";
const LIMITS = "(?:及?以上|及?以下|以内|之内|之间|左右|内)?";
/** 80%-90%, 5至10天; 100±5个; 1/3, 1:18, 3×4米. */
const WHOLES: readonly RegExp[] = [
  new RegExp(`^${NUMBER}([^\\d]{0,4}?)${TO}[≥≤]?${NUMBER}(\\D{0,12}?)${LIMITS}$`),
  new RegExp(`^(?:${NUMBER}([^\\d(]{0,4}))?\\(?±${NUMBER}([^\\d)]{0,6})\\)?[^\\d)]{0,6}$`),
  new RegExp(`^${NUMBER}()[/:×xX*]${NUMBER}(\\D{0,6}?)${LIMITS}$`),
];
const AMOUNT = /\d+(?:\.\d+)?/g;
/** 不低于2级, 达到3年; 达到2级 is a grade. */
const LIMIT =
  /^(?:不少于|不低于|不超过|不高于|不多于|至少|超过)\s*\d+(?:\.\d+)?\D{1,4}$|^(?:达到|达)\s*\d+(?:\.\d+)?(?:年|月|日)$/;
const ANY_DIGIT = /[\d０-９]/;
const WIDE_DIGITS = /[０-９]/;

export const valueForm: (row: Indicator) => ValueForm = forLatest(formOf);

function formOf({ symbol, number, unit }: Indicator): ValueForm {
  const text = unit.trim();
  if (number === "" && text === "") return "blank";
  // Nearly every row.
  if (number !== "" && isUnit(text) && !(text.startsWith("年") && number.length === 4)) return "plain";
  if (mayBeWhole(number, text)) {
    const whole = (number + text).normalize("NFKC").replace(/\s/g, "");
    if (DATE.test(whole)) return "date";
    if (isRange(whole)) return "range";
  }
  if (number !== "") return "mixed";
  return symbol !== "" || holdsAmount(text) ? "mixed" : "words";
}

/** As a file of before splits it: 2021|年1月-12月, 80|%-90%, 1|/3. */
const GOES_ON = /^(?:[年月/:：×xX*±.,，]|[^\d]{0,5}?(?:[-—–−‐‑－~～〜至到]\s*[≥≤]?\s*[\d０-９]|±))/;

/** Most mixed values begin with a number that stands by itself, or with a word. */
function mayBeWhole(number: string, text: string): boolean {
  if (number.length + text.length > LONGEST_WHOLE) return false;
  return number === "" ? /^[\d０-９±第]/.test(text) : GOES_ON.test(text);
}

/** Numbers that belong together, with no more than units beside them. */
function isRange(whole: string): boolean {
  return WHOLES.some((form) => {
    const [found, one = "", other = ""] = form.exec(whole) ?? [];
    return found !== undefined && (one === "" || isUnit(one)) && (other === "" || isUnit(other));
  });
}

/** Whether a text without number in front says one all the same: 不少于50人; not a grade (2级), a date or a document number. */
function holdsAmount(text: string): boolean {
  if (text.length > LONGEST_VALUE || !ANY_DIGIT.test(text)) return false;
  if (WIDE_DIGITS.test(text) || LIMIT.test(text)) return true;
  if (valueInSigns({ symbol: "", number: "", unit: text })) return true;
  for (const { 0: number, index } of text.matchAll(AMOUNT)) {
    if (leadingUnit(text.slice(index + number.length).trimStart()) !== "") return true;
  }
  return false;
}

/** The value as it is printed, for messages and marks. */
export function printed(row: Indicator): string {
  return printedIndicatorValue(row).trim();
}
