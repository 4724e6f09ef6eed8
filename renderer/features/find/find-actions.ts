import { createRef } from "react";
import { type Replacement, replaceFound, type Skipped } from "../../../shared/book/replace.ts";
import { fieldWithFocus } from "../../field/mounted.ts";
import type { EditTraits } from "../../state/book-sync.ts";
import { flushDrafts } from "../../state/drafts.ts";
import { edit } from "../../state/editing.ts";
import { notice, tell } from "../../state/messages.ts";
import { goTo } from "../../state/navigation.ts";
import { usePanels } from "../../state/panels.ts";
import { type Spot, seek, show, useSpots } from "../../state/spot.ts";
import { useApp } from "../../state/store.ts";
import { useFind } from "./find-state.ts";
import { type Hit, indexFrom, indexOf, placeOf, spotOf } from "./hits.ts";
import { search, whenSearched } from "./search.ts";

/** One edit holds so many operations (`editSchema`). */
const MOST_OPS = 100_000;
/** A selection longer than this is not what somebody wants to find. */
const LONGEST_PREFILL = 60;
/** So many characters of a word stand in the name of a step. */
const SHOWN = 20;

export const findPanel = createRef<HTMLElement>();

/** What had the keyboard before the panel. */
let before: HTMLElement | null = null;

export function openFind(replacing: boolean): void {
  flushDrafts();
  const { query, asked, replacing: shown } = useFind.getState();
  const { activeElement } = document;
  const inPanel = inFindPanel();
  if (!inPanel) before = activeElement instanceof HTMLElement ? activeElement : null;
  const text = (inPanel ? null : selectedWord()) ?? query.text;
  useFind.setState({
    replacing: replacing || (usePanels.getState().find && shown),
    asked: asked + 1,
    ...(text === query.text ? {} : { query: { ...query, text }, current: null }),
  });
  usePanels.setState({ find: true });
}

/** Whether the panel has the keyboard. */
export function inFindPanel(): boolean {
  return findPanel.current?.contains(document.activeElement) ?? false;
}

/** Closes the panel; the keyboard goes back to where it was, or to the hit that was looked at. */
export function closeFind(): void {
  const hit = currentHit();
  usePanels.setState({ find: false });
  useFind.setState({ skipped: [], current: null });
  if (hit) seek(spotOf(hit));
  else if (before?.isConnected) before.focus();
  before = null;
}

/** Shows the next (1) or the previous (-1) hit. `enter` also puts the cursor there. */
export function stepHit(step: 1 | -1, enter: boolean): void {
  afterSearch(() => goStep(step, enter));
}

function goStep(step: 1 | -1, enter: boolean): void {
  const hits = hitsNow();
  const { current } = useFind.getState();
  const at = enter && hasLeft(current) ? -1 : indexOf(hits, current);
  const to = at < 0 ? nearest(hits, step) : (at + step + hits.length) % Math.max(1, hits.length);
  const hit = hits[to];
  if (!hit) return;
  if (at >= 0 && hits.length > 1 && (to - at) * step < 0)
    notice(step > 0 ? "后面没有了，从头接着找" : "前面没有了，从末尾接着找", false);
  showHit(hit, enter);
}

/** Goes to a hit; `enter` puts the cursor there, otherwise the keyboard stays where it is. */
export function showHit(hit: Hit, enter: boolean): void {
  useFind.setState({ current: spotOf(hit) });
  goTo(placeOf(hit.found));
  if (enter) seek(spotOf(hit));
  else show(spotOf(hit));
}

/** Replaces the hit that the user is at and goes on to the next; where they are at none, only goes there. */
export function replaceCurrent(): void {
  afterSearch(replaceHit);
}

function replaceHit(): void {
  const { view } = useApp.getState();
  const { word } = useFind.getState();
  const hit = currentHit();
  if (!view) return;
  if (!hit) {
    goStep(1, false);
    return;
  }
  const result = replaceFound(view.rows, [{ ...hit.found, ranges: [hit.range] }], word);
  const next = nextAfter(hit, result.count > 0 ? word.length - (hit.range.to - hit.range.from) : 0);
  useFind.setState({ skipped: result.skipped });
  if (result.count > 0 && !save(result)) return;
  const hits = hitsNow();
  const following =
    hits[indexOf(hits, next)] ?? hits[indexFrom(view.rows, hits, placeOf(hit.found), spotOf(hit))];
  if (following) showHit(following, false);
  else useFind.setState({ current: null });
}

/** Replaces every hit of the book as one step. */
export function replaceAll(): void {
  afterSearch(replaceHits);
}

function replaceHits(): void {
  const { view } = useApp.getState();
  const { query, word } = useFind.getState();
  if (!view) return;
  const result = replaceFound(view.rows, search(view.rows, query).found, word);
  if (result.count > 0 && !save(result, { keep: "before-replace" })) return;
  useFind.setState({ current: null, skipped: result.skipped });
  if (result.count > 0) notice(`已替换 ${result.count} 处${skippedWords(result.skipped)}`, true);
}

/** What is typed counts, and so does every hit of the book. */
function afterSearch(act: () => void): void {
  flushDrafts();
  const { view } = useApp.getState();
  if (view) whenSearched(view.rows, act);
}

export function currentHit(): Hit | null {
  const { current } = useFind.getState();
  const hits = usePanels.getState().find ? hitsNow() : [];
  return hits[indexOf(hits, current)] ?? null;
}

function save({ ops, count }: Replacement, traits: EditTraits = {}): boolean {
  const { query, word } = useFind.getState();
  if (ops.length > MOST_OPS) {
    tell("一次替换太多", `要改的有 ${ops.length} 处，一步最多 ${MOST_OPS} 处。请用更长的字词分几次替换。`);
    return false;
  }
  const what = word === "" ? `删除“${short(query.text)}”` : `替换“${short(query.text)}”为“${short(word)}”`;
  return edit(`${what}（${count} 处）`, ops, traits).length > 0;
}

function skippedWords(skipped: readonly Skipped[]): string {
  const count = skipped.reduce((sum, { found }) => sum + found.ranges.length, 0);
  return count === 0 ? "" : `，${count} 处没有替换`;
}

function short(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function hitsNow(): readonly Hit[] {
  const { view } = useApp.getState();
  return view ? search(view.rows, useFind.getState().query).hits : [];
}

/** The hit from which a search begins: behind the cursor, or before it. */
function nearest(hits: readonly Hit[], step: 1 | -1): number {
  const { view, place } = useApp.getState();
  if (!view || hits.length === 0) return -1;
  const from = indexFrom(view.rows, hits, place, useSpots.getState().current);
  return step > 0 ? from : (from - 1 + hits.length) % hits.length;
}

/** Whether the cursor went to another text after the hit was shown. */
function hasLeft(current: Spot | null): boolean {
  const spot = useSpots.getState().current;
  if (!current || !spot) return false;
  return spot.table !== current.table || spot.id !== current.id || spot.field !== current.field;
}

/** Where the hit after this one stands as soon as its text is longer by `shift`. */
function nextAfter(hit: Hit, shift: number): Spot | null {
  const hits = hitsNow();
  const next = hits[(indexOf(hits, spotOf(hit)) + 1) % hits.length];
  if (!next) return null;
  const spot = spotOf(next);
  const { from } = next.range;
  return next.found === hit.found && from > hit.range.from ? { ...spot, offset: from + shift } : spot;
}

/** What is selected in a text, where it is one short line. */
function selectedWord(): string | null {
  const kind = fieldWithFocus()?.kind;
  // A cell that is only selected holds its whole text selected.
  if (kind === undefined || kind === "table") return null;
  const selected = window.getSelection()?.toString().trim() ?? "";
  return selected === "" || selected.includes("\n") || selected.length > LONGEST_PREFILL ? null : selected;
}
