import { canonicalText, printable } from "../../../../shared/book/canonical.ts";
import type { IndicatorField } from "../../../../shared/book/fields.ts";
import {
  type IndicatorValue,
  isWhole,
  SIGNS,
  splitIndicatorValue,
  standardSign,
} from "../../../../shared/book/indicator-value.ts";
import type { Indicator } from "../../../../shared/book/model.ts";
import { signInWords, valueInSigns } from "../../../../shared/checks/text/value-in-signs.ts";

/** Typed or pasted text as the fields of a row keep it. */

/** What a Chinese keyboard makes of > and <. */
const BOOK_MARKS = /^[》《]/;
const BOOK_MARK_BEFORE_NUMBER = /^[》《](?=\s?=?\s?[\d０-９])/;

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

/** The three fields of a typed or pasted 指标值, whatever it is; a limit said in words (不少于50人) as its sign. */
export function valueFields(pasted: string): IndicatorValue {
  const value = literalValue(pasted);
  return valueInSigns(value) ?? value;
}

/** The same, with words as they are. */
export function literalValue(pasted: string): IndicatorValue {
  const text = canonicalText(pasted).replace(BOOK_MARK_BEFORE_NUMBER, plainMark);
  const { symbol, number, unit } = splitIndicatorValue(plainDigits(text));
  return { symbol, number, unit: cellValue("unit", unit) };
}

/** A symbol and nothing else. */
export function isBareSymbol(text: string): boolean {
  return isSign(printedSymbol(canonicalText(text)));
}

function isSign(text: string): boolean {
  return SIGNS.some((sign) => sign === text);
}

/**
 * The fields that a text names where it is more than a symbol or a word alone; otherwise null. A range or a date is all in the unit,
 * and the number blank.
 */
export function namedParts(text: string): Partial<Indicator> | null {
  const { symbol, number, unit } = valueFields(text);
  if (number === "" && isWhole(unit.trim())) return { ...(symbol && { symbol }), number, unit };
  if (number === "" && (symbol === "" || unit === "")) return null;
  return { ...(symbol && { symbol }), ...(number && { number }), ...(unit && { unit }) };
}

function printedSymbol(text: string): string {
  const sign = signInWords(text) ?? standardSign(text.replace(BOOK_MARKS, plainMark));
  return isSign(sign) ? sign : text;
}

function plainMark(mark: string): string {
  return mark === "》" ? ">" : "<";
}

/** Full-width digits, point and percent sign as plain ones, and the comma that parts thousands. */
function plainDigits(text: string): string {
  return text
    .replace(/[０-９．％]+/g, (wide) => wide.normalize("NFKC"))
    .replace(/(?<=\d)，(?=\d{3}(?!\d))/g, ",");
}
