import type { Indicator } from "../../book/model.ts";
import { isKnownUnit, leadingUnit } from "../words/indicator-units.ts";
import { isCost, isSatisfaction, usualSymbol } from "./indicator-kinds.ts";

/** A 指标值 taken apart again; `certain` where nothing but its own words said how, and no other words are lost. */
interface SplitValue {
  readonly symbol: string;
  readonly number: string;
  readonly unit: string;
  readonly certain: boolean;
}

const AT_LEAST = "不少于|不低于|不小于|至少|大于等于|达到|达";
const AT_MOST = "不超过|不高于|不大于|不多于|小于等于|至多|控制在";
const MORE = "超过|高于|大于|多于";
const LESS = "低于|少于|小于";
const AMOUNT_IN_WORDS = new RegExp(
  `^(${AT_LEAST}|${AT_MOST}|${MORE}|${LESS}|完成|共)?\\s*(\\d+(?:\\.\\d+)?)\\s*(\\D{1,20}?)(及?以上|及?以下|以内|之内|内|的任务)?$`,
);
const LIMITED = /^(\D{1,20}?)(及?以上|及?以下|以内|之内|内)$/;
const NUMBER = /\d+(?:\.\d+)?/g;
const LONGEST = 300;

function symbolOf(word: string): string {
  if (word === "") return "";
  if (AT_LEAST.split("|").includes(word) || word.endsWith("以上")) return "≥";
  if (MORE.split("|").includes(word)) return "＞";
  if (LESS.split("|").includes(word)) return "＜";
  return /下$|内$/.test(word) || AT_MOST.split("|").includes(word) ? "≤" : "";
}

/** Takes a mixed value apart into its three fields; null where its words do not say how. */
export function splitMixed(row: Indicator): SplitValue | null {
  const text = row.unit.normalize("NFKC").trim();
  if (text.length > LONGEST) return null;
  if (row.number === "") return row.symbol === "" ? inWords(row, text) : null;
  return limited(row, text) ?? repeated(row, text) ?? named(row, text);
}

/** 不少于50人, 达到96%, 50人以上 without number in its field. */
function inWords(row: Indicator, text: string): SplitValue | null {
  const [, before = "", number = "", unit = "", after = ""] = AMOUNT_IN_WORDS.exec(text) ?? [];
  if (number === "" || !isKnownUnit(unit)) return null;
  const symbol = symbolOf(before) || symbolOf(after);
  return { symbol: symbol || usualSymbol({ ...row, number, unit }), number, unit, certain: symbol !== "" };
}

/** 50人以上, 30天内. */
function limited({ symbol, number }: Indicator, text: string): SplitValue | null {
  const [, unit = "", word = ""] = LIMITED.exec(text) ?? [];
  if (!isKnownUnit(unit)) return null;
  const said = symbolOf(word);
  if (symbol !== "" && symbol !== said) return null;
  return { symbol: said, number, unit, certain: true };
}

/** 25完成25家企业的检查: the same number again, with its unit. */
function repeated(row: Indicator, text: string): SplitValue | null {
  const { symbol, number } = row;
  const numbers = text.match(NUMBER) ?? [];
  const [said] = numbers;
  if (said === undefined || numbers.some((other) => Number(other) !== Number(number))) return null;
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
