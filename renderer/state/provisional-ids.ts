import type { Op, RowTable } from "../../shared/book/edit.ts";
import type { BookRows } from "../../shared/book/rows.ts";
import { sameValue } from "./same-value.ts";

/**
 * Ids of rows that the store has not answered for yet. They are negative, live only in this window, and give way to the
 * store's own as soon as it answers; the store's are positive.
 */

export type Ids = ReadonlyMap<number, number>;

/** The same operations with a provisional id on every new row that has none. `next` gives -1, -2, … */
export function withProvisionalIds(ops: readonly Op[], next: () => number): Op[] {
  const give = <T extends { id?: number | undefined }>(row: T) => ({ ...row, id: row.id ?? next() });
  return ops.map((op) => withRows(op, give));
}

/** The operations as the store may see them: known provisional ids replaced, new rows without theirs. */
export function forStore(ops: readonly Op[], known: Ids): Op[] {
  return withKnownIds(ops, known).map((op) => withRows(op, bare));
}

/** The operations with every reference to a row that the store has answered for replaced by the store's id. */
export function withKnownIds(ops: readonly Op[], known: Ids): Op[] {
  const real = (id: number) => known.get(id) ?? id;
  const realOrEnd = (id: number | null) => (id === null ? null : real(id));
  return ops.map((op) => withReferences(op, real, realOrEnd));
}

/** Whether the store's answer or event does what was sent; the ids of new rows, which only the answer has, do not count. */
export function sameOps(sent: readonly Op[], answered: readonly Op[]): boolean {
  const nameless = (ops: readonly Op[]) => ops.map((op) => withRows(op, anonymous));
  return sameValue(nameless(sent), nameless(answered));
}

function anonymous<T extends { id?: number | undefined }>(row: T): T {
  return { ...row, id: undefined };
}

function withReferences(
  op: Op,
  real: (id: number) => number,
  realOrEnd: (id: number | null) => number | null,
): Op {
  switch (op.op) {
    case "set":
      return op.table === "book" ? op : { ...op, id: real(op.id) };
    case "delete":
      return { ...op, id: real(op.id) };
    case "mark":
      return op.table === "book" ? op : { ...op, id: real(op.id) };
    case "move":
      return { ...op, id: real(op.id), before: realOrEnd(op.before) };
    case "insert":
      return op.table === "section" || op.table === "project"
        ? { ...op, before: realOrEnd(op.before) }
        : { ...op, parent: real(op.parent), before: realOrEnd(op.before) };
  }
}

/** An insertion with each of its rows, children too, made anew; other operations as they are. */
function withRows(op: Op, make: <T extends { id?: number | undefined }>(row: T) => T): Op {
  if (op.op !== "insert") return op;
  switch (op.table) {
    case "section":
      return { ...op, row: { ...make(op.row), paragraphs: op.row.paragraphs.map(make) } };
    case "project":
      return { ...op, row: { ...make(op.row), indicators: op.row.indicators.map(make) } };
    case "paragraph":
      return { ...op, row: make(op.row) };
    case "indicator":
      return { ...op, row: make(op.row) };
  }
}

export interface Learned {
  readonly table: RowTable;
  readonly provisional: number;
  readonly real: number;
}

/** Which provisional id became which: `sent` and `answered` are the same operations in the same order. */
export function learnIds(sent: readonly Op[], answered: readonly Op[]): Learned[] {
  const learned: Learned[] = [];
  sent.forEach((op, index) => {
    const answer = answered[index];
    if (op.op !== "insert" || answer?.op !== "insert") return;
    const given = rowIds(answer);
    rowIds(op).forEach(({ table, id }, at) => {
      const real = given[at]?.id;
      if (id !== undefined && id < 0 && real !== undefined) learned.push({ table, provisional: id, real });
    });
  });
  return learned;
}

/** The same, where only the book afterwards is known: two books of equal content, of which one has provisional ids. */
export function learnIdsFromRows(provisional: BookRows, real: BookRows): Learned[] {
  const known = idsOf(real);
  return idsOf(provisional).flatMap(({ table, id }, index) => {
    const given = known[index]?.id;
    return id < 0 && given !== undefined ? [{ table, provisional: id, real: given }] : [];
  });
}

/** Every row of a book, in its order. */
function idsOf(rows: BookRows): { table: RowTable; id: number }[] {
  const named = (table: RowTable) => (row: { id: number }) => ({ table, id: row.id });
  return [
    ...rows.sections.flatMap((row) => [named("section")(row), ...row.paragraphs.map(named("paragraph"))]),
    ...rows.projects.flatMap((row) => [named("project")(row), ...row.indicators.map(named("indicator"))]),
  ];
}

interface RowId {
  readonly table: RowTable;
  readonly id: number | undefined;
}

/** The ids that an insertion brings: its own, then its children's. */
function rowIds(op: Extract<Op, { op: "insert" }>): RowId[] {
  const own: RowId = { table: op.table, id: op.row.id };
  switch (op.table) {
    case "section":
      return [own, ...op.row.paragraphs.map(({ id }): RowId => ({ table: "paragraph", id }))];
    case "project":
      return [own, ...op.row.indicators.map(({ id }): RowId => ({ table: "indicator", id }))];
    case "paragraph":
    case "indicator":
      return [own];
  }
}

function bare<T extends { id?: number | undefined }>(row: T): T {
  if (row.id === undefined || row.id > 0) return row;
  const { id: _, ...rest } = row;
  return rest as T;
}
