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

/** The parts in which every word of the query occurs, in the order of the pages; those with the word in their title first. */
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
  return [...found.filter(inTitle), ...found.filter((hit) => !inTitle(hit))].map(
    ({ page, part, title, under }) => ({ page, part, title, under }),
  );
}

/** A text cut where the query's words stand in it: every second piece is one of them. */
export function cutAtHits(text: string, query: string): string[] {
  const words = wordsIn(query);
  return words.length === 0 ? [text] : text.split(new RegExp(`(${words.join("|")})`, "i"));
}

/** The query's words as patterns. “ctrl+f” finds “Ctrl + F”. */
function wordsIn(query: string): string[] {
  return query
    .trim()
    .replace(/\s*\+\s*/g, "+")
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => word.replace(/[\\^$.*?()[\]{}|]/g, "\\$&").replaceAll("+", "\\s*\\+\\s*"));
}
