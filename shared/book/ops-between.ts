import { longestRising } from "../diff/rising.ts";
import { type Comment, commentOp, setComment } from "./comment.ts";
import type { Op, RowTable } from "./edit.ts";
import { markPlace, type TextMark } from "./mark.ts";
import type { BookRows } from "./rows.ts";
import { changedFields, opsToSet } from "./set-row.ts";
import { type Row, rowsIn, TREE } from "./tree.ts";

/**
 * What turns one state of a book into another, rows told by their ids. As few rows as possible are moved, since each goes through its
 * whole list. Undone, it gives the first state back. What goes, goes first: a copy of the book that was worked on apart has the same id
 * for a row of another project.
 */
export function opsBetween(from: BookRows, to: BookRows): Op[] {
  const { sections: _, projects: __, marks, comments, ...fields } = to;
  const cover = changedFields(from, fields);
  const ops = [
    ...listOps("section", null, from.sections, to.sections),
    ...listOps("project", null, from.projects, to.projects),
  ];
  return [
    ...(cover === null ? [] : [{ op: "set", table: "book", fields: cover } as Op]),
    ...ops.filter(({ op }) => op === "delete"),
    ...ops.filter(({ op }) => op !== "delete"),
    ...markOps(from.marks, marks),
    ...commentOps(from.comments, comments),
  ];
}

/** The moves, as few as can be, that bring some rows of one list into another order. */
export function moveOps(table: RowTable, from: readonly Row[], to: readonly Row[]): Op[] {
  return listOps(table, null, from, to);
}

/** Of one list of rows, and of the lists in those that stay. */
function listOps(table: RowTable, parent: number | null, from: readonly Row[], to: readonly Row[]): Op[] {
  const wanted = new Set(to.map(({ id }) => id));
  const places = new Map(from.map(({ id }, at) => [id, at]));
  const gone = from.filter(({ id }) => !wanted.has(id));
  const staying = longestRising(to.flatMap(({ id }) => places.get(id) ?? []));
  const still = new Set(staying.map((at) => from[at]?.id));
  const ops: Op[] = gone.map(({ id }) => ({ op: "delete", table, id }));
  // From the end: what stands before which row that stays.
  const anchors = to.map(() => null as number | null);
  for (let at = to.length - 2; at >= 0; at--) {
    const next = to[at + 1];
    anchors[at] = next && still.has(next.id) ? next.id : (anchors[at + 1] ?? null);
  }
  for (const [at, row] of to.entries()) {
    const before = anchors[at] ?? null;
    const place = places.get(row.id);
    if (place === undefined) {
      const holder = parent === null ? {} : { parent };
      ops.push({ op: "insert", table, ...holder, before, row } as Op);
    } else {
      if (!still.has(row.id)) ops.push({ op: "move", table, id: row.id, before });
      ops.push(...rowOps(table, from[place] as Row, row));
    }
  }
  return ops;
}

function rowOps(table: RowTable, from: Row, to: Row): Op[] {
  if (from === to) return [];
  const { child } = TREE[table];
  if (child === null) return opsToSet(table, from, to);
  const { [TREE[child].list]: _, ...fields } = to as unknown as Record<string, unknown>;
  return [...opsToSet(table, from, fields), ...listOps(child, to.id, rowsIn(from, child), rowsIn(to, child))];
}

function markOps(from: readonly TextMark[], to: readonly TextMark[]): Op[] {
  const key = (mark: TextMark) => `${mark.kind} ${mark.rule} ${markPlace(mark)} ${mark.field}`;
  const now = new Map(from.map((mark) => [key(mark), JSON.stringify(mark)]));
  const set = to.filter((mark) => now.get(key(mark)) !== JSON.stringify(mark));
  const wanted = new Set(to.map(key));
  const taken = from.filter((mark) => !wanted.has(key(mark)));
  const place = ({ kind, rule, table, id, field }: TextMark) => ({ kind, rule, table, id, field });
  return [
    ...taken.map((mark): Op => ({ op: "mark", ...place(mark), mark: null })),
    ...set.map((mark): Op => {
      const { fields, who, at } = mark;
      return { op: "mark", ...place(mark), mark: { fields, who, at } };
    }),
  ];
}

function commentOps(from: readonly Comment[], to: readonly Comment[]): Op[] {
  const now = new Map(from.map((comment) => [comment.uuid, JSON.stringify(comment)]));
  const wanted = new Set(to.map(({ uuid }) => uuid));
  return [
    ...from.flatMap(({ uuid }) => (wanted.has(uuid) ? [] : [commentOp(uuid, null)])),
    ...to.filter((comment) => now.get(comment.uuid) !== JSON.stringify(comment)).map(setComment),
  ];
}
