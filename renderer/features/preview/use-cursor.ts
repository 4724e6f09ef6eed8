import { useMemo } from "react";
import type { Cursor } from "../../state/spot.ts";
import { useSpots } from "../../state/spot.ts";
import { useApp } from "../../state/store.ts";

/** Where the user is in the book. */
export function useCursor(): Cursor {
  const place = useApp((state) => state.place);
  const spot = useSpots((state) => state.current);
  return useMemo(() => ({ place, spot }), [place, spot]);
}
