import type { OpenBook } from "../../shared/api/api.ts";
import { FIELD_NAMES } from "../../shared/book/fields.ts";
import type { BookRows } from "../../shared/book/rows.ts";
import { type Place, placeExists } from "./place.ts";
import type { Spot } from "./spot.ts";

/** Where the user was in a book: which form, how far down, and at which field. The host keeps it as text. */
interface KeptSpot {
  readonly place: Place | null;
  readonly spot: Spot | null;
  readonly scroll: KeptScroll;
}

/** How far down a form was scrolled, px. */
export interface KeptScroll {
  readonly top: number;
  /** How wide the form was then, px: at another width other lines stand there. */
  readonly width: number;
}

export const AT_TOP: KeptScroll = { top: 0, width: 0 };
const NOWHERE: KeptSpot = { place: null, spot: null, scroll: AT_TOP };

/** Where the user was when this book was last open; nowhere where its row is gone, or it cannot be understood. */
export function keptSpot({ lastSpot, rows }: OpenBook): KeptSpot {
  if (lastSpot === null) return NOWHERE;
  const kept = parsed(lastSpot);
  const place = placeIn(kept.place);
  if (place === null || !placeExists(rows, place)) return NOWHERE;
  return { place, spot: spotIn(kept.spot), scroll: scrollIn(kept) };
}

/** As the host keeps it; null where its row is gone. */
export function spotText(rows: BookRows, { place, spot, scroll }: KeptSpot): string | null {
  if (place === null || !placeExists(rows, place)) return null;
  return JSON.stringify({ place, spot, scroll: scroll.top, width: scroll.width });
}

/** What JSON gave, of which nothing is known yet. By hand: a library of schemas would be a sixth of what the first screen loads. */
type Unknown = Readonly<Record<string, unknown>>;

function parsed(text: string): Unknown {
  try {
    return objectIn(JSON.parse(text)) ?? {};
  } catch {
    return {};
  }
}

function placeIn(value: unknown): Place | null {
  const { kind, id } = objectIn(value) ?? {};
  if (kind === "cover" || kind === "projects" || kind === "overview") return { kind };
  const row = numberIn(id);
  return (kind === "section" || kind === "project") && row !== null ? { kind, id: row } : null;
}

function scrollIn({ scroll, width }: Unknown): KeptScroll {
  return { top: Math.max(0, numberIn(scroll) ?? 0), width: numberIn(width) ?? 0 };
}

const TABLES = ["book", "section", "paragraph", "project", "indicator"] as const;

function spotIn(value: unknown): Spot | null {
  const { table, id, field, offset } = objectIn(value) ?? {};
  const [knownTable, knownField] = [oneOf(TABLES, table), oneOf(FIELD_NAMES, field)];
  const [row, at] = [numberIn(id), numberIn(offset)];
  if (!knownTable || !knownField || row === null) return null;
  return { table: knownTable, id: row, field: knownField, ...(at === null ? {} : { offset: at }) };
}

function objectIn(value: unknown): Unknown | null {
  return typeof value === "object" && value !== null ? (value as Unknown) : null;
}

function numberIn(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((each) => each === value);
}
