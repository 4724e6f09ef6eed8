import { ANY_SIGN, numberOf } from "../../book/indicator-value.ts";

/** Numbers in a text with what they count: “16家”, “≥ 95%”, “5万元”. */

export interface Quantity {
  /** In the base unit: 元 for money, without 万. */
  readonly value: number;
  /** The number as written, for comparison with one whose unit is not known. */
  readonly plain: number;
  /** Normalised; "" where a sign stands before the number and no unit behind it. */
  readonly unit: string;
  readonly text: string;
  readonly at: number;
  /** “每学期2次”, “人均5元”: not a count of all. */
  readonly isRate: boolean;
}

const UNITS = [
  "万元 亿元 元 人次 人 名 位 家 个 次 场次 场 件 项 公里 千米 平方公里 平方米 立方米 米 公顷 亩 吨 千瓦 辆 台 套 处 座 户次 户",
  "条 批次 批 期 份 册 棵 株 头 只 种 块 篇 所 间 张 眼 口 盏 村 天 小时 分钟 % ％ 个百分点 倍 班次 课时 学时 人天 例 支 部 本 队 亿千瓦时 千瓦时 度",
]
  .join(" ")
  .split(" ");

/** Different words for one thing. */
const SAME: Readonly<Record<string, string>> = { "％": "%", 名: "人", 位: "人", 千米: "公里", 场次: "场" };

const KNOWN: ReadonlySet<string> = new Set(UNITS);

/** The number (“0,500” is none), one space behind it that may part it from its unit, and the unit, with 万 or 亿 before it, the longest there is. */
const NUMBER = new RegExp(
  `(?<![\\d.]|\\d,)([1-9]\\d{0,2}(?:,\\d{3})+(?!\\d)(?:\\.\\d{1,6})?|\\d{1,15}(?:\\.\\d{1,6})?)\\s?([万亿]?(?:${UNITS.toSorted((one, other) => other.length - one.length).join("|")})?)`,
  "g",
);

const SIGN_AT_END = new RegExp(`(?:${ANY_SIGN})\\s*$`);
/** So far before a number, in characters, is looked at. */
const BEFORE = 18;
/** Before the number in its clause. */
const RATE = /(?:每[^，。；、]{0,14}|各|人均|户均|平均)$/;
/** An order, about so many, part of them, or what it was before. */
const NOT_A_COUNT = /(?:第|[约近超由从较比]|其中[^，。；]{0,12}|目标|[—–~～-])$/;
/** Digits that a comma parts without being thousands; about so many; 30个月, 5个工作日, 3个百分点 of time and change; 2000人以上 of a size. */
const NOT_BEHIND =
  /^(?:,\d|余|多|左右|上下|月|工作日|自然日|季度|年度|小时|学年|以上规模|级|以上[学企]|[降升提增减下上][^，。；、]{0,3}[到至为]|[/／]|每)/;

/** So many of a text are compared; a project's real texts have a dozen. */
const MOST = 100;

const NONE: readonly Quantity[] = [];

const DIGIT = /\d/;

export function quantitiesIn(text: string): readonly Quantity[] {
  return DIGIT.test(text) ? quantitiesAmongDigits(text) : NONE;
}

function quantitiesAmongDigits(text: string): Quantity[] {
  const quantities: Quantity[] = [];
  NUMBER.lastIndex = 0;
  for (let seen = 0; seen < MOST; seen++) {
    const match = NUMBER.exec(text);
    if (!match) break;
    const found = quantityAt(text, match.index, NUMBER.lastIndex, match[1] ?? "", match[2] ?? "");
    if (found) quantities.push(found);
  }
  return quantities;
}

/** The quantity of the number and unit that stand from `at` to `end`; null where that is none. */
function quantityAt(text: string, at: number, end: number, digits: string, unit: string): Quantity | null {
  const behind = text.slice(end, end + 8);
  if (NOT_BEHIND.test(behind)) return null;
  const before = text.slice(Math.max(0, at - BEFORE), at);
  if (NOT_A_COUNT.test(before)) return null;
  const sign = signAtEnd(before);
  if (isScale(unit) && sign === "" && !isBare(digits, before, behind)) return null;
  const written = sign + text.slice(at, end).trim();
  return quantity(Number(digits.replaceAll(",", "")), unit, written, at - sign.length, RATE.test(before));
}

/** Whether this is no unit, or only a magnitude. */
function isScale(unit: string): boolean {
  return unit === "" || unit === "万" || unit === "亿";
}

/** “≥ ” at the end of what stands before a number; "" where there is none. */
function signAtEnd(before: string): string {
  return SIGN_AT_END.exec(before)?.[0] ?? "";
}

/** “发展电子商务企业20”: a number that ends a clause. */
function isBare(digits: string, before: string, behind: string): boolean {
  return (
    /\p{Script=Han}{2}$/u.test(before) &&
    /^(?:[，。；、\n]|$)/.test(behind) &&
    !/^(?:19|20)\d\d$/.test(digits)
  );
}

/** The quantity of an indicator's value; null where its unit is none that is known. */
export function quantityOf(number: string, unit: string): Quantity | null {
  if (number === "") return null;
  const plain = KNOWN.has(unit) ? unit : unit.trim().replace(/[（(].*$/, "");
  const scale = plain.length > 1 && /^[万亿]/.test(plain) ? 1 : 0;
  if (!KNOWN.has(plain.slice(scale))) return null;
  const worth = numberOf(number);
  return Number.isNaN(worth) ? null : quantity(worth, plain, number + unit, 0, false);
}

function quantity(plain: number, unit: string, text: string, at: number, isRate: boolean): Quantity {
  const scale = unit.startsWith("万") ? 1e4 : unit.startsWith("亿") ? 1e8 : 1;
  const base = scale === 1 ? unit : unit.slice(1);
  return { value: plain * scale, plain, unit: SAME[base] ?? base, text, at, isRate };
}

export function sameNumber(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}
