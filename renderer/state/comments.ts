import { create } from "zustand";
import type { Comment, ThreadState } from "../../shared/book/comment.ts";
import { textOf } from "../../shared/book/field-text.ts";
import { partOf, type Row, rowsIn } from "../../shared/book/tree.ts";
import { flushDrafts } from "./drafts.ts";
import { refuseReadOnly } from "./editing.ts";
import { showComments } from "./panels.ts";
import type { Place } from "./place.ts";
import { type Spot, seek, useSpots } from "./spot.ts";
import { useApp } from "./store.ts";

/** What the panel of comments (批注) shows, and the one that is being written. */

/** What a new comment is on. */
export type CommentTarget = Pick<Comment, "table" | "id" | "field" | "range" | "quote">;

interface Comments {
  /** Only of the form that is shown, or of the whole text. */
  readonly scope: "page" | "book";
  readonly wanted: ReadonlySet<ThreadState>;
  /** What is being written about; null for nothing. */
  readonly writing: CommentTarget | null;
  /** The comment that was last gone to. */
  readonly current: string | null;
}

export const useComments = create<Comments>(() => ({
  scope: "page",
  wanted: new Set<ThreadState>(["open", "answered"]),
  writing: null,
  current: null,
}));

/** Begins a comment on the words that are selected, or on the field with the caret, or on the form. */
export function startComment(): void {
  const selected = window.getSelection()?.toString() ?? "";
  const focused = document.activeElement;
  const typed = focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement;
  const words = typed
    ? focused.value.slice(focused.selectionStart ?? 0, focused.selectionEnd ?? 0)
    : selected;
  flushDrafts();
  const { place, view } = useApp.getState();
  if (!view || refuseReadOnly()) return;
  const spot = useSpots.getState().current;
  const row = spot && rowOf(spot);
  writeComment(row && spot ? targetAt(spot, row, words) : wholeOf(place));
}

/** Begins a comment on a whole form. */
export function startCommentOn(place: Place): void {
  if (!refuseReadOnly()) writeComment(wholeOf(place));
}

/** Gives it up; the keyboard goes back to where it came from, where that is still shown. */
export function cancelComment(): void {
  useComments.setState({ writing: null });
  const { current } = useSpots.getState();
  if (current && rowOf(current)) seek(current);
}

function writeComment(writing: CommentTarget): void {
  showComments(true);
  useComments.setState({ writing });
}

function wholeOf(place: Place): CommentTarget {
  const on = "id" in place ? { table: place.kind, id: place.id } : ({ table: "book", id: 1 } as const);
  return { ...on, field: "", range: null, quote: "" };
}

/** The row that a spot is in, where it is in the form that is shown. */
function rowOf({ table, id }: Spot): object | null {
  const { view, place } = useApp.getState();
  if (!view) return null;
  if (table === "book") return place.kind === "cover" ? view.rows : null;
  const part = partOf(view.rows, table, id);
  if (!part || !("id" in place) || part.id !== place.id) return null;
  const rows: readonly Row[] = table === "section" || table === "project" ? [part] : rowsIn(part, table);
  return rows.find((row) => row.id === id) ?? null;
}

function targetAt({ table, id, field, offset = 0 }: Spot, row: object, words: string): CommentTarget {
  const on = { table, id: table === "book" ? 1 : id, field };
  const text = textOf(table, row, field) ?? "";
  const from = words === "" ? -1 : nearest(text, words, offset);
  if (from < 0) return { ...on, range: null, quote: "" };
  return { ...on, range: { from, to: from + words.length }, quote: words };
}

/** Where the selected words stand: the caret is at one of their ends. */
function nearest(text: string, words: string, caret: number): number {
  const before = caret - words.length;
  if (before >= 0 && text.startsWith(words, before)) return before;
  return text.startsWith(words, caret) ? caret : text.indexOf(words);
}
