import type { BookText } from "../../shared/book/rows.ts";
import type { Cursor, Spot } from "../state/spot.ts";
import type { PageDrawer } from "./draw-pages.ts";
import type { Block, Drawing } from "./drawing.ts";
import type { Found } from "./questions.ts";

/** Where the cursor is on the pages: its own line or cell, else the beginning of its place; null where that is not there. */
export function findCursor(rows: BookText, drawer: PageDrawer, { place, spot }: Cursor): Found | null {
  const pages = drawingsOf(rows, drawer, place);
  const [first] = pages;
  if (!first) return null;
  return (spot && findSpot(pages, spot)) ?? { page: first.index, top: 0, bottom: 0 };
}

function drawingsOf(rows: BookText, drawer: PageDrawer, place: Cursor["place"]): readonly Drawing[] {
  switch (place.kind) {
    case "cover":
      return drawer.cover();
    case "projects":
      return drawer.entry(rows.sections.length);
    case "section": {
      const index = rows.sections.findIndex(({ id }) => id === place.id);
      return index < 0 ? [] : drawer.entry(index);
    }
    case "project": {
      const index = rows.projects.findIndex(({ id }) => id === place.id);
      return index < 0 ? [] : drawer.entry(rows.sections.length + index);
    }
  }
}

function findSpot(pages: readonly Drawing[], spot: Spot): Found | null {
  let found: Found | null = null;
  for (const { index, blocks } of pages)
    for (const block of blocks) {
      if (!holds(block, spot)) continue;
      const at = lineAt(block, spot.offset ?? 0);
      // The text goes on before the offset: a later page may hold it.
      found = at
        ? { page: index, top: at.top, bottom: at.top + at.pitch }
        : { page: index, top: block.y, bottom: block.y + block.height };
      if (block.cell || (at && (spot.offset ?? 0) < at.from + at.length)) return found;
    }
  return found;
}

function lineAt(block: Block, offset: number) {
  return block.cell ? undefined : (block.lines.findLast((line) => line.from <= offset) ?? block.lines[0]);
}

/** The three fields of 指标值 are one cell; a unit's code and name are one as well. */
const PRINTED_IN: Readonly<Record<string, string>> = {
  symbol: "number",
  unit: "number",
  agencyCode: "agencyName",
};

function holds({ target }: Block, spot: Spot): boolean {
  const own = target?.spot;
  if (!own || own.table !== spot.table || own.id !== spot.id) return false;
  return own.field === (PRINTED_IN[spot.field] ?? spot.field);
}
