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
import type { Page } from "../../shared/layout/layout.ts";
import type { Origin } from "../../shared/layout/origin.ts";
import { COVER, type Place } from "../state/place.ts";
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
  const section = rows.sections[index ?? -1];
  const project = rows.projects[index ?? -1];
  switch (origin.table) {
    case "book":
      return fieldOfRow("book", { ...rows, id: 0 }, COVER, origin);
    case "contents":
      return entryField(rows, origin.row);
    case "section":
      return section ? fieldOfRow("section", section, { kind: "section", id: section.id }, origin) : null;
    case "paragraph": {
      const row = section?.paragraphs[origin.row];
      return section && row
        ? fieldOfRow("paragraph", row, { kind: "section", id: section.id }, origin)
        : null;
    }
    case "project":
      return project ? fieldOfRow("project", project, { kind: "project", id: project.id }, origin) : null;
    case "indicator": {
      const row = project?.indicators[origin.row];
      return project && row
        ? fieldOfRow("indicator", row, { kind: "project", id: project.id }, origin)
        : null;
    }
  }
}

function fieldOfRow<Table extends FieldTable>(
  table: Table,
  row: RowOf[Table] & { readonly id: number },
  place: Place,
  { field, joined = [field], label }: Origin,
): OriginField {
  const texts = joined.map((name) => fieldOf(table, name).get(row));
  return {
    target: { place, spot: { table, id: row.id, field } },
    parts: joined.map((name, at) => ({ field: name, length: texts[at]?.length ?? 0 })),
    letters: label ? null : lettersOf(fieldOf(table, field).kind, texts.join("")),
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
  return { target: { place, spot: null }, parts: [], letters: null };
}
