import { useEffect } from "react";
import { onSeek, type Spot, useSpots } from "../state/spot.ts";
import { fieldAt, formFrame } from "./mounted.ts";

/** Where every jump ends: the spot comes into view, and stays there while the form still takes its shape, until a hand does something. */

/** What the last jump went to, until a hand does something. */
let held: Spot | null = null;

/** What a hand does first of all that it does. */
const HANDS = ["pointerdown", "wheel", "keydown"] as const;

/** From here on the form may be scrolled elsewhere. */
export function letGo(): void {
  held = null;
}

/**
 * Takes every wanted spot to its field.
 * @param form names the form that is shown, "" for none yet. @param anew how often it was begun anew.
 */
export function useLanding(form: string, anew: number): void {
  useEffect(() => {
    if (form === "") return;
    const ignore = onSeek(({ spot, enter }) => {
      const field = fieldAt(spot);
      if (!field) return false;
      if (enter || !keyboardElsewhere()) field.focus(spot);
      held = spot;
      reveal(spot);
      return true;
    });
    // What is not here by now is gone.
    useSpots.setState({ wanted: null });
    return ignore;
  }, [form]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time there is another form
  useEffect(() => {
    const main = formFrame.current;
    const keep = () => held && reveal(held);
    // A panel that opens beside the form, a window of another size, lines that come late: all make the form another one.
    const watch = new ResizeObserver(keep);
    for (const element of [main, main?.firstElementChild]) if (element) watch.observe(element);
    for (const name of HANDS) window.addEventListener(name, letGo, { capture: true, passive: true });
    return () => {
      watch.disconnect();
      for (const name of HANDS) window.removeEventListener(name, letGo, { capture: true });
    };
  }, [form, anew]);
}

/** Whether the keyboard is at work beside the form: in a search, in a list. A button that was clicked does not count. */
function keyboardElsewhere(): boolean {
  const { activeElement } = document;
  if (formFrame.current?.contains(activeElement)) return false;
  return activeElement?.matches(":focus-visible") === true;
}

/** Scrolls the form, so that the spot stands in the middle of what nothing covers; not at all where it is in view. */
function reveal(spot: Spot): void {
  const main = formFrame.current;
  const box = fieldAt(spot)?.box(spot);
  if (!main || !box) return;
  const view = main.getBoundingClientRect();
  // What sticks to the edges covers so much (`editor.css`).
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(main);
  const top = view.top + Number.parseFloat(scrollPaddingTop);
  const bottom = view.bottom - Number.parseFloat(scrollPaddingBottom);
  if (box.top >= top && box.bottom <= bottom) return;
  const tall = box.bottom - box.top > bottom - top;
  main.scrollBy({ top: tall ? box.top - top : (box.top + box.bottom - top - bottom) / 2 });
}
