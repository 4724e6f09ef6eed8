import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import { focusWhenThere } from "../../parts/focus-when-there.ts";
import { actOnKey, type KeyLine } from "../../parts/keys.ts";
import type { ProblemLine } from "./problem-lines.ts";

export const PROBLEM_KEYS: readonly KeyLine<(by: 1 | -1) => void>[] = [
  { on: { ArrowUp: (step) => step(-1), ArrowDown: (step) => step(1) }, does: "上一处 / 下一处" },
  // A click on the button that has the focus.
  { shown: "Enter", does: "到那个输入框" },
];

/**
 * The keys of the list; Tab stops at one problem and its buttons only. Where the problem that has the focus goes away, the one in its
 * place takes it.
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
    const step = (by: 1 | -1) => {
      const next =
        at === null && event.target === scroller.current ? reachable : neighbour(lines, reachable, by);
      scrollTo(next);
      setAt(next);
      setInside(true);
    };
    if (!event.shiftKey) actOnKey(PROBLEM_KEYS, step, event);
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
