import { percentSchema } from "../../../shared/book/model.ts";
import { canonicalMoney, isMoney } from "../../../shared/book/money.ts";
import type { GridCell } from "../../excel/read/cell-value.ts";
import type { MoneyUnit } from "../../excel/read/list-columns.ts";

/** By how many places a unit's amounts move to become 万元. */
const PLACES: Readonly<Record<MoneyUnit, number>> = { 亿元: -4, 万元: 0, 千元: 1, 元: 4 };
/** Decimals of an amount in 万元, and of a percentage. */
const MONEY_DECIMALS = 6;

export interface Amount {
  /** 万元, canonical. */
  readonly amount: string;
  /** The cell says more decimals than a text keeps. */
  readonly rounded: boolean;
}

/** A cell's amount: a number, or text with thousands separators, ￥, full-width digits, a unit of its own. Null where it is none. */
export function amountOf(cell: GridCell, unit: MoneyUnit): Amount | null {
  const match = /^([+-]?)(\d{1,15}(?:\.\d*)?|\.\d+)(亿元|万元|千元|元)?$/.exec(
    cell.text
      .normalize("NFKC")
      .replace(/[\s,¥￥]/g, "")
      .slice(0, 60),
  );
  if (cell.broken || cell.percent || !match) return null;
  const [, sign = "", digits = "", own] = match;
  const wan = moved(digits, PLACES[isUnit(own) ? own : unit]);
  const amount = rounded(wan, MONEY_DECIMALS);
  const signed = (sign === "-" ? "-" : "") + amount;
  if (!isMoney(signed)) return null;
  return {
    amount: canonicalMoney(signed),
    rounded: /[1-9]/.test((wan.split(".")[1] ?? "").slice(MONEY_DECIMALS)),
  };
}

export interface Percent {
  readonly percent: number | null;
  readonly rounded: boolean;
}

/** A cell's percentage: 25, "25%", or 0.25 shown as a percentage. Undefined where it is none. */
export function percentOf(cell: GridCell): Percent | undefined {
  if (cell.broken) return undefined;
  const shown = cell.text.normalize("NFKC").replace(/[\s,]/g, "");
  const match = /^(-?\d{1,7})(?:\.(\d+))?(%?)$/.exec(shown);
  if (!match) return undefined;
  const percent = percentSchema.safeParse(Number(match[0].replace("%", "")));
  const fraction = (match[2] ?? "").replace(/0+$/, "");
  return percent.success ? { percent: percent.data, rounded: fraction.length > 2 } : undefined;
}

function isUnit(text: string | undefined): text is MoneyUnit {
  return text !== undefined && Object.hasOwn(PLACES, text);
}

/** The decimal point so many places to the left; to the right where there are fewer than none. */
function moved(digits: string, places: number): string {
  const [whole = "", fraction = ""] = digits.split(".");
  if (places < 0) {
    const padded = fraction.padEnd(-places, "0");
    return `${whole || "0"}${padded.slice(0, -places)}.${padded.slice(-places)}`;
  }
  const padded = whole.padStart(places + 1, "0");
  return `${padded.slice(0, padded.length - places)}.${padded.slice(padded.length - places)}${fraction}`;
}

/** A decimal with at most so many decimals, half up, in exact arithmetic; "5." stays a number without a point. */
function rounded(decimal: string, decimals: number): string {
  const [whole = "0", fraction = ""] = decimal.split(".");
  const kept = fraction.slice(0, decimals).padEnd(decimals, "0");
  const up = Number(fraction.charAt(decimals) || 0) >= 5 ? 1n : 0n;
  const all = (BigInt(whole + kept) + up).toString().padStart(decimals + 1, "0");
  return `${all.slice(0, -decimals)}.${all.slice(-decimals)}`;
}
