import type { z } from "zod";
import { isBlank } from "./carried.ts";
import { textsAt } from "./field-text.ts";
import type { TextMark } from "./mark.ts";
import { marksInForce } from "./marks-in-force.ts";
import type { placedMarkSchema } from "./placed-mark-schema.ts";
import type { BookRows, BookText } from "./rows.ts";
import { rowAt, rowsIn, TREE } from "./tree.ts";

/** Marks on their way from one file to another. */

export type PlacedMark = z.infer<typeof placedMarkSchema>;

/** Those in force on the sections and projects of a book. */
export function placedMarks(rows: BookRows): PlacedMark[] {
  return (["section", "project"] as const).flatMap((part) =>
    rows[TREE[part].list].flatMap((row, index) => {
      const { child } = TREE[part];
      const places = new Map(rowsIn(row, child).map(({ id }, at) => [id, at + 1]));
      return marksInForce(rows.marks, row).map(({ table, id, ...mark }): PlacedMark => {
        const where = { [part]: index + 1, ...(table === child ? { [child]: places.get(id) } : {}) };
        return { ...mark, where };
      });
    }),
  );
}

/**
 * The same on the rows of another file. What is 待核对 is so in the words that it has there: an import trims them. A mark on what is
 * not there, or is blank, is left out.
 */
export function marksOnRows(rows: BookText, placed: readonly PlacedMark[]): TextMark[] {
  return placed.flatMap(({ where, ...mark }): TextMark[] => {
    const found = rowAt(rows, where);
    if (found === null || found.table === "book") return [];
    const { table, id, row } = found;
    const fields = mark.kind === "carried" ? textsAt(table, row, mark.field) : mark.fields;
    return isBlank(fields) && mark.kind === "carried" ? [] : [{ ...mark, fields, table, id }];
  });
}

/** Those of one project, counted from 1, as marks of the first. */
export function marksOfProject(placed: readonly PlacedMark[], project: number): PlacedMark[] {
  return placed.flatMap((mark) =>
    mark.where.project === project ? [{ ...mark, where: { ...mark.where, project: 1 } }] : [],
  );
}

/** What holds of a project that several books have alike: it is 待核对 where nobody looked at it in any of them. */
export function sharedMarks(copies: readonly (readonly PlacedMark[])[]): PlacedMark[] {
  const [first = [], ...others] = copies;
  const isIn = (copy: readonly PlacedMark[], { kind, field, where }: PlacedMark) =>
    copy.some(
      (mark) => mark.kind === kind && mark.field === field && mark.where.indicator === where.indicator,
    );
  return first.filter((mark) => mark.kind !== "carried" || others.every((copy) => isIn(copy, mark)));
}
