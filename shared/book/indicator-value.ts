import { beginsPlain } from "./spaceless.ts";

/** The printed 指标值 is symbol, number and unit joined. This splits it and joins it, to the letter but for the sign's form. */

export interface IndicatorValue {
  readonly symbol: string;
  readonly number: string;
  readonly unit: string;
}

/** The signs that a 指标值 is printed with. */
export const SIGNS = ["≥", "≤", "＞", "＜", "＝"] as const;
type Sign = (typeof SIGNS)[number];

const EQUAL = "[=＝═﹦]";
/** What looks like a sign or says it in a keyboard's characters; “=>” is no arrow in front of a number. */
const LOOK_ALIKES: readonly (readonly [form: string, sign: Sign])[] = [
  [`[>＞﹥]\\s?${EQUAL}|${EQUAL}[>＞﹥]|[≥≧⩾⪖⋝≽⪰≮]`, "≥"],
  [`[<＜﹤]\\s?${EQUAL}|${EQUAL}[<＜﹤]|[≤≦⩽⪕⋜≼⪯≯]`, "≤"],
  ["[>＞﹥]", "＞"],
  ["[<＜﹤]", "＜"],
  [EQUAL, "＝"],
];
const SIGN = new RegExp(LOOK_ALIKES.map(([form]) => `(${form})`).join("|"), "y");
/** Any of them, as part of a pattern. */
export const ANY_SIGN = LOOK_ALIKES.map(([form]) => form).join("|");

const D = "[0-9０-９]";
const POINT = `(?:[.．]${D}+)?`;
/** Before the thousands; “0,500” is no number, as with money. */
const HEAD = `[1-9１-９]${D}{0,2}`;
/** 1,000 · 10,000.5 · 1，000 · 1 000 人; a space parts thousands only where no more than a unit follows: “1 100 既定目标” is a 1. */
const NUMBER = new RegExp(
  [
    `${HEAD}(?:,${D}{3})+(?!${D})${POINT}`,
    `${HEAD}(?:，${D}{3})+(?!${D})${POINT}`,
    `${HEAD}(?:[ \\u00a0\\u2009\\u202f]${D}{3})+${POINT}(?=\\s?[^\\s\\d０-９%％，。；、]{0,4}$)`,
    `${D}+${POINT}`,
  ].join("|"),
  "y",
);

const TO = "[-—–−‐‑－~～〜至]|(?<![达降升增减提高加得做直延])到";
/** What goes on behind a number so that it is one thing with it, and never cut in two. */
const GOES_ON = new RegExp(
  [
    // 10⁴
    "[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]",
    // 1,00 · 1/3 · 1:18 · 3×4 · 2024/6/30
    `[.．,，·:：/／×xX*＊]${D}`,
    // 80%-90% · 5至10天 · 1月-12月
    `\\s*[^\\s\\d０-９，。；、]{0,3}\\s*(?:${TO})+\\s*[≥≤＞＜]?\\s*${D}`,
    // 100±5 · 100(±5)
    "\\s*[^\\s\\d０-９，。；、]{0,3}\\s*[（(]?±",
  ].join("|"),
  "y",
);
const YEAR = /^(?:19|20)\d\d\s*年/;
const MONTH = new RegExp(`^(?:0?[1-9]|1[0-2])\\s*月(?:份|底|末|初|上旬|中旬|下旬|前|之前|以前|中|\\s*${D})`);

/**
 * Splits a printed 指标值: symbol (the standard sign for any look-alike of it, or none), number (unsigned decimal as it is written,
 * thousands parted or not, or none), unit (all the rest, its leading space kept). A range, a date, a fraction, a tolerance is all
 * unit, whole. Only white space between symbol and number is dropped.
 */
export function splitIndicatorValue(printed: string): IndicatorValue {
  const text = printed.trim();
  const [symbol, behind] = signAt(text);
  const start = behind + (/^\s*/.exec(text.slice(behind))?.[0].length ?? 0);
  const end = isWhole(text.slice(start)) ? start : numberEnd(text, start);
  if (end === start) return { symbol, number: "", unit: text.slice(behind) };
  return { symbol, number: text.slice(start, end), unit: text.slice(end) };
}

/** The printed 指标值 of a row. */
export function printedIndicatorValue(value: IndicatorValue): string {
  return value.symbol + value.number + value.unit;
}

/** The standard form of a sign; another text stays as it is. */
export function standardSign(text: string): string {
  const [sign, end] = signAt(text);
  return end === text.length ? sign || text : text;
}

/** Whether a text begins with a range, a date, a fraction or a tolerance: numbers that belong together. */
export function isWhole(text: string): boolean {
  if (YEAR.test(text) || MONTH.test(text) || text.startsWith("±")) return true;
  const end = numberEnd(text, 0);
  GOES_ON.lastIndex = end;
  return end > 0 && GOES_ON.test(text);
}

/** What a number as it is written is worth: 1,000 · ９５．５; NaN for what is none. */
export function numberOf(written: string): number {
  if (isPlain(written)) return Number(written);
  if (written === "" || numberEnd(written, 0) < written.length) return Number.NaN;
  return Number(written.normalize("NFKC").replace(/[,\s]/g, ""));
}

/** 120, 3.5: nearly every number, and asked often. */
function isPlain(written: string): boolean {
  let points = 0;
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at);
    if (code === POINT_CODE) points++;
    else if (code < 0x30 || code > 0x39) return false;
  }
  return written !== "" && points <= 1 && !written.startsWith(".") && !written.endsWith(".");
}

const POINT_CODE = 0x2e;

const NO_SIGN = ["", 0] as const;

function signAt(text: string): readonly [symbol: Sign | "", end: number] {
  if (beginsPlain(text)) return NO_SIGN;
  SIGN.lastIndex = 0;
  const found = SIGN.exec(text);
  if (!found) return NO_SIGN;
  const which = found.findIndex((group, index) => index > 0 && group !== undefined);
  return [LOOK_ALIKES[which - 1]?.[1] ?? "", SIGN.lastIndex];
}

function numberEnd(text: string, from: number): number {
  NUMBER.lastIndex = from;
  return NUMBER.test(text) ? NUMBER.lastIndex : from;
}
