/** How alike what two texts say a number of: by pairs of neighbouring characters. */

/** What every indicator's name or goal has, and says nothing of the matter. */
const SET_PHRASES =
  /(?:数量|个数|人数|次数|户数|家数|面积|长度|总数|数|率|比例|程度|完成|开展|实现|达到|不少于|不低于|不超过|以上|以下|以内|控制在|全年|年内|计划|共|对|进行|的|等|约|[\d.,，%％≥≤＞＜><=＝\s（）()“”"])/g;

export function matter(text: string): string {
  return text.replace(SET_PHRASES, "");
}

/** How much of `name` stands in `clause`: 0 to 1. Both as `matter` gives them. */
export function alike(name: string, clause: string): number {
  const pairs = pairsOf(name);
  if (pairs.size === 0) return 0;
  const others = pairsOf(clause);
  let shared = 0;
  for (const pair of pairs) if (others.has(pair)) shared++;
  return shared / pairs.size;
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= Math.min(text.length, 200); at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}

/** The clause around a place in a text. */
export function clauseAt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 80), at);
  const behind = text.slice(at, at + 80);
  const start = /[^，。；：、\n]*$/.exec(before)?.[0] ?? "";
  const end = /^[^，。；：、\n]*/.exec(behind)?.[0] ?? "";
  return start + end;
}
