import { type RefObject, useLayoutEffect, useRef } from "react";
import { formFrame, frameOf } from "../../field/mounted.ts";
import type { Spot } from "../../state/spot.ts";

/** Between the field and what is said of it, px. */
const GAP = 5;

/**
 * Keeps a box right below a field, or above it where there is no room below; and tells whoever has the field read aloud of its words.
 * @param words id of the element with the words.
 */
export function useBesideField(spot: Spot, words: string): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const { table, id, field } = spot;
  useLayoutEffect(() => {
    const main = formFrame.current;
    const anchor = frameOf({ table, id, field });
    if (!main || !anchor) return;
    const put = () => {
      if (box.current) putBeside(box.current, anchor, main);
    };
    put();
    // Whatever makes the form higher moves the field: a cell that grows, an answer that wraps.
    const watch = new ResizeObserver(put);
    for (const element of [anchor, main, main.firstElementChild]) if (element) watch.observe(element);
    return () => watch.disconnect();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another field has the keyboard
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (!focused) return;
    const others = (focused.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .filter((each) => each !== words);
    focused.setAttribute("aria-describedby", [...others, words].join(" ").trim());
    return () => {
      const left = (focused.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .filter((each) => each !== words);
      if (left.join("") === "") focused.removeAttribute("aria-describedby");
      else focused.setAttribute("aria-describedby", left.join(" "));
    };
  }, [words, table, id, field]);
  return box;
}

function putBeside(box: HTMLElement, anchor: HTMLElement, main: HTMLElement): void {
  const field = anchor.getBoundingClientRect();
  const view = main.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const below = field.bottom + GAP + height <= view.bottom || field.top - GAP - height < view.top;
  const top = below ? field.bottom + GAP : field.top - GAP - height;
  const left = Math.min(field.left, view.left + main.clientWidth - width - 8);
  box.style.top = `${top - view.top + main.scrollTop}px`;
  box.style.left = `${Math.max(8, left - view.left)}px`;
}
