/** How alike what two texts say a number of: by pairs of neighbouring characters. */

/** What the names of indicators end in, and says nothing of the matter. */
const NAME_ENDS =
  /(?:总数量|数量|总数|个数|人数|次数|户数|家数|期数|天数|场次|面积|长度|数|率|比例|程度)?(?:（.*）|\(.*\))?$/;
const FIGURES = /[\d.,，、%％≥≤＞＜><=＝\s（）()“”"]|达到|不少于|不低于|不超过/g;

/** An indicator's name as pairs of characters. */
export function matterOfName(name: string): ReadonlySet<string> {
  return pairsOf(name.replace(NAME_ENDS, "").replace(FIGURES, ""));
}

/** A piece of text as pairs of characters. */
export function matterOfText(text: string): ReadonlySet<string> {
  return pairsOf(text.replace(FIGURES, ""));
}

/** How much of a name stands in a text: 0 to 1. */
export function alike(name: ReadonlySet<string>, text: ReadonlySet<string>): number {
  if (name.size === 0) return 0;
  let shared = 0;
  for (const pair of name) if (text.has(pair)) shared++;
  return shared / name.size;
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= Math.min(text.length, 300); at++) pairs.add(text.slice(at, at + 2));
  return pairs;
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
