import { canonicalText, oneLine } from "../../shared/book/canonical.ts";
import {
  type FieldKind,
  type FieldName,
  type FieldTable,
  fieldOf,
  type RowOf,
} from "../../shared/book/fields.ts";
import { printedIndicatorValue, splitIndicatorValue } from "../../shared/book/indicator-value.ts";
import type { BookText } from "../../shared/book/rows.ts";
import { rowsIn, TREE } from "../../shared/book/tree.ts";
import type { Page } from "../../shared/layout/layout.ts";
import type { Origin } from "../../shared/layout/origin.ts";
import { COVER, type Place, placeIn } from "../state/place.ts";
import type { Cursor } from "../state/spot.ts";
import { type Alignment, alignment } from "./alignment.ts";

/** A field of the book that is printed on a page. */
export interface OriginField {
  /** Where a click on it leads. */
  readonly target: Cursor;
  /** The fields whose texts are printed one after the other, and how long each is as it was typed; nearly always one. */
  readonly parts: readonly FieldPart[];
  /** Between those texts and what is printed; null where something else is printed: a label, an amount with its decimals. */
  readonly letters: Alignment | null;
  /** Its label is printed, not its text. */
  readonly label: boolean;
}

export interface FieldPart {
  readonly field: FieldName;
  readonly length: number;
}

/** @returns null where its row is not there. */
export function originField(
  rows: BookText,
  { index }: Pick<Page, "index">,
  origin: Origin,
): OriginField | null {
  const { table } = origin;
  if (table === "contents") return entryField(rows, origin.row);
  if (table === "book") return fieldOfRow(table, { ...rows, id: 0 }, COVER, origin);
  const { parent } = TREE[table];
  const part = rowsIn(rows, parent ?? table)[index ?? -1];
  const row = part && parent !== null ? rowsIn(part, table)[origin.row] : part;
  return part && row ? fieldOfRow(table, row, placeIn(table, part.id), origin) : null;
}

function fieldOfRow(
  table: FieldTable,
  row: RowOf[FieldTable] & { readonly id: number },
  place: Place,
  { field, joined = [field], label }: Origin,
): OriginField {
  const texts = joined.map((name) => fieldOf(table, name).get(row));
  return {
    target: { place, spot: { table, id: row.id, field } },
    parts: joined.map((name, at) => ({ field: name, length: texts[at]?.length ?? 0 })),
    letters: label ? null : lettersOf(fieldOf(table, field).kind, texts.join("")),
    label: label === true,
  };
}

function lettersOf(kind: FieldKind, typed: string): Alignment | null {
  switch (kind) {
    case "line":
      return alignment(typed, oneLine(typed));
    case "text":
      return alignment(typed, canonicalText(typed));
    case "symbol":
    case "number":
    case "unit":
      return alignment(typed, printedIndicatorValue(splitIndicatorValue(canonicalText(typed))));
    case "money":
    case "percent":
    case "year":
    case "choice":
      return null;
  }
}

function entryField({ sections, projects }: BookText, entry: number): OriginField | null {
  const section = sections[entry];
  const project = projects[entry - sections.length];
  const row = section ?? project;
  if (!row) return null;
  const place: Place = { kind: section ? "section" : "project", id: row.id };
  return { target: { place, spot: null }, parts: [], letters: null, label: false };
}
