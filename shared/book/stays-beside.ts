import type { ImportNote } from "./import-note.ts";

/** What the import left beside its project: a label, a column or a row that the book has no field for. */
export function staysBeside({ kind, text }: Pick<ImportNote, "kind" | "text">): boolean {
  return kind.endsWith("-not-understood") && text !== "";
}
