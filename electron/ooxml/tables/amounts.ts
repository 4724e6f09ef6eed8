import { canonicalMoney, isMoney } from "../../../shared/book/money.ts";
import { spaceless } from "../../../shared/book/spaceless.ts";
import { ungrouped } from "../../../shared/book/ungrouped.ts";

/** The longer ones first: each ends in the shorter. */
const MONEY_UNITS = ["亿元", "千万元", "百万元", "十万元", "万元", "千元", "百元", "元"] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** By how many places a unit's amounts move to become 万元. */
const PLACES: Readonly<Record<MoneyUnit, number>> = {
  亿元: -4,
  千万元: -3,
  百万元: -2,
  十万元: -1,
  万元: 0,
  千元: 1,
  百元: 2,
  元: 4,
};
/** Decimals of an amount in 万元. */
const DECIMALS = 6;
const UNIT = `(?:人民币)?(${MONEY_UNITS.join("|")})`;

function unitOf(match: RegExpExecArray | null): MoneyUnit | null {
  if (!match) return null;
  return MONEY_UNITS.find((unit) => match.includes(unit, 1)) ?? null;
}

const MENTIONED = /单\s*位/;
const UNIT_BEHIND = /\s*[（(]?(?:金\s*额\s*)?单\s*位\s*[：:]\s*(?:[亿千百十万]\s*){0,2}元\s*[）)]?\s*$/;
const WORDS_OF_UNIT = "(?:金额|货币|计量|计价|资金)?单位";
/** “（保留两位小数）”, “，下同”. */
const HINT = "(?:[(,;][^()元]{0,20}\\)?)?";
const UNIT_LABEL = new RegExp(`^${WORDS_OF_UNIT}:?$`);
const ALONE = new RegExp(`^\\(?${WORDS_OF_UNIT}[:为]?\\(?${UNIT}\\)?${HINT}\\)?$`);
const AT_END = new RegExp(`(?:单位[:为]?\\(?${UNIT}|以${UNIT}为(?:金额)?单位)\\)?${HINT}[).。]*$`);
/** “2024年1月 单位：元 第1页”; but “单位：元旦活动中心” is somebody's. */
const IN_LINE = new RegExp(`单位[:为(]\\(?${UNIT}(?![\\u4e00-\\u9fff])`);
const OF_LABEL = new RegExp(
  `(?:资金|金额|总额|经费|预算|拨款|收入|支出|投资|费用|数)[^()]*[(/](?:金额)?(?:单位)?:?${UNIT}\\)?:?$`,
);
const IN_TITLE = new RegExp(`单位[:为]?\\(?${UNIT}|以${UNIT}为(?:金额)?单位`);
const OF_HEADING = new RegExp(`(?:[(/]|单位:?|[数额金算])${UNIT}\\)?$`);

/** Whether a text may name a unit of money; it may be typed upright. */
export function mentionsUnit(text: string): boolean {
  return MENTIONED.test(text);
}

/** The unit that “单位：万元” names, alone in its cell or line; null for anything else. */
export function moneyUnit(text: string): MoneyUnit | null {
  return text.length > 40 || !text.includes("元") ? null : unitOf(ALONE.exec(spaceless(text)));
}

/** The unit that a line above a form names anywhere in it. */
export function moneyUnitOfLine(text: string): MoneyUnit | null {
  if (text.length > 100 || !mentionsUnit(text)) return null;
  const plain = text.normalize("NFKC").replaceAll(/(?<=[:为])\s+|(?<=单)\s+(?=位)|\s+(?=元)/g, "");
  return moneyUnitAtEnd(text) ?? unitOf(IN_LINE.exec(plain));
}

/** A text without the unit at its end: “366001乐亭县…本级 单位：万元”. */
export function withoutMoneyUnit(text: string): string {
  return mentionsUnit(text) ? text.replace(UNIT_BEHIND, "") : text;
}

/** The unit that a cell or line names at its end: “366001乐亭县…本级 单位：万元”, “注：金额单位为元。”. */
export function moneyUnitAtEnd(text: string): MoneyUnit | null {
  if (text.length > 400 || !mentionsUnit(text)) return null;
  return unitOf(AT_END.exec(spaceless(text)));
}

/** The unit that a form's label names, of an amount or at the side of several: “预算数（元）”, “资金情况（单位：元）”. */
export function moneyUnitOfLabel(text: string): MoneyUnit | null {
  if (text.length > 30 || !text.includes("元")) return null;
  return unitOf(OF_LABEL.exec(spaceless(text)));
}

/** “金额单位：”, whose unit stands in the next cell. */
export function isUnitLabel(text: string): boolean {
  return text.length <= 20 && mentionsUnit(text) && UNIT_LABEL.test(spaceless(text));
}

/** A unit alone in its cell, beside “金额单位：”. */
export function bareMoneyUnit(text: string): MoneyUnit | null {
  return text.length > 20 ? null : (MONEY_UNITS.find((unit) => unit === spaceless(text)) ?? null);
}

/** “单位：元” in a line above a list, “（元）” in a heading. */
export function moneyUnitIn(text: string): MoneyUnit | null {
  const plain = spaceless(text).slice(0, 200);
  return unitOf(IN_TITLE.exec(plain) ?? OF_HEADING.exec(plain));
}

export interface Amount {
  /** 万元, canonical. */
  readonly amount: string;
  /** The text says more decimals than a Book keeps. */
  readonly rounded: boolean;
  /** The unit that the text says itself, as it says it: “万” of “35万”; "" where it says none. */
  readonly own: string;
}

/** What is to be told of an amount whose unit the text says itself; null where that is 万元 or the one around, or none. */
export function ownUnitSaid({ amount, own }: Amount, around: MoneyUnit): string | null {
  if (own === "" || own === "万元" || own === around) return null;
  return own.endsWith("元")
    ? `这个金额写明以${own}为单位，已换算成 ${amount} 万元。`
    : `“${own}”后面没有写“元”，按 ${amount} 万元导入，请核对。`;
}

/** Longer than any amount with its unit and the spaces around it. */
const LONGEST_AMOUNT = 100;

/** A text's amount: thousands separators, ￥, full-width digits, a unit of its own. Null where it is none. */
export function amountOf(text: string, unit: MoneyUnit): Amount | null {
  const plain = text.length > LONGEST_AMOUNT ? null : ungrouped(text)?.replace(/^人民币|[¥￥]/g, "");
  const match = /^([+-]?)(\d{1,15}(?:\.\d*)?|\.\d+)(亿元?|[千百十]?万元?|千元?|百?元)?整?$/.exec(plain ?? "");
  if (!match) return null;
  const [, sign = "", digits = "", own = ""] = match;
  const said = own === "" ? unit : MONEY_UNITS.find((each) => each === own || each === `${own}元`);
  const wan = moved(digits, PLACES[said ?? unit]);
  const signed = (sign === "-" ? "-" : "") + rounded(wan);
  if (!isMoney(signed)) return null;
  return {
    amount: canonicalMoney(signed),
    rounded: /[1-9]/.test((wan.split(".")[1] ?? "").slice(DECIMALS)),
    own,
  };
}

const FIGURE = "[\\d一二三四五六七八九两几数半十壹贰叁肆伍陆柒捌玖拾]";
const IN_WORDS = new RegExp(
  `^(?:大?约|将?近|共计?|合计|总计|预计|暂定|不超过|不低于|至少|最多|人民币|大写:?)*(?=[^元]*${FIGURE})(?=.*[十百千万亿拾佰仟元])(?:[\\d.,]|[〇零一二三四五六七八九十百千万亿两几数半壹贰叁肆伍陆柒捌玖拾佰仟余多来])+元?(?:左右|上下|以内|以下|以上|整|正)*$`,
);

/** An amount that only a person can read: “约五万”, “伍万元整”, “100余万元”. */
export function isAmountInWords(text: string): boolean {
  if (text.length > LONGEST_AMOUNT || bareMoneyUnit(text) !== null) return false;
  return IN_WORDS.test(spaceless(text)) && amountOf(text, "万元") === null;
}

/** The decimal point of an unsigned decimal so many places to the left; to the right where there are fewer than none. */
export function moved(digits: string, places: number): string {
  const [whole = "", fraction = ""] = digits.split(".");
  if (places < 0) {
    const padded = fraction.padEnd(-places, "0");
    return `${whole || "0"}${padded.slice(0, -places)}.${padded.slice(-places)}`;
  }
  const padded = whole.padStart(places + 1, "0");
  return `${padded.slice(0, padded.length - places)}.${padded.slice(padded.length - places)}${fraction}`;
}

/** With at most DECIMALS decimals, half up, in exact arithmetic; "5." stays a number without a point. */
function rounded(decimal: string): string {
  const [whole = "0", fraction = ""] = decimal.split(".");
  const kept = fraction.slice(0, DECIMALS).padEnd(DECIMALS, "0");
  const up = Number(fraction.charAt(DECIMALS) || 0) >= 5 ? 1n : 0n;
  const all = (BigInt(whole + kept) + up).toString().padStart(DECIMALS + 1, "0");
  return `${all.slice(0, -DECIMALS)}.${all.slice(-DECIMALS)}`;
}
