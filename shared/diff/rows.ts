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

/** Above so many comparisons only the two ends are looked at. */
const MOST_CELLS = 250_000;

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

/** The longest common subsequence as index pairs. */
function equalPairs<T>(
  a: readonly T[],
  b: readonly T[],
  same: (a: T, b: T) => boolean,
): (readonly [number, number])[] {
  const { head, tail } = alikeEnds(a, b, same);
  const middle = longestRun(a.slice(head, a.length - tail), b.slice(head, b.length - tail), same);
  return [
    ...Array.from({ length: head }, (_, at) => [at, at] as const),
    ...middle.map(([atA, atB]) => [atA + head, atB + head] as const),
    ...Array.from({ length: tail }, (_, at) => [a.length - tail + at, b.length - tail + at] as const),
  ];
}

function longestRun<T>(
  a: readonly T[],
  b: readonly T[],
  same: (a: T, b: T) => boolean,
): (readonly [number, number])[] {
  if (a.length * b.length > MOST_CELLS) return [];
  const width = b.length + 1;
  /** Length of the longest common subsequence from a[row], b[column] on. */
  const length = new Uint32Array((a.length + 1) * width);
  for (let row = a.length - 1; row >= 0; row--)
    for (let column = b.length - 1; column >= 0; column--)
      length[row * width + column] = same(a[row] as T, b[column] as T)
        ? (length[(row + 1) * width + column + 1] ?? 0) + 1
        : Math.max(length[(row + 1) * width + column] ?? 0, length[row * width + column + 1] ?? 0);
  const pairs: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < a.length && column < b.length; ) {
    if (same(a[row] as T, b[column] as T)) pairs.push([row++, column++]);
    else if ((length[(row + 1) * width + column] ?? 0) >= (length[row * width + column + 1] ?? 0)) row++;
    else column++;
  }
  return pairs;
}
