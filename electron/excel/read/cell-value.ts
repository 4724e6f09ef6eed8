import { type GridCell, textCell } from "../../ooxml/lists/grid-cell.ts";
import { moved } from "../../ooxml/tables/amounts.ts";
import type { NumberFormat } from "./number-format/number-format.ts";

/**
 * A number as its cell shows it. Null where it shows nothing: a zero whose format is blank.
 * @param value the file's own words, as in `<v>`
 */
export function numberCell(
  value: string,
  format: NumberFormat | undefined,
  from1904: boolean,
): GridCell | null {
  const decimal = decimalText(value);
  if (decimal === null) return { ...textCell(value), broken: true };
  const plain = { ...textCell(decimal), number: decimal };
  if (format === undefined || format.isGeneral) return plain;
  const number = Number(decimal);
  const shown = format.shown(number, from1904);
  if (shown === "" && number === 0) return null;
  const text = shown === null || shown === "" ? decimal : shown;
  return { ...plain, text, exact: exactOf(decimal, format) ?? text, percent: format.isPercent };
}

/** ISO 8601, as strict files write days and times (ECMA-376-1 18.18.11, “d”). */
export function dateCell(
  value: string,
  format: NumberFormat | undefined,
  from1904: boolean,
): GridCell | null {
  const time = Date.parse(/[zZ]$|[+-]\d\d:\d\d$/.test(value) || !value.includes("T") ? value : `${value}Z`);
  if (Number.isNaN(time) || format === undefined || format.isGeneral) return textCell(value);
  return numberCell(String(time / 86_400_000 + (from1904 ? 24_107 : 25_569)), format, from1904);
}

/** An amount or a percentage with all its digits, scaled as it is shown, and its unit; null for what shows another thing. */
function exactOf(decimal: string, format: NumberFormat): string | null {
  const shown = format.amount(Number(decimal));
  if (shown === null) return null;
  const digits = decimal.replace("-", "");
  const scaled = shown.places === 0 ? digits : (decimalText(moved(digits, shown.places)) ?? digits);
  return `${decimal.startsWith("-") ? "-" : ""}${scaled}${shown.unit}${format.isPercent ? "%" : ""}`;
}

/** Excel keeps 15 significant digits; what comes after them in a file is binary noise. Null for no number. */
export function decimalText(value: string): string | null {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return null;
  const exact = Number(number.toPrecision(15));
  const plain = String(exact);
  if (!plain.includes("e")) return plain;
  if (Math.abs(exact) < 1) return exact.toFixed(30).replace(/0+$/, "").replace(/\.$/, "");
  const [digits = "", exponent = ""] = Math.abs(exact).toExponential().split("e");
  return (exact < 0 ? "-" : "") + digits.replace(".", "").padEnd(Number(exponent) + 1, "0");
}
