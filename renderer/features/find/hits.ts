import type { Found, Range } from "../../../shared/book/find.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import { type Place, placeIn, samePlace } from "../../state/place.ts";
import { type Spot, sameSpot } from "../../state/spot.ts";

/** One place where the word stands. */
export interface Hit {
  readonly found: Found;
  readonly range: Range;
}

export function hitsOf(found: readonly Found[]): Hit[] {
  return found.flatMap((each) => each.ranges.map((range) => ({ found: each, range })));
}

/** Index of the hit at a spot, -1 where it is gone. */
export function indexOf(hits: readonly Hit[], spot: Spot | null): number {
  return hits.findIndex((hit) => hit.found.ids[0] === spot?.id && sameSpot(spotOf(hit), spot));
}

/** The form that shows a hit. */
export function placeOf({ table, parent }: Found): Place {
  return placeIn(table, parent);
}

/** Where a hit stands; it tells the hit from all others of the same search. */
export function spotOf({ found, range }: Hit): Spot {
  const { table, field } = found;
  return { table, id: found.ids[0], field, offset: range.from, to: range.to };
}

/** Index of the first hit from where the user is on; past the last one the first; -1 where there is none. */
export function indexFrom(rows: BookRows, hits: readonly Hit[], place: Place, spot: Spot | null): number {
  if (hits.length === 0) return -1;
  const here = hits.findIndex(
    ({ found, range }) =>
      found.table === spot?.table &&
      found.ids.includes(spot.id) &&
      found.field === spot.field &&
      range.from >= (spot.offset ?? 0),
  );
  if (here >= 0) return here;
  const order = placeOrder(rows);
  const at = order(place);
  return Math.max(
    0,
    hits.findIndex(({ found }) => samePlace(placeOf(found), place) || order(placeOf(found)) > at),
  );
}

/** Numbers the forms as the book prints them. */
function placeOrder(rows: BookRows): (place: Place) => number {
  const names = [
    ...rows.sections.map((row) => `section ${row.id}`),
    ...rows.projects.map((row) => `project ${row.id}`),
  ];
  const numbers = new Map(names.map((name, index) => [name, index]));
  return (place) => ("id" in place ? (numbers.get(`${place.kind} ${place.id}`) ?? -1) : -1);
}
