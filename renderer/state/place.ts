import type { Comment } from "../../shared/book/comment.ts";
import type { Op } from "../../shared/book/edit.ts";
import type { FieldTable } from "../../shared/book/fields.ts";
import type { BookRows, ProjectRow, SectionRow } from "../../shared/book/rows.ts";
import { type PartTable, partOf, TREE } from "../../shared/book/tree.ts";

/** Which form of the book is shown. */
export type Place =
  | { readonly kind: "cover" }
  /** The numbers of the text in pictures. */
  | { readonly kind: "overview" }
  /** The list of all projects. */
  | { readonly kind: "projects" }
  | { readonly kind: "section"; readonly id: number }
  | { readonly kind: "project"; readonly id: number };

export const COVER: Place = { kind: "cover" };

export function samePlace(a: Place, b: Place): boolean {
  return a.kind === b.kind && idOf(a) === idOf(b);
}

/** The row that the place is about; null where it is about the whole book. */
function idOf(place: Place): number | null {
  return "id" in place ? place.id : null;
}

/** The section or project that a place shows; null for what is about the whole book. */
export function partAt(rows: BookRows, place: Place): SectionRow | ProjectRow | null {
  return ("id" in place && partOf(rows, place.kind, place.id)) || null;
}

/** Whether the place's row is there. */
export function placeExists(rows: BookRows, place: Place): boolean {
  return !("id" in place) || partAt(rows, place) !== null;
}

/** The form that shows rows of that table, which are the section or project `id` or stand in it. */
export function placeIn(table: FieldTable, id: number): Place {
  return table === "book" ? COVER : { kind: TREE[table].parent ?? (table as PartTable), id };
}

/** Where the user can see what an operation did; null where its row is gone. `rows` is the book after it. */
export function placeOf(rows: BookRows, op: Op): Place | null {
  if (op.op === "comment") return op.comment && commentPlace(rows, op.comment);
  if (op.table === "book") return onCover(op) ? COVER : null;
  const part = op.op === "insert" ? partOf(rows, op.table, op.row.id ?? 0) : partOf(rows, op.table, op.id);
  return part ? placeIn(op.table, part.id) : null;
}

/** Where what it is about is shown; null where that is gone. */
function commentPlace(rows: BookRows, { table, id }: Pick<Comment, "table" | "id">): Place | null {
  if (table === "book") return COVER;
  const part = partOf(rows, table, id);
  return part ? placeIn(table, part.id) : null;
}

/** A check that is switched off and a mark on the whole book are seen at no place of their own. */
function onCover(op: Op): boolean {
  return op.op === "set" && Object.keys(op.fields).some((field) => field !== "rulesOff");
}

const LISTED = new Set(["agencyCode", "agencyName", "code", "name", "budget"]);

/** Whether what the operation did is seen without leaving the list of projects. */
export function listShows(op: Op): boolean {
  if (op.op === "comment" || op.table !== "project") return false;
  return op.op !== "set" || Object.keys(op.fields).every((field) => LISTED.has(field));
}
