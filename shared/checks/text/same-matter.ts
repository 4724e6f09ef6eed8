/** How alike what two texts say a number of: by pairs of neighbouring characters. */

/** What the names of indicators end in, and says nothing of the matter. */
const NAME_ENDS =
  /(?:总数量|数量|总数|个数|人数|次数|户数|家数|期数|天数|场次|面积|长度|数|率|比例|程度)?(?:（.*）|\(.*\))?$/;
const FIGURES = /[\d.,，、%％≥≤＞＜><=＝\s（）()“”"]|达到|不少于|不低于|不超过/g;

/** Longer is no clause; characters. */
const LONGEST = 300;

/** An indicator's name as pairs of characters, each once. */
export function matterOfName(name: string): readonly string[] {
  const bare = matterOfText(name.replace(NAME_ENDS, ""));
  const pairs = Array.from({ length: Math.max(0, bare.length - 1) }, (_, at) => bare.slice(at, at + 2));
  return [...new Set(pairs)];
}

/** A piece of text without what says nothing of its matter. */
export function matterOfText(text: string): string {
  return text.replace(FIGURES, "").slice(0, LONGEST);
}

/** How much of a name stands in a text: 0 to 1. */
export function alike(name: readonly string[], text: string): number {
  if (name.length === 0) return 0;
  let shared = 0;
  for (const pair of name) if (text.includes(pair)) shared++;
  return shared / name.length;
}

/** The clause around a place in a text: up to the next comma. */
export function clauseAt(text: string, at: number): string {
  return around(text, at, "，。；：、\n");
}

/** The sentence around a place in a text. */
export function sentenceAt(text: string, at: number): string {
  return around(text, at, "。；\n");
}

/** So far, in characters, a text is looked at to either side. */
const FARTHEST = 120;

function around(text: string, at: number, ends: string): string {
  let from = at;
  while (from > 0 && at - from < FARTHEST && !ends.includes(text.charAt(from - 1))) from--;
  let to = at;
  while (to < text.length && to - at < FARTHEST && !ends.includes(text.charAt(to))) to++;
  return text.slice(from, to);
}
