import { longestRising } from "../rising.ts";
import { equalPairs } from "../rows.ts";
import { alikePairs } from "./likeness.ts";

/** Which rows of two lists are the same row, wherever it stands by now. */

/** How rows of one kind are recognised. */
export interface Recognition<Row> {
  /** What tells a row from the others, the surest first; "" tells nothing. */
  readonly keys: readonly ((row: Row) => string)[];
  /** What else it is recognised by, where it was written anew. */
  readonly text: (row: Row) => string;
  /** How much of that text has to be alike, from 0 to 1. */
  readonly least: number;
}

/** A row of either list, or of both, by its indexes. */
export interface PairedRow {
  readonly left: number | null;
  readonly right: number | null;
  /** It stands in another order among those that both lists have. */
  readonly moved: boolean;
}

/** Every row of both lists once: as the right one has them, with what only the left one has where it stood. */
export function pairedRows<Row>(
  left: readonly Row[],
  right: readonly Row[],
  recognition: Recognition<Row>,
): PairedRow[] {
  const rightOf = recognised(left, right, recognition);
  const order = left.flatMap((_, at) => rightOf.get(at) ?? []);
  const staying = new Set(longestRising(order));
  const leftOf = new Map(Array.from(rightOf, ([at, other]) => [other, at]));
  const gone = removedAfter(left.length, rightOf, staying);
  const removed = (after: number) =>
    (gone.get(after) ?? []).map((at): PairedRow => ({ left: at, right: null, moved: false }));
  return [
    ...removed(-1),
    ...right.flatMap((_, at): PairedRow[] => {
      const other = leftOf.get(at) ?? null;
      return [{ left: other, right: at, moved: other !== null && !staying.has(at) }, ...removed(at)];
    }),
  ];
}

/** Of every row on the left that the right has too, its index there. */
function recognised<Row>(
  left: readonly Row[],
  right: readonly Row[],
  { keys, text, least }: Recognition<Row>,
): Map<number, number> {
  const rightOf = new Map<number, number>();
  let [restLeft, restRight] = [Array.from(left.keys()), Array.from(right.keys())];
  const take = (pairs: readonly (readonly [number, number])[]) => {
    const [ownLeft, ownRight] = [restLeft, restRight];
    const taken = new Set<number>();
    for (const [at, other] of pairs) {
      rightOf.set(ownLeft[at] ?? 0, ownRight[other] ?? 0);
      taken.add(ownRight[other] ?? 0);
    }
    restLeft = restLeft.filter((at) => !rightOf.has(at));
    restRight = restRight.filter((at) => !taken.has(at));
  };
  const rest = (value: (row: Row) => string) =>
    [restLeft.map((at) => value(left[at] as Row)), restRight.map((at) => value(right[at] as Row))] as const;
  for (const key of keys) {
    // Rows that cannot be told apart belong together as they follow each other; what is one of its kind, wherever it stands.
    take(equalPairs(...rest(key), (a, b) => a !== "" && a === b));
    take(uniquePairs(...rest(key)));
  }
  take(alikePairs(...rest(text), least));
  return rightOf;
}

function uniquePairs(left: readonly string[], right: readonly string[]): (readonly [number, number])[] {
  const others = onlyOnce(right);
  return Array.from(onlyOnce(left)).flatMap(([key, at]) => {
    const other = others.get(key);
    return other === undefined ? [] : [[at, other] as const];
  });
}

function onlyOnce(keys: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  const again = new Set<string>();
  keys.forEach((key, at) => {
    if (found.has(key)) again.add(key);
    found.set(key, at);
  });
  for (const key of [...again, ""]) found.delete(key);
  return found;
}

/** Of what the right list does not have: after which of its rows it stood, −1 at the beginning. */
function removedAfter(
  count: number,
  rightOf: ReadonlyMap<number, number>,
  staying: ReadonlySet<number>,
): Map<number, number[]> {
  const gone = new Map<number, number[]>();
  let after = -1;
  for (let at = 0; at < count; at++) {
    const other = rightOf.get(at);
    if (other === undefined) gone.set(after, [...(gone.get(after) ?? []), at]);
    else if (staying.has(other)) after = other;
  }
  return gone;
}
