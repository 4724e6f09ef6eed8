import { type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { PageList } from "../../book-worker/drawing.ts";
import type { Found, PageRange } from "../../book-worker/questions.ts";
import { openBlock } from "./open-target.ts";
import { pageLabel } from "./page-names.ts";
import { PageView } from "./page-view.tsx";
import { usePages } from "./shown-pages.ts";

/** Around and between pages, px. */
const GAP = 14;
/** Pages so far outside the view are drawn already, px. */
const BEYOND = 300;

interface PagesProps {
  readonly list: PageList;
  readonly fit: "width" | "page";
  readonly onView: (range: PageRange) => void;
  /** The page in the middle of the view, from 0. */
  readonly onMiddle: (index: number) => void;
}

/** All pages one below the other; only those in view are drawn. All have one size, so a page's place is a product. */
export function Pages({ list, fit, onView, onMiddle }: PagesProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller);
  const { width, height } = pageSize(list, fit, room);
  const step = height + GAP;
  const [top, setTop] = useState(0);
  const drawings = usePages((state) => state.drawings);
  const scrollTo = (wanted: number) => scroller.current?.scrollTo({ top: wanted });
  useSameSpotOnZoom(scroller, step, scrollTo);
  useFollow(scroller, room.height, height, list, scrollTo);

  const count = room.height > 0 ? list.kinds.length : 0;
  const pageAt = (y: number) => Math.max(0, Math.min(count - 1, Math.floor(y / step)));
  const first = pageAt(top - BEYOND);
  const last = pageAt(top + room.height + BEYOND);
  useEffect(() => onView({ first, last }), [first, last, onView]);
  const middle = pageAt(top + room.height / 2);
  useEffect(() => onMiddle(middle), [middle, onMiddle]);

  return (
    <section
      className="preview-scroll"
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      aria-label="各页"
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <div className="lines" style={{ height: list.kinds.length * step + GAP }}>
        {Array.from({ length: Math.min(count, last - first + 1) }, (_, at) => first + at).map((index) => {
          const drawing = drawings.get(index);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way to the fields is the form itself
            // biome-ignore lint/a11y/noStaticElementInteractions: as above
            <div
              key={index}
              className={`preview-leaf is-${list.kinds[index] ?? "blank"}`}
              data-page={index}
              style={{ width, height, transform: `translate(-50%, ${GAP + index * step}px)` }}
              onClick={clicked}
            >
              {drawing ? <PageView {...list.paper} drawing={drawing} label={pageLabel(list, index)} /> : null}
            </div>
          );
        })}
      </div>
    </section>
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The scroll area's inner size, px. */
function useRoom(scroller: React.RefObject<HTMLElement | null>): Size {
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

/** A page's size on screen, px. */
function pageSize({ paper }: PageList, fit: PagesProps["fit"], room: Size): Size {
  const across = (room.width - 2 * GAP) / paper.width;
  const down = (room.height - 2 * GAP) / paper.height;
  const scale = Math.max(0.005, fit === "page" ? Math.min(across, down) : across);
  return { width: Math.round(paper.width * scale), height: Math.round(paper.height * scale) };
}

type Scroller = React.RefObject<HTMLElement | null>;

/** The same part of the same page stays at the top when pages change their size. */
function useSameSpotOnZoom(scroller: Scroller, step: number, scrollTo: (top: number) => void): void {
  const before = useRef(step);
  useLayoutEffect(() => {
    if (before.current === step) return;
    const pages = (scroller.current?.scrollTop ?? 0) / before.current;
    before.current = step;
    scrollTo(pages * step);
  });
}

/** Brings what the user edits into view when that has moved. */
function useFollow(
  scroller: Scroller,
  room: number,
  height: number,
  list: PageList,
  scrollTo: (top: number) => void,
): void {
  const found = usePages((state) => state.found);
  const followed = useRef<Found | null>(null);
  useLayoutEffect(() => {
    if (!found || room === 0) return;
    const before = followed.current;
    if (before && before.page === found.page && before.top === found.top) return;
    followed.current = found;
    const from = scroller.current?.scrollTop ?? 0;
    const to = scrolledTo(from, room, GAP + found.page * (height + GAP), height, list, found);
    if (to !== from) scrollTo(to);
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

function clicked(event: MouseEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  // Dragging over text selects it, for copying.
  if (!(target instanceof Element) || document.getSelection()?.isCollapsed === false) return;
  const drawing = usePages.getState().drawings.get(Number(currentTarget.dataset.page));
  const group = target.closest<SVGElement>("[data-block]");
  const block = drawing?.blocks[Number(group?.dataset.block)];
  const { list } = usePages.getState();
  if (!group || !block || !list) return;
  const sheet = currentTarget.getBoundingClientRect();
  const scale = list.paper.width / sheet.width;
  openBlock(block, (event.clientX - sheet.left) * scale, (event.clientY - sheet.top) * scale);
}
