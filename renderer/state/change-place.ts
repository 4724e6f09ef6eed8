import type { Op } from "../../shared/book/edit.ts";
import { textOf } from "../../shared/book/field-text.ts";
import { FIELDS, type FieldTable, fieldsAt } from "../../shared/book/fields.ts";
import type { BookRows } from "../../shared/book/rows.ts";
import { partOf, type Row, rowsIn } from "../../shared/book/tree.ts";
import { placeOf } from "./place.ts";
import type { Cursor, Spot } from "./spot.ts";

/** Where an operation that turned `before` into `after` is seen, to the character; null where its row is gone. */
export function changeOf(before: BookRows, after: BookRows, op: Op): Cursor | null {
  const place = placeOf(after, op);
  return place && { place, spot: spotOf(before, after, op) };
}

function spotOf(before: BookRows, after: BookRows, op: Op): Spot | null {
  if (op.op === "comment") return op.comment && fieldSpot(op.comment);
  if (op.op === "mark") return fieldSpot(op);
  const { table } = op;
  if (op.op === "set") {
    const id = op.table === "book" ? 0 : op.id;
    const [was, is] = [rowOf(before, table, id), rowOf(after, table, id)];
    return was && is ? changedSpot(table, id, was, is) : null;
  }
  const id = op.op === "insert" ? op.row.id : op.id;
  if (id === undefined || !rowOf(after, table, id)) return null;
  if (table === "paragraph") return { table, id, field: "text", offset: 0 };
  return table === "indicator" ? { table, id, field: "level3" } : null;
}

/** What a mark or a comment is on. */
function fieldSpot(on: {
  readonly table: FieldTable;
  readonly id: number;
  readonly field: string;
}): Spot | null {
  const { table } = on;
  const [field] = fieldsAt(table, on.field);
  return field ? { table, id: table === "book" ? 0 : on.id, field: field.name } : null;
}

function rowOf(rows: BookRows, table: FieldTable, id: number): BookRows | Row | undefined {
  if (table === "book") return rows;
  const part = partOf(rows, table, id);
  return part?.id === id && (table === "section" || table === "project")
    ? part
    : part && rowsIn(part, table).find((row) => row.id === id);
}

/** The first field whose text is another one, and in a running text the end of what came. */
function changedSpot(table: FieldTable, id: number, was: object, is: object): Spot | null {
  for (const { name, kind } of FIELDS[table]) {
    const [old, now] = [textOf(table, was, name), textOf(table, is, name)];
    if (old === undefined || now === undefined || old === now) continue;
    return kind === "text" && table !== "indicator"
      ? { table, id, field: name, offset: endOfChange(old, now) }
      : { table, id, field: name };
  }
  return null;
}

/** Where the common end of two texts begins in the second. */
function endOfChange(old: string, now: string): number {
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (
    tail < Math.min(old.length, now.length) - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail += 1;
  return now.length - tail;
}
