import { chineseNumeral, paragraphLevel } from "./numbering.ts";

/** A paragraph whose number is another one now. */
export interface Renumbered {
  /** Its place among the paragraphs, from 0. */
  readonly index: number;
  /** UTF-16 units of its text that give way to `number`; what stands before and behind them is its own. */
  readonly from: number;
  readonly to: number;
  readonly number: string;
}

/** What stands before the number, and the number, of each level. */
const NUMBERS = {
  1: /^([（(])([一二三四五六七八九十百]+)/,
  2: /^()(\d{1,3})/,
  3: /^(目标\s*)(\d{1,3})/,
} as const;

/**
 * Numbers one list anew from 1: the paragraphs of one level under one parent. A text without a number belongs to the item above it.
 * @param texts the paragraphs of one section
 * @param at the paragraph whose list it is
 * @returns those of the list whose number is wrong, in order; null where no list is there.
 */
export function renumber(texts: readonly string[], at: number): Renumbered[] | null {
  const levels = texts.map(paragraphLevel);
  const above = levels.slice(0, at + 1);
  const level = above.findLast((each) => each !== 0) ?? 0;
  if (level === 0) return null;
  const isParent = (each: number) => each !== 0 && each < level;
  const start = above.findLastIndex(isParent) + 1;
  const next = levels.findIndex((each, index) => index > at && isParent(each));
  const end = next < 0 ? levels.length : next;
  const list = levels.flatMap((each, index) =>
    each === level && index >= start && index < end ? [index] : [],
  );
  return list.flatMap((index, place) => {
    const [, before = "", found = ""] = NUMBERS[level].exec(texts[index] ?? "") ?? [];
    const number = level === 1 ? chineseNumeral(place + 1) : String(place + 1);
    const from = before.length;
    return found === number ? [] : [{ index, from, to: from + found.length, number }];
  });
}
