import { chineseNumeral } from "../../../../shared/book/numbering.ts";
import { PARTS } from "../../../../shared/book/official-text.ts";
import { spaceless } from "../../../../shared/book/spaceless.ts";
import { MAX_HEADING, type NumberedTitle } from "../../../ooxml/tables/project-heading.ts";

const NUMERALS = "[一二三四五六七八九十百零]+";
/** A section's number as typed: 一、 一. 一： 第一章, or 一 followed by a space. */
const SECTION_NUMBER = new RegExp(
  `^\\s*(?:第(${NUMERALS})[章节篇]\\s*[、.．,，:：]?|(${NUMERALS})(?:\\s*[、.．,，:：]|(?=\\s)))\\s*`,
);
/** “三、工作保障措施” → 3 and “工作保障措施”. */
export function splitSectionHeading(text: string): NumberedTitle {
  const match = SECTION_NUMBER.exec(text);
  if (!match) return { number: null, title: text.trim() };
  return { number: chineseValue(match[1] ?? match[2] ?? ""), title: text.slice(match[0].length).trim() };
}

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
