import type { z } from "zod";
import { FIELDS, type FieldKind, type FieldTable, printedText, type RowOf } from "../../book/fields.ts";
import type { BookText } from "../../book/rows.ts";
import { type PartTable, type Row, rowsIn, TREE } from "../../book/tree.ts";
import { layoutTitle } from "../../layout/profile.ts";
import type { comparedPartSchema, comparisonSchema, comparisonSourceSchema } from "./comparison-schema.ts";
import { type PairedRow, pairedRows } from "./pairing.ts";
import { recognitionOf } from "./recognition.ts";

/** Two books side by side: all their parts, and of those that differ all their lines. */

export type ComparisonSource = z.infer<typeof comparisonSourceSchema>;
export type Comparison = z.infer<typeof comparisonSchema>;
export type ComparedPart = z.infer<typeof comparedPartSchema>;
export type ComparedLine = ComparedPart["lines"][number];
export type ComparedCell = ComparedLine["cells"][number];
type Stand = NonNullable<ComparedPart["left"]>;

/**
 * The parts as the right book has them, with what only the left one has where it stood.
 * @param sameIds the two are states of one book, in which a row keeps its id; otherwise ids say nothing
 * @param onProgress projects compared, and all
 */
export function compareBooks(
  left: BookText,
  right: BookText,
  sameIds: boolean,
  onProgress: (done: number, total: number) => void = () => undefined,
): ComparedPart[] {
  const cover = standing(left, { id: 0, number: 1 });
  const other = standing(right, { id: 0, number: 1 });
  const parts = (table: PartTable, report = onProgress) => {
    const pairs = rowPairs(table, left, right, sameIds);
    return pairs.map((pair, at) => {
      report(at, pairs.length);
      return comparedPart(table, pair, sameIds);
    });
  };
  return [
    comparedPart("book", { left: cover, right: other, moved: false }, sameIds),
    ...parts("section", () => undefined),
    ...parts("project"),
  ];
}

/** A row and where it stands. */
interface Standing {
  readonly row: object;
  readonly at: Stand;
}

interface RowPair {
  readonly left: Standing | null;
  readonly right: Standing | null;
  readonly moved: boolean;
}

function standing(row: object, at: Stand): Standing {
  return { row, at };
}

/** The rows of that table in either holder; a holder that is not there has none. */
function rowPairs(
  table: Exclude<FieldTable, "book">,
  left: object | undefined,
  right: object | undefined,
  sameIds: boolean,
): RowPair[] {
  const [own, others] = [left ? rowsIn(left, table) : [], right ? rowsIn(right, table) : []];
  const pick = (rows: readonly Row[], at: number | null) => {
    const row = at === null ? undefined : rows[at];
    return row && at !== null ? standing(row, { id: row.id, number: at + 1 }) : null;
  };
  return pairedRows(own, others, recognitionOf(table, sameIds)).map(
    (pair: PairedRow): RowPair => ({
      left: pick(own, pair.left),
      right: pick(others, pair.right),
      moved: pair.moved,
    }),
  );
}

function comparedPart(table: "book" | PartTable, pair: RowPair, sameIds: boolean): ComparedPart {
  const stands = { left: pair.left?.at ?? null, right: pair.right?.at ?? null };
  const cells = cellsOf(table, pair);
  const own = cells.map((cell): ComparedLine => ({ table, ...stands, moved: false, cells: [cell] }));
  const child = table === "book" ? null : TREE[table].child;
  const children =
    child === null
      ? []
      : rowPairs(child, pair.left?.row, pair.right?.row, sameIds).map((row) => comparedLine(child, row));
  const lines = [...own, ...children];
  const title = cells.find(({ field }) => field === (table === "section" ? "title" : "name"));
  return {
    table,
    ...stands,
    moved: pair.moved,
    title: { left: title?.left ?? "", right: title?.right ?? "" },
    lines: lines.some(lineDiffers) ? lines : [],
  };
}

function comparedLine(table: FieldTable, pair: RowPair): ComparedLine {
  return {
    table,
    left: pair.left?.at ?? null,
    right: pair.right?.at ?? null,
    moved: pair.moved,
    cells: cellsOf(table, pair),
  };
}

function cellsOf<Table extends FieldTable>(table: Table, { left, right }: RowPair): ComparedCell[] {
  const text = (side: Standing | null, field: (typeof FIELDS)[Table][number]) =>
    side === null ? "" : shownText(field.kind, printedText(field, side.row as RowOf[Table]));
  return FIELDS[table].map((field) => ({
    field: field.name,
    left: text(left, field),
    right: text(right, field),
  }));
}

function shownText(kind: FieldKind, text: string): string {
  return kind === "choice" ? layoutTitle(text) : text;
}

export function lineDiffers({ left, right, moved, cells }: ComparedLine): boolean {
  return left === null || right === null || moved || cells.some(cellDiffers);
}

export function cellDiffers({ left, right }: ComparedCell): boolean {
  return left !== right;
}
