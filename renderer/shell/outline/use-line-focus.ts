import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import { moveProjects } from "../../forms/project/project-edits.ts";
import { moveSection } from "../../forms/section/section-edits.ts";
import { focusWhenThere } from "../../parts/focus-when-there.ts";
import type { Place } from "../../state/place.ts";
import type { OutlineRow } from "./outline-rows.ts";

/**
 * Arrow keys go through the lines, ← and → close and open a unit, Alt+↑↓ moves the section or project; Tab stops at one line only.
 */
export function useLineFocus(
  lines: readonly OutlineRow[],
  current: number,
  scrollTo: (index: number) => void,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const [wanted, setWanted] = useState<number | null>(null);
  const home = current >= 0 ? current : lines.findIndex(isReachable);
  const reachable = wanted !== null && isReachable(lines[wanted]) ? wanted : home;

  useEffect(() => {
    if (wanted === null) return;
    return focusWhenThere(() => scroller.current?.querySelector<HTMLElement>(`[data-line="${wanted}"]`));
  }, [wanted, scroller]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.shiftKey || !(event.target instanceof HTMLElement)) return;
    const from = Number(event.target.dataset.line ?? reachable);
    const line = lines[from];
    if ((event.key === "ArrowLeft" || event.key === "ArrowRight") && line?.kind === "unit" && !event.altKey) {
      event.preventDefault();
      if (line.open === (event.key === "ArrowLeft")) event.target.click();
      return;
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    if (event.altKey) {
      if (line?.kind === "place") movePlace(line.place, step);
      return;
    }
    let next = from + step;
    while (lines[next] && !isReachable(lines[next])) next += step;
    if (!lines[next]) return;
    scrollTo(next);
    setWanted(next);
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const line = event.target.dataset.line;
    if (line !== undefined) setWanted(Number(line));
  };
  return { reachable, onKeyDown, onFocus };
}

function isReachable(line: OutlineRow | undefined): boolean {
  return line?.kind === "place" || line?.kind === "add" || line?.kind === "unit";
}

function movePlace(place: Place, step: 1 | -1): void {
  switch (place.kind) {
    case "cover":
    case "projects":
      return;
    case "section":
      moveSection(place.id, step);
      return;
    case "project":
      moveProjects([place.id], step);
  }
}
