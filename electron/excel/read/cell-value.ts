import { type GridCell, textCell } from "../../ooxml/lists/grid-cell.ts";
import type { NumberFormat } from "./number-formats.ts";

/** `value` is the file's own words, as in `<v>`. Days count from 1900, or from 1904. */
export function numberCell(value: string, format: NumberFormat, from1904: boolean): GridCell {
  const decimal = decimalText(value);
  if (decimal === null) return { ...textCell(value), broken: true };
  const cell = { ...textCell(decimal), number: decimal };
  if (format === "plain") return cell;
  if (format === "percent")
    return { ...cell, percent: true, text: `${decimalText(String(Number(decimal) * 100)) ?? decimal}%` };
  const date = dateText(Number(decimal) + (from1904 ? 1462 : 0), format);
  return date === null ? cell : textCell(date);
}

/** Excel keeps 15 significant digits; what comes after them in a file is binary noise. Null for no number. */
export function decimalText(value: string): string | null {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return null;
  const exact = Number(number.toPrecision(15));
  const plain = String(exact);
  if (!plain.includes("e")) return plain;
  return Math.abs(exact) < 1
    ? exact.toFixed(30).replace(/0+$/, "").replace(/\.$/, "")
    : BigInt(exact).toString();
}

/** Days since the last of 1899, for dates after February 1900 (ECMA-376-1 18.17.4.1); null where that is no date of our time. */
function dateText(days: number, format: Exclude<NumberFormat, "plain" | "percent">): string | null {
  if (days < 61 || days > 2_958_465) return null;
  const date = new Date(Math.round((days - 25_569) * 86_400_000));
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  switch (format) {
    case "date":
      return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    case "chinese-date":
      return `${year}年${month}月${day}日`;
    case "chinese-month":
      return `${year}年${month}月`;
  }
}
