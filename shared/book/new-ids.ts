import type { Op } from "./edit.ts";
import { rowsIn, TREE } from "./tree.ts";

/**
 * Ids of new rows. Whoever has the book open gets a stretch of its own from the store (`OpenBook.newIds`), so that a row has the same
 * id from the moment at which it is made.
 */

/** The error of an edit whose new rows bring ids that are nobody's any more: it is to be made again under other ids. */
export const IDS_GONE = "ids-gone";

/** The operations with an id on every new row that has none, children after their parent. */
export function withIds(ops: readonly Op[], next: () => number): Op[] {
  return withNewRows(ops, (id) => id ?? next());
}

/** The ids that new rows bring. */
export function newIds(ops: readonly Op[]): number[] {
  const ids: number[] = [];
  withNewRows(ops, (id) => {
    if (id !== undefined) ids.push(id);
    return id;
  });
  return ids;
}

function withNewRows(ops: readonly Op[], idOf: (id: number | undefined) => number | undefined): Op[] {
  const named = <T extends { readonly id?: number | undefined }>(row: T) => ({ ...row, id: idOf(row.id) });
  return ops.map((op) => {
    if (op.op !== "insert") return op;
    const { child } = TREE[op.table];
    const row = named(op.row);
    const children = child === null ? {} : { [TREE[child].list]: rowsIn(op.row, child).map(named) };
    return { ...op, row: { ...row, ...children } } as Op;
  });
}

/** The same operations on rows of other ids; those that are not named keep theirs. */
export function renumbered(ops: readonly Op[], ids: ReadonlyMap<number, number>): Op[] {
  const idsIn = ["id", "parent", "before"];
  const renamed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(renamed);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        idsIn.includes(key) && typeof each === "number" ? (ids.get(each) ?? each) : renamed(each),
      ]),
    );
  };
  return renamed(ops) as Op[];
}
