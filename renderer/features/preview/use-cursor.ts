import { useMemo } from "react";
import { rowNow } from "../../state/current-sync.ts";
import type { Cursor } from "../../state/spot.ts";
import { useSpots } from "../../state/spot.ts";
import { useApp } from "../../state/store.ts";

/** Where the user is in the book, by the rows' present ids. */
export function useCursor(): Cursor {
  const place = useApp((state) => state.place);
  const spot = useSpots((state) => state.current);
  return useMemo(() => ({ place, spot: spot && { ...spot, id: rowNow(spot.id) } }), [place, spot]);
}
