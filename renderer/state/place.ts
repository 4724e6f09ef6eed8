import type { Op } from "../../shared/book/edit.ts";
import type { BookRows } from "../../shared/book/rows.ts";

/** Which form of the book is shown. */
export type Place =
  | { readonly kind: "cover" }
  | { readonly kind: "section"; readonly id: number }
  | { readonly kind: "project"; readonly id: number };

export const COVER: Place = { kind: "cover" };

export function samePlace(a: Place, b: Place): boolean {
  if (a.kind === "cover" || b.kind === "cover") return a.kind === b.kind;
  return a.kind === b.kind && a.id === b.id;
}

/** The place if its row is there, otherwise the cover. */
export function existingPlace(rows: BookRows, place: Place): Place {
  switch (place.kind) {
    case "cover":
      return place;
    case "section":
      return rows.sections.some((row) => row.id === place.id) ? place : COVER;
    case "project":
      return rows.projects.some((row) => row.id === place.id) ? place : COVER;
  }
}

/** Where the user can see what an operation did; null where its row is gone. `rows` is the book after it. */
export function placeOf(rows: BookRows, op: Op): Place | null {
  if (op.table === "book") return COVER;
  const id = op.op === "insert" ? op.row.id : op.id;
  switch (op.table) {
    case "section":
      return rows.sections.some((row) => row.id === id) ? { kind: "section", id: id ?? 0 } : null;
    case "project":
      return rows.projects.some((row) => row.id === id) ? { kind: "project", id: id ?? 0 } : null;
    case "paragraph": {
      const section = rows.sections.find(
        (row) =>
          (op.op === "insert" && row.id === op.parent) || row.paragraphs.some((each) => each.id === id),
      );
      return section ? { kind: "section", id: section.id } : null;
    }
    case "indicator": {
      const project = rows.projects.find(
        (row) =>
          (op.op === "insert" && row.id === op.parent) || row.indicators.some((each) => each.id === id),
      );
      return project ? { kind: "project", id: project.id } : null;
    }
  }
}
