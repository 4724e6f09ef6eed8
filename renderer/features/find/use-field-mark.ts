import { useEffect } from "react";
import { fieldAt } from "../../field/mounted.ts";
import { useApp } from "../../state/store.ts";
import { currentHit } from "./find-actions.ts";
import { useFind } from "./find-state.ts";
import { spotOf } from "./hits.ts";

/** Outlines the field or the cell that holds the hit, and brings it into view. The keyboard stays where it is. */
export function useFieldMark(): void {
  const current = useFind((state) => state.current);
  const place = useApp((state) => state.place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place brings other fields
  useEffect(() => {
    const hit = current && currentHit();
    const spot = hit && spotOf(hit);
    const element = spot && fieldAt(spot)?.element(spot);
    return element ? outlined(element) : undefined;
  }, [current, place]);
}

/** @returns what takes the outline away. */
function outlined(element: HTMLElement): () => void {
  // Attributes that React does not know of outlive its drawing.
  element.dataset.found = "";
  element.scrollIntoView({ block: "nearest" });
  return () => {
    delete element.dataset.found;
  };
}
