import type { HelpPageId } from "../../state/open-help.ts";
import { wordsOf } from "./pages/page.ts";
import type { HelpPages } from "./pages/pages.ts";

/** One part of a page, as the search finds it. */
export interface HelpPlace {
  readonly page: HelpPageId;
  /** Number of the part, from 0. */
  readonly part: number;
}

export interface HelpHit extends HelpPlace {
  readonly title: string;
  /** The page's title where the part has one of its own. */
  readonly under: string | null;
}

/**
 * The parts in which every word of the query occurs, in the order of the pages; those with the word in their title first. Where there is
 * none, those that have most of its pairs of characters: people ask in sentences.
 */
export function searchHelp(pages: HelpPages, query: string): HelpHit[] {
  const words = wordsIn(query).map((word) => new RegExp(word, "i"));
  if (words.length === 0) return [];
  const all = Object.entries(pages).flatMap(([page, { title, parts }]) =>
    parts.map(({ heading, blocks }, part) => ({
      page: page as HelpPageId,
      part,
      title: heading ?? title,
      under: heading === undefined ? null : title,
      text: [title, heading, ...blocks.map(wordsOf)].join(" "),
    })),
  );
  const found = all.filter(({ text }) => words.every((word) => word.test(text)));
  const inTitle = (hit: HelpHit) => words.every((word) => word.test(hit.title));
  const hits =
    found.length > 0
      ? [...found.filter(inTitle), ...found.filter((hit) => !inTitle(hit))]
      : nearest(all, query);
  return hits.map(({ page, part, title, under }) => ({ page, part, title, under }));
}

function nearest<Part extends HelpHit & { readonly text: string }>(
  parts: readonly Part[],
  query: string,
): Part[] {
  const pairs = pairsIn(query);
  const count = (text: string) => pairs.filter((pair) => text.includes(pair)).length;
  const counted = parts.map((part) => ({ part, in: count(part.text), inTitle: count(part.title) }));
  const most = Math.max(...counted.map((each) => each.in));
  return counted
    .filter((each) => each.in > 0 && each.in === most)
    .toSorted((one, other) => other.inTitle - one.inTitle)
    .map(({ part }) => part);
}

/** A text cut where the query's words, or pairs of its characters, stand in it: every second piece is one of them. */
export function cutAtHits(text: string, query: string): string[] {
  const patterns = [...wordsIn(query), ...pairsIn(query)];
  return patterns.length === 0 ? [text] : text.split(new RegExp(`(${patterns.join("|")})`, "i"));
}

/** The query's words as patterns. “ctrl+f” finds “Ctrl + F”, “U盘” finds “U 盘”, “win7” finds “Windows 7”. */
function wordsIn(query: string): string[] {
  return asWritten(query)
    .trim()
    .replace(/\s*\+\s*/g, "+")
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) =>
      word
        .replace(/[\\^$.*?()[\]{}|]/g, "\\$&")
        .replace(SEAM, "\\s*")
        .replaceAll("+", "\\s*\\+\\s*"),
    );
}

/** Where people write a space or not: between Chinese and other characters, and before a number. */
const SEAM = /(?<=\p{sc=Han})(?=[a-z\d])|(?<=[a-z\d])(?=\p{sc=Han})|(?<=[a-z])(?=\d)/giu;

/** The query in the words of the help. */
function asWritten(query: string): string {
  return query
    .replace(/撤消|误删|删错/g, "撤销")
    .replace(/只读/g, "只能查看")
    .replace(/优盘/g, "U盘")
    .replace(/\bwin(?=\s*\d)/gi, "Windows");
}

/** Pairs that are in every question and say nothing of it. */
const EMPTY_PAIRS = new Set(["怎么", "么办", "什么", "如何", "不能", "不了", "不到", "不对", "没有", "为什"]);

/** Each two Chinese characters that stand together in a query. */
function pairsIn(query: string): string[] {
  const pairs = Array.from(asWritten(query).matchAll(/(?=(\p{sc=Han}{2}))/gu), ([, pair = ""]) => pair);
  return [...new Set(pairs)].filter((pair) => !EMPTY_PAIRS.has(pair));
}
