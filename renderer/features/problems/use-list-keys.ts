import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import { focusWhenThere } from "../../parts/focus-when-there.ts";
import type { ProblemLine } from "./problem-lines.ts";

/**
 * ↑ and ↓ go through the problems; Enter, a click on the button that has the focus, leads to the place; Tab stops at one problem and
 * its buttons only. Where the problem that has the focus goes away, the one in its place takes it.
 */
export function useListKeys(
  lines: readonly ProblemLine[],
  shown: number,
  scrollTo: (index: number) => void,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const [at, setAt] = useState<number | null>(null);
  /** The list has the focus, so it must not lose it when its lines change. */
  const [inside, setInside] = useState(false);
  const home = shown >= 0 ? shown : nearest(lines, 0);
  const reachable = at === null ? home : nearest(lines, at);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other lines may have taken the focus away with theirs
  useEffect(() => {
    if (!inside) return;
    const focused = document.activeElement;
    const here = focused === document.body || focused === scroller.current;
    if (!here && !focused?.matches("[data-problem-line]")) return;
    return focusWhenThere(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-problem-line="${reachable}"]`),
    );
  }, [reachable, lines, inside, scroller]);

  useEffect(() => {
    // A click where nothing takes the focus leaves the list too.
    const pressed = ({ target }: PointerEvent) => {
      if (target instanceof Node && !scroller.current?.contains(target)) setInside(false);
    };
    window.addEventListener("pointerdown", pressed);
    return () => window.removeEventListener("pointerdown", pressed);
  }, [scroller]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || event.ctrlKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    const next =
      at === null && event.target === scroller.current ? reachable : neighbour(lines, reachable, step);
    scrollTo(next);
    setAt(next);
    setInside(true);
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const line = event.target.closest<HTMLElement>("[data-line]")?.dataset.line;
    if (line === undefined) return;
    setAt(Number(line));
    setInside(true);
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    // A line that goes away blurs without another place for the focus.
    if (event.relatedTarget instanceof Node && !scroller.current?.contains(event.relatedTarget))
      setInside(false);
  };
  return { reachable, onKeyDown, onFocus, onBlur };
}

/** The problem at this line, or the next one, or the last. */
function nearest(lines: readonly ProblemLine[], at: number): number {
  const next = lines.findIndex((line, index) => index >= at && line.kind === "problem");
  return next >= 0 ? next : lines.findLastIndex(({ kind }) => kind === "problem");
}

function neighbour(lines: readonly ProblemLine[], from: number, step: 1 | -1): number {
  const next =
    step > 0
      ? lines.findIndex((line, index) => index > from && line.kind === "problem")
      : lines.findLastIndex((line, index) => index < from && line.kind === "problem");
  return next >= 0 ? next : from;
}
