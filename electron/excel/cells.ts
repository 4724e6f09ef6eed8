import { printable } from "../../shared/book/canonical.ts";
import type { Field } from "../../shared/book/fields.ts";
import { canonicalMoney } from "../../shared/book/money.ts";
import { percentToHundredths } from "../../shared/book/percent.ts";
import type { SheetCell } from "./sheet.ts";

/** What a number cell can hold exactly: Excel keeps 15 significant digits. */
const MOST_DIGITS = 15;
/** Excel 2007 shows a longer text as ### in a cell of format “@”. */
const LONGEST_LITERAL = 255;
const LOOKS_LIKE_FORMULA = /^[=+\-@\t]/;

export function heading(value: string): SheetCell {
  return { value, style: "heading" };
}

/** Text of any length, to the letter but for what XML cannot carry. */
export function text(value: string): SheetCell {
  const plain = printable(value);
  const literal = plain.length <= LONGEST_LITERAL || LOOKS_LIKE_FORMULA.test(plain);
  return { value: plain === "" ? null : plain, style: literal ? "literal" : "text" };
}

export function count(value: number): SheetCell {
  return { value, style: "count" };
}

/** 万元; an amount of more digits than a number cell keeps stands as text. */
export function money(amount: string): SheetCell {
  if (amount === "") return { value: null, style: "money" };
  const exact = canonicalMoney(amount);
  return fitsNumber(exact)
    ? { value: Number(exact), style: "money" }
    : { value: exact, style: "literal-right" };
}

/** Whether a decimal comes back from a number cell with the same value. */
export function fitsNumber(decimal: string): boolean {
  return significantDigits(decimal) <= MOST_DIGITS;
}

/** 25 (percent) → 0.25, shown as 25%. */
export function percent(value: number | null): SheetCell {
  const hundredths = percentToHundredths(value);
  if (hundredths === null) return { value: null, style: "percent" };
  return { value: hundredths / 10_000, style: hundredths % 100 === 0 ? "percent" : "percent-fine" };
}

/** The number of an 指标值: a number where that brings the same letters back, else text: 007, 5.00. */
export function plainNumber(value: string): SheetCell {
  const same = value !== "" && String(Number(value)) === value && fitsNumber(value);
  return same ? { value: Number(value), style: "count" } : text(value);
}

/** What a field of a row is in a cell. */
export function fieldCell<Row>({ kind, get }: Field<Row>, row: Row): SheetCell {
  const value = get(row);
  switch (kind) {
    case "money":
      return money(value);
    case "percent":
      return percent(value === "" ? null : Number(value));
    case "year":
    case "number":
      return plainNumber(value);
    case "line":
    case "text":
    case "symbol":
    case "unit":
    case "choice":
      return text(value);
  }
}

function significantDigits(decimal: string): number {
  const digits = decimal.replace(/^-/, "");
  const fraction = digits.includes(".") ? digits.replace(/0+$/, "") : digits;
  return fraction.replace(".", "").replace(/^0+/, "").length;
}
