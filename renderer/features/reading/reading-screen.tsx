import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { flushSync } from "react-dom";
import { useBookNow } from "../../book-worker/open-book.ts";
import { actOnKey } from "../../parts/keys.ts";
import { helpAt } from "../../state/open-help.ts";
import { closeReading } from "../../state/open-reading.ts";
import { useApp } from "../../state/store.ts";
import { useFind } from "../find/find-state.ts";
import { type Hit, indexOf } from "../find/hits.ts";
import { search } from "../find/search.ts";
import { Pages } from "../preview/pages.tsx";
import { forgetPages, showPages, usePages } from "../preview/shown-pages.ts";
import { GAP, stepped, ZOOM_KEYS } from "../preview/zoom.ts";
import { Contents } from "./contents.tsx";
import { contentsLines } from "./contents-lines.ts";
import { hitIndex, pageMarks } from "./page-marks.ts";
import { ReadingBar } from "./reading-bar.tsx";
import { READING_KEYS } from "./reading-keys.ts";
import { beginReading, readHit, useReadingView } from "./reading-state.ts";
import { chooseReadingZoom, useReadingZoom } from "./reading-zoom.ts";
import "./reading.css";

/** The whole text as it prints, to be read: pages with their contents beside them, over the editor. */
export function ReadingScreen() {
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const rows = useApp((state) => state.view?.rows);
  const pages = useApp((state) => state.pages);
  const { list, refused, counting } = usePages();
  const { jump, asked, middle, percent } = useReadingView();
  const zoom = useReadingZoom((state) => state.zoom);
  const entries = pages === null || pages === "counting" ? NONE : pages.entries;
  const lines = useMemo(
    () => (rows && list && !counting ? contentsLines(rows, list, entries) : []),
    [rows, list, counting, entries],
  );
  const marks = useMarks();

  useLayoutEffect(() => {
    beginReading();
    return forgetPages;
  }, []);
  const shown = list !== null;
  useEffect(() => {
    if (shown) scroller.current?.focus();
  }, [shown]);

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      // 229: the key belongs to an input method. A part that had the keyboard may have used it: the pages are zoomed once.
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      if (!isOurs(event.target, root.current)) return;
      const leaf = scroller.current?.querySelector(".preview-leaf");
      const keys = {
        scroller: scroller.current,
        step: (leaf?.clientHeight ?? Number.POSITIVE_INFINITY) + GAP,
        toHit: (step: 1 | -1) => readHit(step, lines),
        toField: (name: "find" | "page") => {
          const field = root.current?.querySelector<HTMLInputElement>(`[data-reading="${name}"]`);
          field?.focus();
          field?.select();
        },
      };
      if (actOnKey(READING_KEYS, keys, event)) return;
      const { percent } = useReadingView.getState();
      actOnKey(
        ZOOM_KEYS,
        { step: (by) => chooseReadingZoom(stepped(percent, by)), choose: chooseReadingZoom },
        event,
      );
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [lines]);

  if (!rows) return null;
  return (
    <div
      className="reading"
      ref={root}
      role="dialog"
      aria-modal="true"
      aria-label="阅读全文"
      {...helpAt("reading")}
    >
      <Asking />
      <ReadingBar rows={rows} list={list} lines={lines} middle={middle} zoom={zoom} percent={percent} />
      <Contents lines={lines} middle={middle} counting={counting || list === null} />
      {refused === null ? null : (
        <p className="preview-refused" role="alert">
          {refused}
        </p>
      )}
      {list ? (
        <Pages
          list={list}
          zoom={zoom}
          onZoom={chooseReadingZoom}
          onPercent={tellPercent}
          onView={tellView}
          onMiddle={tellMiddle}
          reading={{ scroller, jump, asked, marks, onOpen: leaveForField }}
        />
      ) : refused === null ? (
        <p className="preview-wait nothing">正在排版…</p>
      ) : null}
    </div>
  );
}

const NONE: readonly number[] = [];

/** The editor takes the keyboard again before its field asks for it. */
function leaveForField(): void {
  flushSync(closeReading);
}

/** Keys of a dialog over this screen are that dialog's. */
function isOurs(target: EventTarget | null, root: HTMLElement | null): boolean {
  const dialog =
    target instanceof Element ? target.closest("[role=dialog],[role=alertdialog],[role=menu]") : null;
  return dialog === null || dialog === root;
}

const tellPercent = (percent: number) => useReadingView.setState({ percent });
const tellView = (view: { first: number; last: number }) => useReadingView.setState({ view });
const tellMiddle = (middle: number) => useReadingView.setState({ middle });

/** Asks for the pages in view, and where what is looked for stands. Draws nothing, so that scrolling does not. */
function Asking() {
  const now = useBookNow();
  const view = useReadingView((state) => state.view);
  const goal = useReadingView((state) => state.goal);
  useEffect(() => {
    if (now && goal) showPages({ now, view, cursor: goal });
  }, [now, view, goal]);
  return null;
}

/** What marks hits on the pages that are drawn. */
function useMarks() {
  const rows = useApp((state) => state.view?.rows);
  const { query, current } = useFind();
  // Drawn anew as more is found.
  useFind((state) => state.progress);
  const hits = rows && query.text !== "" ? search(rows, query).hits : NO_HITS;
  return useMemo(() => {
    const index = hitIndex(hits);
    const at = hits[indexOf(hits, current)] ?? null;
    return (drawing: Parameters<typeof pageMarks>[0]) => pageMarks(drawing, index, at);
  }, [hits, current]);
}

const NO_HITS: readonly Hit[] = [];
