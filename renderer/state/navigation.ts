import type { BookRows } from "../../shared/book/rows.ts";
import { flushDrafts } from "./drafts.ts";
import { COVER, type Place, placeExists, samePlace } from "./place.ts";
import { useApp } from "./store.ts";

/** So many places are remembered to go back to. */
const TRAIL = 50;

export function goTo(place: Place): void {
  flushDrafts();
  const { place: from, trail } = useApp.getState();
  if (!samePlace(from, place)) useApp.setState({ place, trail: [...trail, from].slice(-TRAIL) });
}

/** Goes back to where the user came from; past what is gone by now. */
export function goBack(): void {
  flushDrafts();
  const { view, place, trail } = useApp.getState();
  const at = view ? lastPlace(view.rows, trail, place) : -1;
  const last = trail[at];
  if (last) useApp.setState({ place: last, trail: trail.slice(0, at) });
}

/** The place, or the last one before it whose row is still there. */
export function remainingPlace(rows: BookRows, trail: readonly Place[], place: Place): Place {
  if (placeExists(rows, place)) return place;
  return trail[lastPlace(rows, trail, place)] ?? COVER;
}

export function firstPlace(rows: BookRows): Place {
  const [section] = rows.sections;
  return rows.department === "" || !section ? COVER : { kind: "section", id: section.id };
}

/** Index in the trail of the last place that is still there and is not the present one; -1 where there is none. */
function lastPlace(rows: BookRows, trail: readonly Place[], place: Place): number {
  return trail.findLastIndex((each) => placeExists(rows, each) && !samePlace(each, place));
}
