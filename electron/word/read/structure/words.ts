import { chineseNumeral } from "../../../../shared/book/numbering.ts";
import { PARTS, PROJECT_HEADING_SUFFIX } from "../../../../shared/book/official-text.ts";

/** Comparing printed words: spaces, full and half width and invisible characters make no difference. */

/** What most cells hold, and what comparing leaves as it is. */
const PLAIN = /^[\u4e00-\u9fff0-9A-Za-z]*$/;

/** A text as it is compared: NFKC (full width to half width), without white space and zero-width characters. */
export function spaceless(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize("NFKC").replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, "");
}

export function isBlank(text: string): boolean {
  return spaceless(text) === "";
}

const CLOSING_LINE = /^(?:填报|填表|编制|制表|审核|复核|联系)人:|^(?:备注|说明|填表说明|附注|注)\d?:/;

/** What stands below a table: “填报人：李四”, “注：…”. */
export function isClosingLine(text: string): boolean {
  return CLOSING_LINE.test(spaceless(text.slice(0, 40)));
}

const NUMERALS = "[一二三四五六七八九十百零]+";
/** A section's number as typed: 一、 一. 一： 第一章, or 一 followed by a space. */
const SECTION_NUMBER = new RegExp(
  `^\\s*(?:第(${NUMERALS})[章节篇]\\s*[、.．,，:：]?|(${NUMERALS})(?:\\s*[、.．,，:：]|(?=\\s)))\\s*`,
);
const PROJECT_NUMBER = /^\s*(?:([\d０-９]{1,4})\s*[.．、]|([⒈-⒛]))\s*/;

export interface NumberedTitle {
  /** From 1; null where the text has no number. */
  readonly number: number | null;
  readonly title: string;
}

/** “三、工作保障措施” → 3 and “工作保障措施”. */
export function splitSectionHeading(text: string): NumberedTitle {
  const match = SECTION_NUMBER.exec(text);
  if (!match) return { number: null, title: text.trim() };
  return { number: chineseValue(match[1] ?? match[2] ?? ""), title: text.slice(match[0].length).trim() };
}

/** “3.招商经费绩效目标表” → 3 and “招商经费”. */
export function splitProjectHeading(text: string): NumberedTitle {
  const match = PROJECT_NUMBER.exec(text);
  const number = match?.[1] ?? match?.[2];
  const title = text.slice(match?.[0].length ?? 0).trim();
  return {
    number: number === undefined ? null : Number(number.normalize("NFKC")),
    title: withoutHeadingSuffix(title),
  };
}

/** “招商经费绩效目标表” → “招商经费”. */
export function withoutHeadingSuffix(text: string): string {
  return text.endsWith(PROJECT_HEADING_SUFFIX) ? text.slice(0, -PROJECT_HEADING_SUFFIX.length).trim() : text;
}

/** True for “…绩效目标表”, spaces inside or not. */
export function isProjectHeadingText(text: string): boolean {
  return (
    text.length <= MAX_HEADING && text.includes("表") && spaceless(text).endsWith(PROJECT_HEADING_SUFFIX)
  );
}

/** Longer than any heading; a project's name may take three lines. */
export const MAX_HEADING = 300;

/** More sections than any text has; the highest number that is read. */
export const MAX_NUMERAL = 999;
const VALUES = new Map(
  Array.from({ length: MAX_NUMERAL }, (_, index) => [chineseNumeral(index + 1), index + 1]),
);

/** 二十三 → 23; null for what is no numeral up to MAX_NUMERAL. */
function chineseValue(numeral: string): number | null {
  return VALUES.get(numeral) ?? VALUES.get(numeral.replace(/^一十/, "十")) ?? null;
}

/** “第一部分 部门整体绩效目标” → 1 and “部门整体绩效目标”; null for anything else. */
export function splitPart(text: string): NumberedTitle | null {
  const match = /^第([一二三四五六七八九])部分(.*)$/.exec(spaceless(text));
  if (!match || /[,。;:]/.test(match[2] ?? "") || text.length > MAX_HEADING) return null;
  return { number: chineseValue(match[1] ?? ""), title: match[2] ?? "" };
}

/** “第二部分”, “预算项目绩效目标” or both. */
export function isDividerText(text: string): boolean {
  return splitPart(text) !== null || PARTS.some((part) => part.title === spaceless(text));
}
