import { canonicalText, printable } from "../../../../shared/book/canonical.ts";
import type { IndicatorField } from "../../../../shared/book/fields.ts";
import { splitIndicatorValue } from "../../../../shared/book/indicator-value.ts";
import type { Indicator } from "../../../../shared/book/model.ts";

/** Typed or pasted text as the fields of a row keep it. */

/** The symbols that a 指标值 is printed with. */
export const SYMBOLS = ["≥", "≤", "＞", "＜", "＝"] as const;

/** Other forms of them that a keyboard has, the longer ones first. */
const TYPED_SYMBOLS: readonly (readonly [typed: string, printed: string])[] = [
  [">=", "≥"],
  ["<=", "≤"],
  ["》=", "≥"],
  ["《=", "≤"],
  ["≧", "≥"],
  ["≦", "≤"],
  [">", "＞"],
  ["<", "＜"],
  ["=", "＝"],
  ["》", "＞"],
  ["《", "＜"],
];

export function cellValue(field: IndicatorField, typed: string): string {
  // A space between number and unit is part of the printed 指标值.
  if (field === "unit") return printable(typed).trimEnd();
  const text = canonicalText(typed);
  if (field === "symbol") return printedSymbol(text);
  const plain = text.normalize("NFKC");
  return field === "number" && /^\d+(\.\d+)?$/.test(plain) ? plain : text;
}

/**
 * The fields that a text typed into one cell gives. A whole 指标值 (“≥95%”) typed into its symbol or number is split; what the text
 * does not name stays as it was.
 * @param before the row as it was when the typing began
 */
export function typedFields(field: IndicatorField, typed: string, before: Indicator): Partial<Indicator> {
  if (field !== "symbol" && field !== "number") return { [field]: cellValue(field, typed) };
  const value = fieldsBefore(field, before);
  const parts = namedParts(typed);
  if (!parts) return { ...value, [field]: cellValue(field, typed) };
  return field === "number" ? { ...value, number: "", ...parts } : { ...value, ...parts };
}

/** What Esc has to bring back: the fields that `typedFields` may have changed. */
export function fieldsBefore(field: IndicatorField, before: Indicator): Partial<Indicator> {
  const { symbol, number, unit } = before;
  return field === "symbol" || field === "number" ? { symbol, number, unit } : { [field]: before[field] };
}

/** The three fields of a pasted 指标值, whatever it is. */
export function valueFields(pasted: string): Pick<Indicator, "symbol" | "number" | "unit"> {
  const { symbol, number, unit } = splitIndicatorValue(plainDigits(withPrintedSymbol(canonicalText(pasted))));
  return { symbol, number, unit: cellValue("unit", unit) };
}

/** A symbol and nothing else. */
export function isBareSymbol(text: string): boolean {
  return SYMBOLS.some((symbol) => symbol === printedSymbol(canonicalText(text)));
}

/** The fields that a text names where it is more than a symbol or a word alone; otherwise null. */
export function namedParts(text: string): Partial<Indicator> | null {
  const { symbol, number, unit } = valueFields(text);
  if (number === "" && (symbol === "" || unit === "")) return null;
  return { ...(symbol && { symbol }), ...(number && { number }), ...(unit && { unit }) };
}

function printedSymbol(text: string): string {
  return TYPED_SYMBOLS.find(([typed]) => typed === text)?.[1] ?? text;
}

function withPrintedSymbol(text: string): string {
  const known = TYPED_SYMBOLS.find(([typed]) => text.startsWith(typed));
  return known ? known[1] + text.slice(known[0].length) : text;
}

/** Full-width digits, point and percent sign as plain ones. */
function plainDigits(text: string): string {
  return text.replace(/[０-９．％]+/g, (wide) => wide.normalize("NFKC"));
}
