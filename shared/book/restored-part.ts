import { markPlace } from "./mark.ts";
import type { BookRows } from "./rows.ts";
import { type PartTable, type Row, rowsIn, TREE } from "./tree.ts";

/** One section or project of a book. */
export interface PartRef {
  readonly table: PartTable;
  readonly id: number;
}

/**
 * The book with one section or project as another state of the book has it: its row with what stands in it, its marks and comments, and its place
 * among those that both have. Null where the other state has no such row.
 */
export function withPartOf(now: BookRows, then: BookRows, { table, id }: PartRef): BookRows | null {
  const { list } = TREE[table];
  const own: readonly Row[] = now[list];
  const others: readonly Row[] = then[list];
  const row = others.find((each) => each.id === id);
  if (row === undefined) return null;
  const before = own.find((each) => each.id === id);
  const inPart = new Set([row, ...(before ? [before] : [])].flatMap((each) => idsIn(table, each)));
  const merged = <T extends OnRow>(ours: readonly T[], theirs: readonly T[]): T[] => {
    const ofPart = (each: T) => inPart.has(markPlace(each));
    return [...ours.filter((each) => !ofPart(each)), ...theirs.filter(ofPart)];
  };
  return {
    ...now,
    [list]: placed(own, others, row),
    marks: merged(now.marks, then.marks),
    comments: merged(now.comments, then.comments),
  };
}

type OnRow = Parameters<typeof markPlace>[0];

function placed(own: readonly Row[], others: readonly Row[], row: Row): Row[] {
  const rest = own.filter(({ id }) => id !== row.id);
  const then = new Set(others.map(({ id }) => id));
  const shared = new Set(rest.flatMap(({ id }) => (then.has(id) ? [id] : [])));
  const before = (rows: readonly Row[]) =>
    rows.slice(0, indexOf(rows, row.id)).flatMap(({ id }) => (shared.has(id) ? [id] : []));
  const wanted = before(others);
  const at = indexOf(own, row.id);
  const now = new Set(before(own));
  const isThere = at >= 0 && now.size === wanted.length && wanted.every((id) => now.has(id));
  // What was put beside it since does not move it.
  if (isThere) return rest.toSpliced(at, 0, row);
  const previous = wanted.at(-1);
  return rest.toSpliced(previous === undefined ? 0 : indexOf(rest, previous) + 1, 0, row);
}

function indexOf(rows: readonly Row[], id: number): number {
  return rows.findIndex((each) => each.id === id);
}

/** The row and the rows in it, as marks and comments name them. */
function idsIn(table: PartTable, row: Row): string[] {
  const { child } = TREE[table];
  return [`${table} ${row.id}`, ...rowsIn(row, child).map(({ id }) => `${child} ${id}`)];
}
