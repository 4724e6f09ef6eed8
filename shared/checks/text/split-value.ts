import { numberOf } from "../../book/indicator-value.ts";
import type { Indicator } from "../../book/model.ts";
import { isKnownUnit, leadingUnit } from "../words/indicator-units.ts";
import { isCost, isSatisfaction, usualSymbol } from "./indicator-kinds.ts";
import { valueInSigns } from "./value-in-signs.ts";

/** A 指标值 taken apart again; `certain` where nothing but its own words said how, and no other words are lost. */
interface SplitValue {
  readonly symbol: string;
  readonly number: string;
  readonly unit: string;
  readonly certain: boolean;
}

const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/g;
const AMOUNT_IN_WORDS = /^(?:完成|共)?\s*(\d+(?:,\d{3})*(?:\.\d+)?)\s*(\D{1,20}?)(?:的任务)?$/;
const LONGEST = 300;

/** Takes a mixed value apart into its three fields; null where its words do not say how. */
export function splitMixed(row: Indicator): SplitValue | null {
  const inSigns = valueInSigns(row);
  if (inSigns) return { ...inSigns, certain: true };
  const text = row.unit.normalize("NFKC").trim();
  if (text.length > LONGEST) return null;
  if (row.number === "") return row.symbol === "" ? inWords(row, text) : null;
  return repeated(row, text) ?? named(row, text);
}

/** 完成50人的任务 without number in its field. */
function inWords(row: Indicator, text: string): SplitValue | null {
  const [, number = "", unit = ""] = AMOUNT_IN_WORDS.exec(text) ?? [];
  if (number === "" || !isKnownUnit(unit)) return null;
  return { symbol: usualSymbol({ ...row, number, unit }), number, unit, certain: false };
}

/** 25完成25家企业的检查: the same number again, with its unit. */
function repeated(row: Indicator, text: string): SplitValue | null {
  const { symbol, number } = row;
  const numbers = text.match(NUMBER) ?? [];
  const [said] = numbers;
  if (said === undefined || numbers.some((other) => numberOf(other) !== numberOf(number))) return null;
  const at = text.indexOf(said);
  const rest = text.slice(at + said.length).trimStart();
  const unit = leadingUnit(rest) || (/^万(?!元)/.test(rest) && isCost(row) ? "万元" : "");
  if (unit === "") return null;
  const value = { number, unit: unit === "万" ? "万元" : unit };
  return {
    symbol: symbol || usualSymbol({ ...row, ...value }),
    ...value,
    certain: symbol !== "" && numbers.length === 1 && isSaidElsewhere(row, text.slice(0, at)),
  };
}

/** ≥95服务对象满意度: the unit is known from the name. */
function named(row: Indicator, text: string): SplitValue | null {
  if (/\d/.test(text) || isCost(row)) return null;
  const name = row.level3.trim();
  if (!isSatisfaction(row) && !/率$|占比$|比例$|比重$/.test(name)) return null;
  const value = { number: row.number, unit: "%" };
  return { symbol: row.symbol || usualSymbol({ ...row, ...value }), ...value, certain: false };
}

function isSaidElsewhere({ level3, description }: Indicator, text: string): boolean {
  const plain = (words: string) =>
    words
      .slice(0, LONGEST)
      .replace(/\s/g, "")
      .replace(/(?:达到|达|提高|大于等于|完成)$/, "");
  return plain(level3).includes(plain(text)) || plain(description).includes(plain(text));
}
