/** One run of a list replaced by other items: small where little of the list is another object. */
export interface ListPatch<T> {
  readonly start: number;
  readonly removed: number;
  readonly items: readonly T[];
}

/** Items that are the same object are taken to be unchanged. */
export function listPatch<T>(before: readonly T[], after: readonly T[]): ListPatch<T> {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let kept = 0;
  while (kept < shorter - start && before[before.length - 1 - kept] === after[after.length - 1 - kept])
    kept++;
  return {
    start,
    removed: before.length - start - kept,
    items: after.slice(start, after.length - kept),
  };
}

export function patchedList<T>(list: readonly T[], { start, removed, items }: ListPatch<T>): T[] {
  return list.slice(0, start).concat(items, list.slice(start + removed));
}

/** Replaces the other side's list, whatever it holds. */
export function wholeList<T>(items: readonly T[]): ListPatch<T> {
  return { start: 0, removed: Number.MAX_SAFE_INTEGER, items };
}
