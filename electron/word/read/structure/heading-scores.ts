import { sectionBookmark } from "../../../../shared/book/numbering.ts";
import { isBlank, spaceless } from "../../../../shared/book/spaceless.ts";
import { MAX_HEADING, type NumberedTitle } from "../../../ooxml/tables/project-heading.ts";
import type { Paragraph } from "../story/body.ts";
import type { ContentsEntry } from "./contents-entry.ts";
import { splitSectionHeading } from "./words.ts";

/** A paragraph that may be a section's heading, with its place. */
export interface Candidate {
  readonly block: number;
  readonly paragraph: Paragraph;
}

/** How much each sign weighs that a paragraph is the heading which the contents promise. None alone but the title suffices. */
const WEIGHT = { bookmark: 8, title: 6, number: 3, newPage: 3, outline: 2, otherBookmark: 2, centered: 1 };
const ENOUGH = 6;

/** What is looked for: the contents' entries, or the usual titles where there are no contents. */
export interface Wanted {
  readonly key: string;
  readonly anchor: string | null;
  readonly entry: ContentsEntry | null;
}

/** A candidate with its scores of at least ENOUGH, by the index of what is wanted. */
export interface Likely {
  readonly candidate: Candidate;
  readonly scores: ReadonlyMap<number, number>;
}

/** Pairs of a likely heading and what is wanted, a hundred times what any text has; no candidate after them is taken. */
const MOST_PAIRS = 4_000_000;

/**
 * The candidates that may be what is wanted. Each is compared only with what has its title, its bookmark or its number: of all
 * pairs there may be billions.
 */
export function likelyHeadings(candidates: readonly Candidate[], wanted: readonly Wanted[]): Likely[] {
  const byTitle = indexesBy(wanted.map(({ key }) => key));
  const byBookmark = indexesBy(wanted.map(({ anchor }, index) => anchor ?? sectionBookmark(index)));
  const most = Math.floor(MOST_PAIRS / (wanted.length + 1));
  const likely: Likely[] = [];
  for (const candidate of candidates) {
    const { paragraph } = candidate;
    if (likely.length === most || paragraph.text.length > MAX_HEADING || isBlank(paragraph.text)) continue;
    const heading = splitSectionHeading(paragraph.text);
    const titled = new Set(byTitle.get(spaceless(heading.title)));
    const named = new Set(paragraph.bookmarks.flatMap((name) => byBookmark.get(name) ?? []));
    const numbered = heading.number === null || heading.number > wanted.length ? [] : [heading.number - 1];
    const scores = new Map<number, number>();
    for (const index of new Set([...titled, ...named, ...numbered])) {
      const value = score(paragraph, heading, titled.has(index), named.has(index), index);
      if (value >= ENOUGH) scores.set(index, value);
    }
    if (scores.size > 0) likely.push({ candidate, scores });
  }
  return likely;
}

function indexesBy(keys: readonly string[]): Map<string | undefined, number[]> {
  return Map.groupBy(keys.keys(), (index) => keys[index]);
}

function score(
  paragraph: Paragraph,
  { number, title }: NumberedTitle,
  titled: boolean,
  named: boolean,
  index: number,
): number {
  const stands = standsApart(paragraph);
  if (
    !titled &&
    !(named && (number !== null || (stands && !isSentence(title)))) &&
    !(number === index + 1 && stands)
  )
    return 0;
  return (
    (named ? WEIGHT.bookmark : hasSectionBookmark(paragraph) ? WEIGHT.otherBookmark : 0) +
    (titled ? WEIGHT.title : 0) +
    (number === index + 1 ? WEIGHT.number : 0) +
    (paragraph.startsPage ? WEIGHT.newPage : 0) +
    (paragraph.outline === null ? 0 : WEIGHT.outline) +
    (paragraph.centered ? WEIGHT.centered : 0)
  );
}

/** Begins a page or is a heading by its style. */
export function standsApart(paragraph: Paragraph): boolean {
  return paragraph.startsPage || paragraph.outline !== null;
}

export function hasSectionBookmark(paragraph: Paragraph): boolean {
  return paragraph.bookmarks.some((name) => /^_Toc_2_2_\d+$/.test(name));
}

export function isSentence(text: string): boolean {
  return /[。；！？;!?]/.test(text) || text.length > 60;
}
