import { create } from "zustand";
import type { PageList } from "../../book-worker/drawing.ts";
import type { PageRange } from "../../book-worker/questions.ts";
import type { Cursor } from "../../state/spot.ts";
import { useSpots } from "../../state/spot.ts";
import { useApp } from "../../state/store.ts";
import { useFind } from "../find/find-state.ts";
import { type Hit, indexFrom, indexOf, placeOf, spotOf } from "../find/hits.ts";
import { search } from "../find/search.ts";
import type { Jump } from "../preview/pages-scroll.ts";
import { type ContentsLine, placeAtPage } from "./contents-lines.ts";

interface ReadingView {
  /** What is looked for on the pages: where the user was in the editor, then the hit that they are at. */
  readonly goal: Cursor | null;
  /** Counts how often a goal was set. */
  readonly asked: number;
  readonly jump: Jump | null;
  /** The page in the middle of the view, from 0. */
  readonly middle: number;
  readonly view: PageRange;
  /** What the zoom comes to, percent; 0 while no page is shown. */
  readonly percent: number;
}

const BEGIN: ReadingView = {
  goal: null,
  asked: 0,
  jump: null,
  middle: 0,
  view: { first: 0, last: 0 },
  percent: 0,
};

export const useReadingView = create<ReadingView>(() => BEGIN);

/** Begins where the user is in the editor. */
export function beginReading(): void {
  const { place } = useApp.getState();
  useReadingView.setState({ ...BEGIN, goal: { place, spot: useSpots.getState().current } });
}

/** @param page from 0 */
export function jumpToPage(page: number): void {
  useReadingView.setState({ jump: { page } });
}

/** The page that prints the number; null where none does. */
export function pageOfNumber({ front, kinds }: PageList, number: number): number | null {
  const page = front + number - 1;
  return Number.isInteger(number) && page >= front && page < kinds.length ? page : null;
}

/** Shows the next (1) or the previous (-1) hit: from the one that one is at, else from the page in view. */
export function readHit(step: 1 | -1, lines: readonly ContentsLine[]): void {
  const { view } = useApp.getState();
  if (!view) return;
  const { query, current } = useFind.getState();
  const { hits } = search(view.rows, query);
  if (hits.length === 0) return;
  const at = indexOf(hits, current);
  const from =
    at < 0 ? indexFrom(view.rows, hits, placeAtPage(lines, useReadingView.getState().middle), null) : 0;
  const to = at < 0 ? (step > 0 ? from : from - 1 + hits.length) : at + step + hits.length;
  const hit = hits[to % hits.length];
  if (hit) showOnPage(hit);
}

function showOnPage(hit: Hit): void {
  const spot = spotOf(hit);
  useFind.setState({ current: spot });
  useReadingView.setState(({ asked }) => ({ goal: { place: placeOf(hit.found), spot }, asked: asked + 1 }));
}
