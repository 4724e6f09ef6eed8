import { MISSPELT } from "./misspelt.ts";
import { OUTDATED } from "./outdated.ts";
import { readWordList } from "./read-word-list.ts";
import { SUMMARY } from "./summary.ts";
import { VAGUE } from "./vague.ts";
import { type ListedWord, parseWordList } from "./word-list.ts";

/**
 * The lists that rules look up, and what a person adds to each: plain text in the format of `word-list.ts`.
 *
 * - `outdated`: 过时的表述, with the last year that they fit (Y2)
 * - `misspelt`: 错别字, with the right spelling (W1)
 * - `summary`: words by which a goal reads like a report on what was done (Y3)
 * - `vague`: names of 三级指标 that would fit any project, whole, without 指标 at the end (I6)
 */
export const WORD_KINDS = ["outdated", "misspelt", "summary", "vague"] as const;
export type WordKind = (typeof WORD_KINDS)[number];

export type WordLists = Readonly<Partial<Record<WordKind, string>>>;

const BUILT_IN: Readonly<Record<WordKind, string>> = {
  outdated: OUTDATED,
  misspelt: MISSPELT,
  summary: SUMMARY,
  vague: VAGUE,
};

/** The program's list of a kind with a person's lines: for a word that both have theirs counts, with the exceptions of both. */
export function listWith(kind: WordKind, { [kind]: added = "" }: WordLists): readonly ListedWord[] {
  const list = new Map(parseWordList(BUILT_IN[kind]).map((listed) => [listed.word, listed]));
  for (const listed of readWordList(kind, added).words) {
    const except = [...(list.get(listed.word)?.except ?? []), ...listed.except];
    list.set(listed.word, { ...listed, except });
  }
  return [...list.values()];
}

/** How many words the program has of a kind by itself. */
export function builtInCount(kind: WordKind): number {
  return parseWordList(BUILT_IN[kind]).length;
}
