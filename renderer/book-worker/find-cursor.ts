import type { BookText } from "../../shared/book/rows.ts";
import { rowsIn, TREE } from "../../shared/book/tree.ts";
import type { CellItem, Page, PageItem } from "../../shared/layout/layout.ts";
import type { Origin } from "../../shared/layout/origin.ts";
import { linesTop } from "../../shared/layout/place.ts";
import type { Profile } from "../../shared/layout/profile.ts";
import type { Cursor, Spot } from "../state/spot.ts";
import type { LaidOut } from "./draw-pages.ts";
import { originField } from "./origin-field.ts";
import type { Found } from "./questions.ts";

/** Where the cursor is on the pages: its own line or cell, else the beginning of its place; null where that is not there. */
export function findCursor(laidOut: LaidOut, { place, spot }: Cursor): Found | null {
  const first = firstPage(laidOut, place);
  if (first === null) return null;
  return (spot && findSpot(laidOut, first, spot)) ?? { page: first, top: 0, bottom: 0 };
}

function firstPage({ rows, layout }: LaidOut, place: Cursor["place"]): number | null {
  if (place.kind === "cover") return 0;
  const at = "id" in place ? rowsIn(rows, place.kind).findIndex(({ id }) => id === place.id) : 0;
  const entry =
    at < 0 ? undefined : layout.entries[at + (place.kind === "section" ? 0 : rows.sections.length)];
  return entry ? layout.pages.length - layout.pageCount + entry.page - 1 : null;
}

/** A text line or a cell on a page. */
interface Printed {
  readonly at: number;
  readonly page: Page;
  readonly item: PageItem;
  readonly origin: Origin;
}

/** What is not printed, such as a paragraph without text, is looked for below what is printed before it. */
function findSpot({ rows, layout, profile }: LaidOut, first: number, spot: Spot): Found | null {
  const printed = printedFrom(layout.pages, first).filter(({ origin }) => origin.table === spot.table);
  const row = rowOf(rows, layout.pages[first], spot);
  const own = printed.filter(({ origin }) => origin.row === row && prints(origin, spot.field));
  const [start] = own;
  if (!start) {
    const above = printed.findLast(({ origin }) => origin.row < row);
    return (above && linesOf(above, profile).at(-1)?.found) ?? null;
  }
  const offset = printedOffset(rows, start, spot);
  if (offset === null && start.item.type === "cell") return whole(start.at, start.item, profile);
  const lines = own.flatMap((each) => linesOf(each, profile));
  return (lines.findLast((line) => line.start <= (offset ?? 0)) ?? lines[0])?.found ?? null;
}

/** All that stands on the pages of the section, project or cover that begins there; labels left out. */
function printedFrom(pages: readonly Page[], first: number): Printed[] {
  const { kind, index } = pages[first] ?? {};
  const after = pages.findIndex((page, at) => at > first && (page.kind !== kind || page.index !== index));
  return pages.slice(first, after < 0 ? undefined : after).flatMap((page, which) =>
    page.items.flatMap((item): Printed[] => {
      const origin = item.type === "cell" ? item.cell.origin : item.origin;
      return origin && !origin.label ? [{ at: first + which, page, item, origin }] : [];
    }),
  );
}

/** As origins count rows; -1 where the page is of something else. */
function rowOf(rows: BookText, page: Page | undefined, { table, id }: Spot): number {
  if (table === "book") return 0;
  const { parent } = TREE[table];
  const part = rowsIn(rows, parent ?? table)[page?.index ?? -1];
  if (parent === null) return part?.id === id ? 0 : -1;
  return part ? rowsIn(part, table).findIndex((row) => row.id === id) : -1;
}

function prints({ field, joined }: Origin, wanted: string): boolean {
  return field === wanted || (joined?.some((each) => each === wanted) ?? false);
}

/** Where the spot is in what is printed; null where only its field is known, or where the print has other letters. */
function printedOffset(rows: BookText, { page, origin }: Printed, { field, offset }: Spot): number | null {
  const known = offset === undefined ? null : originField(rows, page, origin);
  if (offset === undefined || !known?.letters) return null;
  const before = known.parts.slice(
    0,
    known.parts.findIndex((part) => part.field === field),
  );
  return known.letters.toPrinted(before.reduce((sum, { length }) => sum + length, offset));
}

/** From the middle of the border above to that of the one below. */
function whole(page: number, { y, height }: CellItem, { table: { border } }: Profile): Found {
  return { page, top: y + border / 2, bottom: y + border / 2 + height };
}

interface FoundLine {
  /** Where it begins in what is printed. */
  readonly start: number;
  readonly found: Found;
}

function linesOf({ at: page, item }: Printed, profile: Profile): FoundLine[] {
  const { pitch } = profile.styles[item.type === "cell" ? "cell" : item.style];
  const lineAt = (top: number, start: number) => ({ start, found: { page, top, bottom: top + pitch } });
  if (item.type === "text") return [lineAt(item.y, item.start)];
  const top = linesTop(item, profile);
  return item.lines.map(({ start }, which) => lineAt(top + which * pitch, start));
}
