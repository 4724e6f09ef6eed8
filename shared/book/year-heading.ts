import { spaceless } from "./spaceless.ts";

/** Headings that say a year: “2024年目标值”, “指标值（2024年）”, “本年”, “第二年”. */

export interface YearSaid {
  /** A year of the calendar; null where it is told by the text's own year, or counted. */
  readonly calendar: number | null;
  /** 本年 says 0, 上年 -1, 下年 1; null where the heading does not tell it by the text's own year. */
  readonly away: number | null;
  /** The year as the heading says it. */
  readonly words: string;
  /** The heading without its year, as it is compared; "" where it says nothing else. */
  readonly rest: string;
}

const CALENDAR = /^(20\d\d)(?:年度?(?!初|末|底|中|\d)|$)|\((20\d\d)年?度?\)/;
const OWN: readonly (readonly [words: RegExp, away: number | null])[] = [
  [/^(?:本年度?|当年|今年)(?!.{0,3}(?:实际|完成))/, 0],
  [/^(?:上一?年度?|去年)/, -1],
  [/^(?:下一?年度?|次年|明年)/, 1],
  [/^第[一二三四五1-5]年度?/, null],
];
/** A heading is short; whatever says a year has one of these characters. */
const LONGEST = 24;
const MAY_SAY = /年|20\d\d/;

/** The year that a heading says; null for one that says none, and for other texts. */
export function yearSaid(text: string): YearSaid | null {
  if (text.length > LONGEST || !MAY_SAY.test(text)) return null;
  const plain = spaceless(text)
    .replace(/:$/, "")
    .replace(/^其中:/, "");
  const found = CALENDAR.exec(plain);
  if (found)
    return {
      calendar: Number(found[1] ?? found[2]),
      away: null,
      words: found[1] ?? found[2] ?? "",
      rest: plain.replace(found[0], "").replaceAll(/\((?:上年|本年|当年|下年)\)/g, ""),
    };
  for (const [words, away] of OWN) {
    const match = words.exec(plain);
    if (match) return { calendar: null, away, words: match[0], rest: plain.slice(match[0].length) };
  }
  return null;
}

/** Whether it says the text's own year. @param year null where the file does not tell it */
export function isOwnYear({ calendar, away }: YearSaid, year: number | null): boolean {
  return away === 0 || (calendar !== null && calendar === year);
}

/** Whether several headings are about several years, so that one of them is to be chosen. */
export function areSeveralYears(said: readonly YearSaid[]): boolean {
  return new Set(said.map(({ words }) => words)).size > 1;
}
