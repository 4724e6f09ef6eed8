import { type MouseEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { Drawing, PageList } from "../../book-worker/drawing.ts";
import type { PageRange } from "../../book-worker/questions.ts";
import { actOnKey } from "../../parts/keys.ts";
import { openBlock } from "./open-target.ts";
import type { PageMark } from "./page-mark.ts";
import { pageLabel } from "./page-names.ts";
import { PageView } from "./page-view.tsx";
import { type Jump, useFollow, useJump, useRoom, useZooming } from "./pages-scroll.ts";
import { usePages } from "./shown-pages.ts";
import { GAP, pageSize, percentOf, stepped, ZOOM_KEYS, type Zoom } from "./zoom.ts";

/** Pages so far outside the view are drawn already, px. */
const BEYOND = 300;

interface PagesProps {
  readonly list: PageList;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  /** What the zoom comes to, percent. */
  readonly onPercent: (percent: number) => void;
  readonly onView: (range: PageRange) => void;
  /** The page in the middle of the view, from 0. */
  readonly onMiddle: (index: number) => void;
  readonly reading?: Reading;
}

/** What pages have that are read: see features/reading. */
export interface Reading {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly jump: Jump | null;
  /** Counts how often what was found was asked for. */
  readonly asked: number;
  /** What is marked on a page. */
  readonly marks: (drawing: Drawing) => readonly PageMark[];
  /** A field is about to be opened. */
  readonly onOpen: () => void;
}

/** All pages one below the other; only those in view are drawn. All have one size, so a page's place is a product. */
export function Pages({ list, zoom, onZoom, onPercent, onView, onMiddle, reading }: PagesProps) {
  const own = useRef<HTMLElement>(null);
  const scroller = reading?.scroller ?? own;
  const room = useRoom(scroller);
  const { width, height } = pageSize(list, zoom, room);
  const step = height + GAP;
  const percent = room.width > 0 ? percentOf(list, width) : 0;
  const [top, setTop] = useState(0);
  const drawings = usePages((state) => state.drawings);
  const turn = (by: 1 | -1) => onZoom(stepped(percent, by));
  useZooming(scroller, step, turn);
  useFollow(scroller, room.height, height, list, reading?.asked ?? 0);
  useJump(scroller, reading?.jump ?? null, room.height, step);
  useEffect(() => onPercent(percent), [percent, onPercent]);

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
      onKeyDown={(event) => actOnKey(ZOOM_KEYS, { step: turn, choose: onZoom }, event)}
    >
      <div className="lines" style={{ height: list.kinds.length * step + GAP, minWidth: width + 2 * GAP }}>
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
              onClick={(event) => clicked(event, reading?.onOpen)}
            >
              {drawing ? (
                <PageView
                  {...list.paper}
                  drawing={drawing}
                  label={pageLabel(list, index)}
                  marks={reading?.marks(drawing)}
                />
              ) : null}
            </div>
          );
        })}
      </div>
    </section>
  );
}

function clicked(event: MouseEvent<HTMLElement>, onOpen?: () => void): void {
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
  onOpen?.();
  openBlock(block, (event.clientX - sheet.left) * scale, (event.clientY - sheet.top) * scale);
}
