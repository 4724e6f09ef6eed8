import { useEffect } from "react";
import { fieldOf } from "../../shell/frame/use-field-spots.ts";
import { useApp } from "../../state/store.ts";
import { currentHit } from "./find-actions.ts";
import { useFind } from "./find-state.ts";
import { type Hit, spotOf } from "./hits.ts";

/** Outlines the field or the cell that holds the hit, and brings it into view. The keyboard stays where it is. */
export function useFieldMark(): void {
  const current = useFind((state) => state.current);
  const place = useApp((state) => state.place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place brings other fields
  useEffect(() => {
    const hit = current && currentHit();
    const element = hit ? elementOf(hit) : null;
    if (!element) return;
    // Attributes that React does not know of outlive its drawing.
    element.dataset.found = "";
    element.scrollIntoView({ block: "nearest" });
    return () => {
      delete element.dataset.found;
    };
  }, [current, place]);
}

function elementOf(hit: Hit): HTMLElement | null {
  const { table, field, index } = hit.found;
  if (table === "paragraph") return null;
  if (table !== "indicator") return fieldOf(spotOf(hit));
  return document.querySelector<HTMLElement>(`td[data-row="${index}"][data-column="${field}"]`);
}
