import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { PageList } from "../../book-worker/drawing.ts";
import type { Found } from "../../book-worker/questions.ts";
import { usePages } from "./shown-pages.ts";
import { GAP, type Size } from "./zoom.ts";

/** Where the pages stand in their scroll area, and what moves them there. */

type Scroller = RefObject<HTMLElement | null>;

/** The scroll area's inner size, px. */
export function useRoom(scroller: Scroller): Size {
  const [room, setRoom] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const take = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    take();
    const watch = new ResizeObserver(take);
    watch.observe(element);
    return () => watch.disconnect();
  }, [scroller]);
  return room;
}

/** Half of what a mouse tells of one notch, px. */
const NOTCH = 50;

/**
 * Ctrl and the wheel: one notch, or as much of a touchpad, is a step. Whatever makes the pages larger or smaller, the same part of the same
 * page stays where it is: below the pointer, otherwise at the top.
 * @param height of a page with the space below it, px
 */
export function useZooming(scroller: Scroller, height: number, step: (by: 1 | -1) => void): void {
  /** px from the top of the view. */
  const below = useRef(0);
  const before = useRef(height);
  /** As far as it was scrolled before; asked now, the browser has cut it down to what there is to scroll of smaller pages. */
  const top = useRef(0);
  const act = useRef(step);
  useEffect(() => {
    act.current = step;
  }, [step]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let turned = 0;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      // Otherwise the browser makes the whole window larger.
      event.preventDefault();
      turned += event.deltaY;
      if (Math.abs(turned) < NOTCH) return;
      below.current = event.clientY - element.getBoundingClientRect().top;
      act.current(turned < 0 ? 1 : -1);
      turned = 0;
    };
    const scrolled = () => {
      top.current = element.scrollTop;
    };
    element.addEventListener("wheel", wheel, { passive: false });
    element.addEventListener("scroll", scrolled);
    return () => {
      element.removeEventListener("wheel", wheel);
      element.removeEventListener("scroll", scrolled);
    };
  }, [scroller]);
  useLayoutEffect(() => {
    if (before.current === height) return;
    const { current: element } = scroller;
    const at = below.current;
    const pages = (top.current + at) / before.current;
    before.current = height;
    below.current = 0;
    element?.scrollTo({
      top: pages * height - at,
      left: (element.scrollWidth - element.clientWidth) / 2,
    });
  });
}

/** Where the view is to go; another object each time that it is. */
export interface Jump {
  /** From 0. */
  readonly page: number;
}

export function useJump(scroller: Scroller, jump: Jump | null, room: number, step: number): void {
  const done = useRef<Jump | null>(null);
  useLayoutEffect(() => {
    if (!jump || jump === done.current || room === 0) return;
    done.current = jump;
    scroller.current?.scrollTo({ top: jump.page * step });
  });
}

/** Brings what was asked for into view when that is somewhere else, or was asked for once more (`asked`). */
export function useFollow(
  scroller: Scroller,
  room: number,
  height: number,
  list: PageList,
  asked: number,
): void {
  const found = usePages((state) => state.found);
  const followed = useRef<{ readonly found: Found; readonly asked: number } | null>(null);
  useLayoutEffect(() => {
    if (!found || room === 0) return;
    const before = followed.current;
    const same = before?.found.page === found.page && before.found.top === found.top;
    if (same && before.asked === asked) return;
    followed.current = { found, asked };
    const from = scroller.current?.scrollTop ?? 0;
    const to = scrolledTo(from, room, GAP + found.page * (height + GAP), height, list, found);
    if (to !== from) scroller.current?.scrollTo({ top: to });
  });
}

/** Where the view must stand: unmoved where the spot is in it. `start` is the top of its page. */
function scrolledTo(
  from: number,
  room: number,
  start: number,
  height: number,
  { paper }: PageList,
  found: Found,
): number {
  const scale = height / paper.height;
  const top = start + found.top * scale;
  const bottom = found.bottom > 0 ? start + found.bottom * scale : start + Math.min(height, room - GAP);
  if (top >= from && bottom <= from + room) return from;
  // The page from its top where that shows the spot, otherwise the spot in the middle.
  return bottom <= start - GAP + room ? start - GAP : (top + bottom - room) / 2;
}
