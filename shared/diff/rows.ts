/** Which rows of two lists belong together. */

/** Rows that belong together, by their indexes in the two lists; null where one list has no such row. */
export type Pair = readonly [number | null, number | null];

/**
 * Which rows of two lists belong together, in order. Equal rows at both ends first, then the longest run of rows that `same` holds
 * for; what is left between them pairs up one by one.
 */
export function pairRows<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): Pair[] {
  const equal = equalPairs(a, b, same);
  const pairs: Pair[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [atA, atB] of [...equal, [a.length, b.length] as const]) {
    const count = Math.max(atA - fromA, atB - fromB);
    for (let at = 0; at < count; at++)
      pairs.push([fromA + at < atA ? fromA + at : null, fromB + at < atB ? fromB + at : null]);
    if (atA < a.length || atB < b.length) pairs.push([atA, atB]);
    [fromA, fromB] = [atA + 1, atB + 1];
  }
  return pairs;
}

/** Lists that differ in more rows than this are looked at only at their two ends: what they have alike besides is so by chance. */
const MOST_STEPS = 2000;

/** How many rows two lists have alike at their beginnings, and of the others at their ends. */
export function alikeEnds<T>(
  a: readonly T[],
  b: readonly T[],
  same: (a: T, b: T) => boolean = Object.is,
): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && same(a[head] as T, b[head] as T)) head++;
  let tail = 0;
  while (tail < shorter - head && same(a[a.length - 1 - tail] as T, b[b.length - 1 - tail] as T)) tail++;
  return { head, tail };
}

/** The longest common subsequence as index pairs; above `MOST_STEPS` differences what is alike at both ends. */
export function equalPairs<T>(
  a: readonly T[],
  b: readonly T[],
  same: (a: T, b: T) => boolean = Object.is,
): (readonly [number, number])[] {
  const { head, tail } = alikeEnds(a, b, same);
  const middle = longestRun(a.slice(head, a.length - tail), b.slice(head, b.length - tail), same);
  return [
    ...Array.from({ length: head }, (_, at) => [at, at] as const),
    ...middle.map(([atA, atB]) => [atA + head, atB + head] as const),
    ...Array.from({ length: tail }, (_, at) => [a.length - tail + at, b.length - tail + at] as const),
  ];
}

/** E. W. Myers, An O(ND) Difference Algorithm, 1986: the fewest steps, each leaving out one row of one list. */
function longestRun<T>(
  a: readonly T[],
  b: readonly T[],
  same: (a: T, b: T) => boolean,
): (readonly [number, number])[] {
  const most = Math.min(a.length + b.length, MOST_STEPS);
  const middle = most + 1;
  /** How far into `a` one gets on the diagonal atA − atB, by the steps so far. */
  const reach = new Int32Array(2 * most + 3);
  const before: Int32Array[] = [];
  for (let steps = 0; steps <= most; steps++) {
    before.push(reach.slice(middle - steps - 1, middle + steps + 2));
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const from = cameFrom(reach, middle, diagonal, steps);
      let atA = (reach[middle + from] ?? 0) + (from < diagonal ? 1 : 0);
      let atB = atA - diagonal;
      while (atA < a.length && atB < b.length && same(a[atA] as T, b[atB] as T)) {
        atA++;
        atB++;
      }
      reach[middle + diagonal] = atA;
      if (atA >= a.length && atB >= b.length) return wayBack(before, a.length, b.length);
    }
  }
  return [];
}

/** The neighbouring diagonal that one step leads from. */
function cameFrom(reach: Int32Array, middle: number, diagonal: number, steps: number): number {
  if (diagonal === -steps) return diagonal + 1;
  if (diagonal === steps) return diagonal - 1;
  const [below, above] = [reach[middle + diagonal - 1] ?? 0, reach[middle + diagonal + 1] ?? 0];
  return below < above ? diagonal + 1 : diagonal - 1;
}

/** The pairs passed on the way. @param before of each step, the reach before it, its own diagonals and one more on either side */
function wayBack(before: readonly Int32Array[], endA: number, endB: number): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let [atA, atB] = [endA, endB];
  for (let steps = before.length - 1; steps >= 0; steps--) {
    const reach = before[steps] ?? new Int32Array();
    const from = cameFrom(reach, steps + 1, atA - atB, steps);
    const [fromA, fromB] =
      steps === 0 ? [0, 0] : [reach[steps + 1 + from] ?? 0, (reach[steps + 1 + from] ?? 0) - from];
    while (atA > fromA && atB > fromB) pairs.push([--atA, --atB]);
    [atA, atB] = [fromA, fromB];
  }
  return pairs.toReversed();
}
