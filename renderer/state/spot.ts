import { create } from "zustand";
import type { FieldName } from "../../shared/book/fields.ts";
import type { Place } from "./place.ts";

/** One field of one row: where a cursor stands, or is to be put. */
export interface Spot {
  readonly table: "book" | "section" | "paragraph" | "project" | "indicator";
  /** Row id; 0 for the book. */
  readonly id: number;
  /** As the row names it: “title”, “text”, “budget.total”, “plan.0”, “level3”. */
  readonly field: FieldName;
  /** UTF-16 offset in the text. */
  readonly offset?: number;
  /** Where what is to be selected ends; `offset` where it is left out. */
  readonly to?: number;
}

/** A field on its form, or the form as a whole: where the user is, or where a click leads. */
export interface Cursor {
  readonly place: Place;
  readonly spot: Spot | null;
}

/** A spot that is to come into view. */
export interface WantedSpot {
  readonly spot: Spot;
  /** The cursor goes there; otherwise only where the keyboard is at work nowhere else. */
  readonly enter: boolean;
}

interface Spots {
  /** Where the user is. */
  readonly current: Spot | null;
  /** What is to be gone to as soon as the form with that field is there. */
  readonly wanted: WantedSpot | null;
}

export const useSpots = create<Spots>(() => ({ current: null, wanted: null }));

/** The cursor is here now. */
export function visit(spot: Spot | null): void {
  if (!sameSpot(spot, useSpots.getState().current)) useSpots.setState({ current: spot });
}

/** Puts the cursor there and brings it into view; the form must be shown, or about to be. */
export function seek(spot: Spot): void {
  useSpots.setState({ wanted: { spot, enter: true } });
}

/** Brings it into view; the cursor goes there unless the keyboard is at work beside the form. */
export function show(spot: Spot): void {
  useSpots.setState({ wanted: { spot, enter: false } });
}

/**
 * Offers every wanted spot, also one that waits already, to a form that may have it.
 * @param take goes there and answers true, or answers false where the spot is not its own.
 * @returns what ends it.
 */
export function onSeek(take: (wanted: WantedSpot) => boolean): () => void {
  const offer = ({ wanted }: Spots) => {
    if (wanted && take(wanted)) useSpots.setState({ wanted: null });
  };
  offer(useSpots.getState());
  return useSpots.subscribe(offer);
}

export function sameSpot(a: Spot | null, b: Spot | null): boolean {
  if (a === null || b === null) return a === b;
  return a.table === b.table && a.id === b.id && a.field === b.field && a.offset === b.offset;
}
