import type { FieldName } from "../../../shared/book/fields.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import { partOf } from "../../../shared/book/tree.ts";
import type { Side } from "../../../shared/diff/book/compared-words.ts";
import { cellDiffers } from "../../../shared/diff/book/comparison.ts";
import { type Difference, isTitle } from "../../../shared/diff/book/differences.ts";
import { markedText } from "../../../shared/diff/words.ts";
import type { ComparedPair } from "../../state/open-comparison.ts";
import { COVER, type Place, placeIn } from "../../state/place.ts";
import type { Cursor, Spot } from "../../state/spot.ts";

/** Where a difference stands in the open book: at the word itself where it is the present text; null where the book does not have it. */
export function placeOfDifference(
  rows: BookRows,
  pair: ComparedPair,
  { part, line }: Difference,
): Cursor | null {
  for (const side of ["right", "left"] as const) {
    const source = pair[side];
    if (!("now" in source || "version" in source)) continue;
    const stand = part[side];
    const place = stand && placeOfPart(rows, part.table, stand.id);
    if (!place) continue;
    const own = line ?? part.lines.find(isTitle);
    return { place, spot: own ? spotOf(rows, own, side, "now" in source) : null };
  }
  return null;
}

function placeOfPart(rows: BookRows, table: Difference["part"]["table"], id: number): Place | null {
  if (table === "book") return COVER;
  return partOf(rows, table, id) ? placeIn(table, id) : null;
}

function spotOf(
  rows: BookRows,
  line: NonNullable<Difference["line"]>,
  side: Side,
  isNow: boolean,
): Spot | null {
  const { table } = line;
  const id = line[side]?.id;
  if (id === undefined || (table !== "book" && !partOf(rows, table, id))) return null;
  const cell = line.cells.find(cellDiffers) ?? line.cells[0];
  if (!cell) return null;
  const field: FieldName = cell.field;
  if (!isNow) return { table, id, field };
  // Up to the first difference both texts are the same.
  const [first] = markedText(cell.left, cell.right);
  return { table, id, field, offset: first?.mark === "same" ? first.text.length : 0 };
}
