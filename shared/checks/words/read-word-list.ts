import { exceptionsOf, type ListedWord, wordLine } from "./word-list.ts";
import type { WordKind } from "./word-lists.ts";

/** A line that cannot be read. */
export interface WordFault {
  /** From 1. */
  readonly line: number;
  /** One Chinese sentence: what is wrong and how to fix it. */
  readonly message: string;
}

export interface ReadWords {
  /** Of the lines that can be read. */
  readonly words: readonly ListedWord[];
  readonly faults: readonly WordFault[];
}

/** Longer is no word; UTF-16 units. */
const LONGEST_WORD = 60;
/** So many words a person may add to a list; the program's own have some hundreds. */
const MOST_WORDS = 5_000;

/** Reads the lines that a person adds to a list: `词语 | 第二栏 | 例外、例外`; what the second column holds differs by kind. */
export function readWordList(kind: WordKind, text: string): ReadWords {
  const words = new Map<string, ListedWord>();
  const lineOf = new Map<string, number>();
  const faults: WordFault[] = [];
  for (const [index, text_] of text.split(/\r\n|\r|\n/).entries()) {
    const columns = wordLine(text_);
    if (!columns) continue;
    const line = index + 1;
    const [word = "", value = "", except = ""] = columns;
    const listed = { word, value, except: exceptionsOf(except) };
    const fault = columns.length > 3 ? TOO_MANY : (faultOf(listed) ?? VALUE_FAULTS[kind](listed));
    const earlier = lineOf.get(word);
    if (fault !== null) faults.push({ line, message: `第${line}行：${fault}` });
    else if (earlier !== undefined)
      faults.push({ line, message: `第${line}行：“${word}”与第${earlier}行重复，请删去一行。` });
    else if (words.size === MOST_WORDS) {
      faults.push({ line, message: `第${line}行：最多${MOST_WORDS}个词，从这一行起没有读入。` });
      break;
    } else {
      words.set(word, listed);
      lineOf.set(word, line);
    }
  }
  return { words: [...words.values()], faults };
}

const TOO_MANY = "竖线太多，一行至多三栏：词语 | 第二栏 | 例外；几个例外之间用顿号。";

function faultOf({ word, except }: ListedWord): string | null {
  if (word === "") return "第一栏是空的，请写要查的词语，或删去这一行。";
  if (word.length > LONGEST_WORD) return `词语太长，至多${LONGEST_WORD}个字。`;
  const stray = except.find((one) => !one.includes(word));
  if (stray === undefined) return null;
  return `例外“${stray.slice(0, LONGEST_WORD)}”里没有“${word}”，例外应是包含这个词的说法。`;
}

/** What is wrong with the second column. */
const VALUE_FAULTS: Readonly<Record<WordKind, (listed: ListedWord) => string | null>> = {
  outdated: ({ word, value }) =>
    /^(?:19|20)\d\d$/.test(value)
      ? null
      : `第二栏应是“${word}”最后适用的年份，四位数字，如：${word} | 2022。`,
  misspelt: ({ word, value }) => {
    if (value === "") return `第二栏应是“${word}”的正确写法，如：做为 | 作为。`;
    if (value === word) return "第二栏与第一栏相同，请改为正确的写法。";
    return value.length > LONGEST_WORD ? `正确的写法太长，至多${LONGEST_WORD}个字。` : null;
  },
  summary: ({ word, value }) => noValue(word, value),
  vague: ({ word, value }) => noValue(word, value),
};

function noValue(word: string, value: string): string | null {
  return value === ""
    ? null
    : `这个词表没有第二栏，请删去“${value.slice(0, LONGEST_WORD)}”；是例外的，写在第三栏：${word} | | 例外。`;
}
