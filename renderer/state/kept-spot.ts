import { z } from "zod";
import type { OpenBook } from "../../shared/api/api.ts";
import { FIELD_NAMES } from "../../shared/book/fields.ts";
import type { BookRows } from "../../shared/book/rows.ts";
import { type Place, placeExists } from "./place.ts";
import type { Spot } from "./spot.ts";

/** Where the user was in a book: which form, how far down, and at which field. The host keeps it as text. */
interface KeptSpot {
  readonly place: Place | null;
  readonly spot: Spot | null;
  /** px from the top of the form. */
  readonly scroll: number;
}

const NOWHERE: KeptSpot = { place: null, spot: null, scroll: 0 };

const placeSchema = z.union([
  z.object({ kind: z.enum(["cover", "projects"]) }),
  z.object({ kind: z.enum(["section", "project"]), id: z.int().positive() }),
]);
const keptSchema = z.object({
  place: placeSchema,
  spot: z
    .object({
      table: z.enum(["book", "section", "paragraph", "project", "indicator"]),
      id: z.int().nonnegative(),
      field: z.enum(FIELD_NAMES),
      offset: z.int().nonnegative().exactOptional(),
    })
    .nullable()
    .catch(null),
  scroll: z.number().nonnegative().catch(0),
});

/** Where the user was when this book was last open; nowhere where its row is gone, or it cannot be understood. */
export function keptSpot({ lastSpot, rows }: OpenBook): KeptSpot {
  if (lastSpot === null) return NOWHERE;
  const kept = keptSchema.safeParse(parsed(lastSpot));
  return kept.success && placeExists(rows, kept.data.place) ? kept.data : NOWHERE;
}

/** As the host keeps it; null where its row is gone. */
export function spotText(rows: BookRows, kept: KeptSpot): string | null {
  return kept.place !== null && placeExists(rows, kept.place) ? JSON.stringify(kept) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
