import { useEffect } from "react";
import { fieldAt } from "../../field/mounted.ts";
import { useSpots } from "../../state/spot.ts";

/** The parts of the window, as they stand on it from the outline on. */
const PANES = [".outline", ".editor-main", ".editor > aside", ".status-bar", ".editor-header"];

const TABBABLE =
  'button:enabled, input:enabled, textarea:enabled, select:enabled, [contenteditable="true"], [tabindex]';

/** What had the keyboard last in each part. */
const left = new WeakMap<Element, HTMLElement>();

/** F6: the keyboard goes to the next part of the window (1), or to the one before (-1), where it was in it last. */
export function goToPane(step: 1 | -1): void {
  const panes = panesNow();
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const begin = at < 0 && step < 0 ? 0 : at;
  for (let by = 1; by <= panes.length; by++) {
    const pane = panes[(begin + step * by + panes.length * 2) % panes.length];
    if (pane && enter(pane)) return;
  }
}

/** Keeps in mind where the keyboard is in each part. */
export function usePanes(): void {
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      const pane = target instanceof Element ? target.closest(PANES.join()) : null;
      if (pane && target instanceof HTMLElement) left.set(pane, target);
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
}

function panesNow(): Element[] {
  return PANES.flatMap((name) => document.querySelector(name) ?? []);
}

function enter(pane: Element): boolean {
  const target = [left.get(pane), ownOf(pane), ...pane.querySelectorAll<HTMLElement>(TABBABLE)].find(
    (each) => each && pane.contains(each) && each.tabIndex >= 0 && each.checkVisibility(),
  );
  target?.focus();
  return target !== undefined;
}

/** Where a part is entered for the first time: the current line of the outline, the field of the form with the cursor. */
function ownOf(pane: Element): HTMLElement | null {
  const { current } = useSpots.getState();
  if (pane.matches(".outline")) return pane.querySelector<HTMLElement>("[data-line][tabindex='0']");
  return pane.matches(".editor-main") && current ? (fieldAt(current)?.input ?? null) : null;
}
