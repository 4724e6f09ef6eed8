import { paragraphLevel, sectionBookmark } from "../../../../shared/book/numbering.ts";
import { DEFAULT_SECTION_TITLES } from "../../../../shared/book/official-text.ts";
import { isBlank } from "../../../../shared/book/spaceless.ts";
import type { Paragraph } from "../story/body.ts";
import type { ContentsEntry } from "./contents-entry.ts";
import {
  type Candidate,
  hasSectionBookmark,
  isSentence,
  type Likely,
  likelyHeadings,
  standsApart,
  type Wanted,
} from "./heading-scores.ts";
import { isDividerText, MAX_NUMERAL, splitSectionHeading } from "./words.ts";

export interface SectionHeading {
  readonly block: number;
  /** As typed, its number left out. */
  readonly title: string;
  /** As typed; null where it was lost. */
  readonly number: number | null;
  /** Whether a bookmark leads to it. */
  readonly bookmarked: boolean;
  /** The contents entry that it answers. */
  readonly entry: ContentsEntry | null;
  readonly text: string;
}

/**
 * Finds the sections' headings, in order, among paragraphs: by bookmarks, by the contents' titles, by numbers and new pages.
 * Each contents entry takes the place that makes the whole assignment best, so a title that also stands inside a section's text
 * does not mislead.
 */
export function findSectionHeadings(
  candidates: readonly Candidate[],
  entries: readonly ContentsEntry[],
): SectionHeading[] {
  const listed = entries
    .slice(0, MAX_NUMERAL)
    .map((entry): Wanted => ({ key: entry.key, anchor: entry.anchor, entry }));
  const usual = DEFAULT_SECTION_TITLES.map((title): Wanted => ({ key: title, anchor: null, entry: null }));
  const wanted = listed.length > 0 ? listed : usual;
  const assigned = assign(likelyHeadings(candidates, wanted), wanted);
  const found = listed.length > 0 ? assigned : inTurn(assigned);
  return withUnlisted(
    candidates,
    found.map(({ candidate, index }) => heading(candidate, wanted[index]?.entry ?? null)),
    listed.length > 0,
  );
}

/** A usual title that nothing else marks, and nothing lists, is a heading in its turn only; out of turn it is somebody's words. */
function inTurn(assigned: readonly Assigned[]): Assigned[] {
  let turn = 0;
  return assigned.filter(({ candidate: { paragraph }, index }) => {
    const marked =
      splitSectionHeading(paragraph.text).number !== null ||
      standsApart(paragraph) ||
      hasSectionBookmark(paragraph);
    if (!marked && index !== turn) return false;
    turn = index + 1;
    return true;
  });
}

function heading({ block, paragraph }: Candidate, entry: ContentsEntry | null): SectionHeading {
  const bookmarked = hasSectionBookmark(paragraph) || paragraph.bookmarks.includes(entry?.anchor ?? "");
  return { block, ...splitSectionHeading(paragraph.text), bookmarked, entry, text: paragraph.text };
}

/** A candidate, and the index of the wanted heading that it is. */
interface Assigned {
  readonly candidate: Candidate;
  readonly index: number;
}

/** The order-keeping assignment of candidates to what is wanted with the highest sum of scores; the earlier of equals. */
function assign(candidates: readonly Likely[], wanted: readonly Wanted[]): Assigned[] {
  const width = wanted.length + 1;
  const best = new Float64Array((candidates.length + 1) * width);
  const gain = (from: number, index: number) => {
    const value = candidates[from]?.scores.get(index);
    return value === undefined ? -1 : value + (best[(from + 1) * width + index + 1] ?? 0);
  };
  const at = (from: number, index: number) => best[from * width + index] ?? 0;
  for (let from = candidates.length - 1; from >= 0; from--)
    for (let index = wanted.length - 1; index >= 0; index--)
      best[from * width + index] = Math.max(at(from + 1, index), at(from, index + 1), gain(from, index));
  const out: Assigned[] = [];
  for (let from = 0, index = 0; from < candidates.length && index < wanted.length; ) {
    const candidate = candidates[from]?.candidate;
    if (candidate && gain(from, index) === at(from, index) && gain(from, index) > 0) {
      out.push({ candidate, index });
      from += 1;
      index += 1;
    } else if (at(from + 1, index) === at(from, index)) from += 1;
    else index += 1;
  }
  return out;
}

/**
 * Sections that nobody listed: with the official bookmark, with a number and a page of their own, with the next number and
 * a heading style, or of one style with those that were found.
 */
function withUnlisted(
  candidates: readonly Candidate[],
  found: readonly SectionHeading[],
  listed: boolean,
): SectionHeading[] {
  const known = new Map(found.map((each) => [each.block, each]));
  const headings = candidates.filter(({ block }) => known.has(block)).map(({ paragraph }) => paragraph);
  const levels = new Set(headings.map(({ outline }) => outline));
  const plain =
    !listed &&
    !headings.some(standsApart) &&
    !candidates.some(({ block, paragraph }) => !known.has(block) && isUnlisted(paragraph, 1, false));
  const out: SectionHeading[] = [];
  for (const candidate of candidates) {
    const section = known.get(candidate.block);
    if (section) out.push(section);
    else if (out.length >= MAX_NUMERAL) continue;
    else if (
      isUnlisted(candidate.paragraph, out.length + 1, plain) ||
      (out.length > 0 && isLike(candidate.paragraph, levels))
    )
      out.push(heading(candidate, null));
  }
  return out;
}

/** A heading by its style, of the level that the headings found have all; it needs no number of its own. */
function isLike({ text, outline }: Paragraph, levels: ReadonlySet<number | null>): boolean {
  return (
    outline !== null &&
    levels.size === 1 &&
    levels.has(outline) &&
    !isBlank(text) &&
    !isSentence(text) &&
    paragraphLevel(text) === 0 &&
    !isDividerText(text)
  );
}

/** `plain`: nothing in the file stands out as a heading, so its number alone has to do. */
function isUnlisted(paragraph: Paragraph, next: number, plain: boolean): boolean {
  const { number, title } = splitSectionHeading(paragraph.text);
  if (isBlank(paragraph.text) || isSentence(title)) return false;
  const stands = standsApart(paragraph);
  if (hasSectionBookmark(paragraph)) {
    const inTurn = paragraph.bookmarks.includes(sectionBookmark(next - 1));
    return number !== null || stands || (inTurn && paragraphLevel(paragraph.text) === 0);
  }
  if (number === null || title === "") return false;
  return paragraph.startsPage || (number === next && (stands || plain));
}
