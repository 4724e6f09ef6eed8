/** Which texts of two lists are likely the same text, written anew. */

/** A pair of neighbouring characters that stands in more texts than this says nothing about which one it is. */
const MOST_TEXTS = 24;

/** So many texts of the other list are compared in full. */
const CANDIDATES = 4;

/**
 * The pairs that are most alike, each text in one at most.
 * @param least from 0, nothing in common, to 1
 * @returns indexes in the two lists
 */
export function alikePairs(
  left: readonly string[],
  right: readonly string[],
  least: number,
): (readonly [number, number])[] {
  const others = right.map(neighbours);
  const holders = new Map<number, number[]>();
  others.forEach((own, at) => {
    for (const pair of own) {
      const known = holders.get(pair);
      if (!known) holders.set(pair, [at]);
      else if (known.length <= MOST_TEXTS) known.push(at);
    }
  });
  const found = left.flatMap((text, at) => {
    const own = neighbours(text);
    return candidates(own, holders).flatMap((other) => {
      const likeness = likenessOf(own, others[other] ?? new Set());
      return likeness >= least ? [{ at, other, likeness }] : [];
    });
  });
  found.sort((a, b) => b.likeness - a.likeness || Math.abs(a.at - a.other) - Math.abs(b.at - b.other));
  const [used, usedOthers] = [new Set<number>(), new Set<number>()];
  return found.flatMap(({ at, other }) => {
    if (used.has(at) || usedOthers.has(other)) return [];
    used.add(at);
    usedOthers.add(other);
    return [[at, other] as const];
  });
}

/** Those that have most of what few have. */
function candidates(own: ReadonlySet<number>, holders: ReadonlyMap<number, readonly number[]>): number[] {
  const counts = new Map<number, number>();
  for (const pair of own) {
    const known = holders.get(pair) ?? [];
    if (known.length <= MOST_TEXTS) for (const at of known) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return Array.from(counts)
    .sort(([, a], [, b]) => b - a)
    .slice(0, CANDIDATES)
    .map(([at]) => at);
}

/** Sørensen–Dice: twice what both have, of what each has. */
function likenessOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size + b.size === 0) return 0;
  let both = 0;
  for (const pair of a) if (b.has(pair)) both++;
  return (2 * both) / (a.size + b.size);
}

/** The pairs of neighbouring UTF-16 units of a text without its spaces; a text of one unit is its own. */
function neighbours(text: string): Set<number> {
  const bare = text.replace(/\s+/g, "");
  const found = new Set<number>();
  for (let at = 0; at + 1 < bare.length; at++)
    found.add(bare.charCodeAt(at) * 0x10000 + bare.charCodeAt(at + 1));
  if (bare.length === 1) found.add(bare.charCodeAt(0));
  return found;
}
