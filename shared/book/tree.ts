import type { RowTable } from "./edit.ts";
import type { BookText, IndicatorRow, ParagraphRow, ProjectRow, SectionRow } from "./rows.ts";

/** The kinds of rows as data: which stands in which, and under what name its holder lists it. */

interface RowKind {
  /** Null where the book itself is. */
  readonly parent: PartTable | null;
  readonly child: "paragraph" | "indicator" | null;
  /** The field of the book, or of the parent, that lists these rows. */
  readonly list: "sections" | "paragraphs" | "projects" | "indicators";
}

export const TREE = {
  section: { parent: null, child: "paragraph", list: "sections" },
  paragraph: { parent: "section", child: null, list: "paragraphs" },
  project: { parent: null, child: "indicator", list: "projects" },
  indicator: { parent: "project", child: null, list: "indicators" },
} as const satisfies Readonly<Record<RowTable, RowKind>>;

/** The rows that stand in the book itself. */
export type PartTable = "section" | "project";

export type Row = SectionRow | ParagraphRow | ProjectRow | IndicatorRow;

/** The rows of that table that stand in the book, or in one row of it. */
export function rowsIn(holder: object, table: RowTable): readonly Row[] {
  return (holder as Partial<Record<string, readonly Row[]>>)[TREE[table].list] ?? [];
}

/** The section or project that a row is, or stands in; undefined where it is not there. */
export function partOf(book: BookText, table: RowTable, id: number): SectionRow | ProjectRow | undefined {
  const { parent } = TREE[table];
  const parts: readonly (SectionRow | ProjectRow)[] =
    book[TREE[parent ?? table].list as "sections" | "projects"];
  if (parent === null) return parts.find((part) => part.id === id);
  return parts.find((part) => rowsIn(part, table).some((row) => row.id === id));
}

/** Positions count from 1, as a problem's place has them; none at all is the book itself. */
type Position = { readonly [Table in RowTable]?: number };

/** The row at a place, null where it is not there. The book itself is its row 1. */
export function rowAt(
  book: BookText,
  where: Position,
): { readonly table: RowTable | "book"; readonly id: number; readonly row: object } | null {
  const part = where.section === undefined ? "project" : "section";
  const position = where[part];
  if (position === undefined) return { table: "book", id: 1, row: book };
  const { child } = TREE[part];
  const at = where[child];
  const own = rowsIn(book, part)[position - 1];
  const row = own && at !== undefined ? rowsIn(own, child)[at - 1] : own;
  return row ? { table: at === undefined ? part : child, id: row.id, row } : null;
}
