import { alikeEnds } from "../../shared/diff/rows.ts";

/** One run of a list replaced by other items: small where little of the list is another object. */
export interface ListPatch<T> {
  readonly start: number;
  readonly removed: number;
  readonly items: readonly T[];
}

/** Items that are the same object are taken to be unchanged. */
export function listPatch<T>(before: readonly T[], after: readonly T[]): ListPatch<T> {
  const { head, tail } = alikeEnds(before, after);
  return {
    start: head,
    removed: before.length - head - tail,
    items: after.slice(head, after.length - tail),
  };
}

export function patchedList<T>(list: readonly T[], { start, removed, items }: ListPatch<T>): T[] {
  return list.slice(0, start).concat(items, list.slice(start + removed));
}

/** Replaces the other side's list, whatever it holds. */
export function wholeList<T>(items: readonly T[]): ListPatch<T> {
  return { start: 0, removed: Number.MAX_SAFE_INTEGER, items };
}
