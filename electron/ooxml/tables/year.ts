import type { Project } from "../../../shared/book/model.ts";
import { spaceless } from "../../../shared/book/spaceless.ts";
import { areSeveralYears, yearSaid } from "../../../shared/book/year-heading.ts";

/** Where a year was found: in the file's titles, its name, the projects' codes, anywhere in its words; nowhere, so by the clock. */
export interface GuessedYear {
  readonly year: number;
  readonly from: "title" | "name" | "codes" | "words" | "clock";
}

/** What a file may tell its year by, in the order in which it counts. */
export interface YearWords {
  /** Lines that stand over its tables. */
  readonly titles: readonly string[];
  /** The file's own name. */
  readonly name: string;
  readonly projects: readonly Project[];
  /** Everything else that it says. */
  readonly words: readonly string[];
}

/** “2020年实际执行数”, “2021年度决算”: of another year than the text's. */
const OF_ANOTHER = /(?:上年|去年|往年)?20\d\d年度?(?=[^,。;]{0,4}(?:实际|执行|决算|完成|结转))/g;
/** “冀财〔2021〕5号” is the number of a paper. */
const PAPER = /[〔[(]20\d\d[〕\])](?=\d|第)|〔20\d\d〕/g;
/** “填报日期：2022年11月”, “2022年11月5日”: when the form was filled in, often the year before. */
const FILLED_IN =
  /(?:填报|填表|填写|编制|编报|制表|申报|上报|打印|审核)?(?:日期|时间):?20\d\d.*$|20\d\d(?:年\d{1,2}月\d{1,2}日|([-/.])\d{1,2}\1\d{1,2}(?!\d))/g;
const OF_YEAR = /(?<!\d)(20\d{2})(?=年度)/;
const YEAR = /(?<!\d)(20\d{2})(?=年)/;
const BARE = /(?<!\d)(20\d{2})(?!\d)/;

/** The year of a file that does not say it where ours do. */
export function guessedYear({ titles, name, projects, words }: YearWords): GuessedYear {
  const said = inTitles(titles.map((title) => plain(title).replace(FILLED_IN, "")));
  if (said !== null) return { year: said, from: "title" };
  const named = found(YEAR, plain(name)) ?? found(BARE, plain(name));
  if (named !== null) return { year: named, from: "name" };
  const coded = yearOfCodes(projects);
  if (coded !== null) return { year: coded, from: "codes" };
  const written = mostWritten(words);
  if (written !== null) return { year: written, from: "words" };
  return { year: new Date().getFullYear(), from: "clock" };
}

/** The year that is a project's own, by its code where neither titles nor name of the file say it; null where nothing does. */
export type OwnYear = (code: string) => number | null;

/** Asked only for tables that are about several years; `words` of the whole file are gathered then, once. */
export function ownYearBy(words: () => Omit<YearWords, "projects">): OwnYear {
  let read: GuessedYear | null = null;
  return (code) => {
    read ??= guessedYear({ ...words(), projects: [] });
    if (read.from === "title" || read.from === "name") return read.year;
    return yearOfCode(code) ?? (read.from === "clock" ? null : read.year);
  };
}

function inTitles(titles: readonly string[]): number | null {
  for (const pattern of [OF_YEAR, YEAR, BARE])
    for (const title of titles) {
      const year = found(pattern, title);
      if (year !== null) return year;
    }
  return null;
}

function found(pattern: RegExp, text: string): number | null {
  const match = pattern.exec(text);
  return match ? Number(match[1]) : null;
}

function plain(text: string): string {
  return spaceless(text).replace(NUMERALS, inDigits).replace(OF_ANOTHER, "").replace(PAPER, "");
}

/** “二〇二五年度”. */
const NUMERALS = /[二2][〇○零0OＯ][〇○零一二三四五六七八九\d]{2}(?=年)/g;
const DIGITS = "〇一二三四五六七八九";

/** “二〇二五”, as people write its zero too, is “2025”. */
export function inDigits(numerals: string): string {
  return numerals
    .replaceAll(/[○零OＯ]/g, "〇")
    .replaceAll(/[〇一二三四五六七八九]/g, (each) => String(DIGITS.indexOf(each)));
}

/** “预算年度”, beside the year alone. */
const LABEL = /^[^\d]{0,6}(?:年度|年份):?$/;

/** A year that is said to be the text's; else the one that stands most often, of equals the later. */
function mostWritten(words: readonly string[]): number | null {
  const counts = new Map<number, number>();
  const columns = yearColumns(words);
  for (const [index, text] of words.entries()) {
    if (!/20|２０|[二2][〇○零0OＯ]/.test(text)) continue;
    if (columns.has(text)) continue;
    const line = plain(text);
    if (/^20\d\d年?$/.test(line) && LABEL.test(spaceless(words[index - 1] ?? "")))
      return Number.parseInt(line, 10);
    const of = found(OF_YEAR, line);
    if (of !== null) return of;
    for (const [, year] of line.matchAll(/(?<![\d.,])(20\d{2})(?:年|[-/.]\d{1,2}[-/.]\d{1,2}(?!\d))/g))
      counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, times], [b, others]) => others - times || b - a);
  return most?.[0] ?? null;
}

/** Headings of columns, one for each of several years: none of them is the text's for that alone. */
function yearColumns(words: readonly string[]): ReadonlySet<string> {
  const texts = new Map<string, Set<string>>();
  for (const text of words) {
    const said = yearSaid(text);
    if (!said?.calendar || /\d/.test(said.rest)) continue;
    const alike = texts.get(said.rest) ?? new Set();
    texts.set(said.rest, alike.add(text));
  }
  const several = [...texts.values()].filter((alike) =>
    areSeveralYears([...alike].flatMap((text) => yearSaid(text) ?? [])),
  );
  return new Set(several.flatMap((alike) => [...alike]));
}

/** The year that the projects' codes were given for. */
function yearOfCodes(projects: readonly Project[]): number | null {
  for (const { code } of projects) {
    const year = yearOfCode(code);
    if (year !== null) return year;
  }
  return null;
}

/** Positions 7 and 8. */
function yearOfCode(code: string): number | null {
  const match = /^\d{6}(\d{2})[A-Z]/.exec(code.trim());
  return match ? 2000 + Number(match[1]) : null;
}

/** What a report says of columns for several years, none of which is known to be the text's own. */
export const YEAR_DOUBTFUL = {
  kind: "year-doubtful",
  message: "这里分年写了几年的内容，看不出哪一年是本文本的年度，暂取了其中一年，请核对；其余留在项目旁。",
};

/** What a report says of a year that no cover states. */
export function yearMessage({ year, from }: GuessedYear): string {
  switch (from) {
    case "title":
      return `年度取自表上方的标题：${year} 年。`;
    case "name":
      return `文件里没有写明年度，暂按文件名里的 ${year} 年导入，请核对。`;
    case "codes":
      return `文件里没有写明年度，暂按项目编码里的 ${year} 年导入，请核对。`;
    case "words":
      return `标题里没有写明年度，暂按表里写的 ${year} 年导入，请核对。`;
    case "clock":
      return `文件里没有写年度，暂按今年 ${year} 年导入，请核对或改正。`;
  }
}
