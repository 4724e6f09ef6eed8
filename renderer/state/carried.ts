import { CARRIED_FIELDS } from "../../shared/book/carried.ts";
import { fieldsAt } from "../../shared/book/fields.ts";
import type { TextMark } from "../../shared/book/mark.ts";
import { marksInForce } from "../../shared/book/marks-in-force.ts";
import type { BookRows, ProjectRow, SectionRow } from "../../shared/book/rows.ts";
import { type Place, partAt, placeIn } from "./place.ts";
import type { Spot } from "./spot.ts";
import { useApp } from "./store.ts";

/** What was carried over from last year and not looked at yet: 待核对. */

type Part = SectionRow | ProjectRow;
type Marks = BookRows["marks"];

const NONE: readonly TextMark[] = [];
const listed = new WeakMap<readonly TextMark[], readonly TextMark[]>();

/** The 待核对 of a section or project, in the order of its form. The same list again as long as nothing changes. */
export function carriedIn(marks: Marks, part: Part): readonly TextMark[] {
  const inForce = marksInForce(marks, part);
  if (inForce.length === 0) return NONE;
  const before = listed.get(inForce);
  if (before) return before;
  const found = inForce
    .filter((mark) => mark.kind === "carried")
    .toSorted((a, b) => rankInForm(part, a) - rankInForm(part, b));
  listed.set(inForce, found);
  return found;
}

/** The same for the open book, drawn anew when they change. */
export function useCarried(part: Part): readonly TextMark[] {
  return useApp(({ view }) => (view ? carriedIn(view.rows.marks, part) : NONE));
}

const counted = new WeakMap<BookRows, ReadonlyMap<string, number>>();

/** How many each section and project has, by “project 12”; those without are left out. */
function carriedCounts(rows: BookRows): ReadonlyMap<string, number> {
  const before = counted.get(rows);
  if (before) return before;
  const counts = new Map<string, number>();
  if (rows.marks.length > 0)
    for (const part of partsOf(rows)) {
      const { length } = carriedIn(rows.marks, part);
      if (length > 0) counts.set(`${"indicators" in part ? "project" : "section"} ${part.id}`, length);
    }
  counted.set(rows, counts);
  return counts;
}

/** How many the section or project has that a place shows. */
export function carriedCount(rows: BookRows, place: Place): number {
  return "id" in place ? (carriedCounts(rows).get(`${place.kind} ${place.id}`) ?? 0) : 0;
}

export function carriedTotal(rows: BookRows): number {
  let total = 0;
  for (const count of carriedCounts(rows).values()) total += count;
  return total;
}

/** The 待核对 that a cursor stands in. */
export function carriedAt(marks: Marks, part: Part, spot: Spot): TextMark | null {
  const at = spotRank(part, spot);
  return at < 0 ? null : (carriedIn(marks, part).find((mark) => rankInForm(part, mark) === at) ?? null);
}

export interface CarriedSpot {
  readonly place: Place;
  readonly spot: Spot;
  /** Behind the cursor there is none any more: it stands before it. */
  readonly fromStart: boolean;
}

/**
 * The next 待核对 behind the cursor, the book's first behind its last; null where there is none.
 * @param spot null: from the beginning of the place
 */
export function nextCarried(rows: BookRows, place: Place, spot: Spot | null): CarriedSpot | null {
  const parts = partsOf(rows);
  const here = partAt(rows, place);
  const at = here ? parts.indexOf(here) : -1;
  const rank = here && spot ? spotRank(here, spot) : -1;
  const marks = (part: Part) => carriedIn(rows.marks, part);
  const behind = here && marks(here).find((mark) => rankInForm(here, mark) > rank);
  if (here && behind) return { ...targetOf(here, behind), fromStart: false };
  for (const [index, part] of [...parts.slice(at + 1), ...parts.slice(0, at + 1)].entries()) {
    const [first] = marks(part);
    if (first) return { ...targetOf(part, first), fromStart: at + 1 + index >= parts.length };
  }
  return null;
}

/** Where a 待核对 stands in its form. */
export function spotOf({ table, id, field }: TextMark): Spot {
  if (table === "paragraph") return { table, id, field: "text", offset: 0 };
  if (table === "indicator") return { table, id, field: "level3" };
  return { table, id, field: fieldsAt(table, field)[0]?.name ?? "name" };
}

function targetOf(part: Part, mark: TextMark): Pick<CarriedSpot, "place" | "spot"> {
  return { place: placeIn(mark.table, part.id), spot: spotOf(mark) };
}

function partsOf(rows: BookRows): readonly Part[] {
  return [...rows.sections, ...rows.projects];
}

const FIELDS: readonly string[] = CARRIED_FIELDS;

function rankInForm(part: Part, { table, id, field }: Pick<TextMark, "table" | "id" | "field">): number {
  if (!("indicators" in part)) return part.paragraphs.findIndex((row) => row.id === id);
  if (table === "project") return FIELDS.indexOf(field);
  return FIELDS.length + part.indicators.findIndex((row) => row.id === id);
}

/** The same for a cursor; -1 before all of them. */
function spotRank(part: Part, { table, id, field }: Spot): number {
  if (table === "paragraph" || table === "indicator") return rankInForm(part, { table, id, field });
  if (table !== "project") return -1;
  const whole = fieldsAt("project", field)[0]?.group ?? field;
  return FIELDS.indexOf(whole);
}
