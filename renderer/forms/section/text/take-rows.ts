import { Fragment, type Node, Slice } from "prosemirror-model";
import { type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import type { ParagraphRow } from "../../../../shared/book/rows.ts";
import { docOf, idOf } from "./schema.ts";

/**
 * Makes the document what the rows are, after an undo or a change from another window: only the paragraphs that differ are
 * replaced, in a paragraph only the characters that differ, and the caret goes to where it happened.
 */
export function takeRows(state: EditorState, rows: readonly ParagraphRow[]): Transaction | null {
  const target = docOf(rows);
  const same = (a: Node, b: Node) => idOf(a) === idOf(b) && a.textContent === b.textContent;
  const before = nodes(state.doc);
  const after = nodes(target);
  const head = commonLength(before, after, same);
  const tail = commonLength(before.slice(head).reverse(), after.slice(head).reverse(), same);
  if (head + tail === before.length && before.length === after.length) return null;
  const gone = before.slice(head, before.length - tail);
  const come = after.slice(head, after.length - tail);
  const sameRows = gone.length === come.length && gone.every((old, index) => isRow(old, come[index]));
  const start = offset(before, head);
  const tr = sameRows ? retyped(state, gone, come, start) : replaced(state, gone, come, start);
  return tr.scrollIntoView();
}

function isRow(old: Node, next: Node | undefined): boolean {
  const id = idOf(old);
  return id !== null && next !== undefined && id === idOf(next);
}

function replaced(
  state: EditorState,
  gone: readonly Node[],
  come: readonly Node[],
  start: number,
): Transaction {
  const size = gone.reduce((sum, node) => sum + node.nodeSize, 0);
  const tr = state.tr.replace(start, start + size, new Slice(Fragment.from([...come]), 0, 0));
  const end = start + come.reduce((sum, node) => sum + node.nodeSize, 0);
  return tr.setSelection(
    TextSelection.near(tr.doc.resolve(Math.max(0, Math.min(end, tr.doc.content.size) - 1)), -1),
  );
}

/** The same paragraphs with other texts: in each only what differs between the common beginning and end changes. */
function retyped(
  state: EditorState,
  gone: readonly Node[],
  come: readonly Node[],
  start: number,
): Transaction {
  const tr = state.tr;
  let caret = start + 1;
  // From the end, so that the places before stay right; the caret comes to the first change.
  for (let index = gone.length - 1; index >= 0; index--) {
    const [old, next] = [gone[index], come[index]];
    if (!old || !next) continue;
    const position = start + offset(gone, index);
    if (idOf(old) !== idOf(next)) tr.setNodeAttribute(position, "id", idOf(next));
    if (old.textContent === next.textContent) continue;
    const { from, to, text } = difference(old.textContent, next.textContent);
    tr.insertText(text, position + 1 + from, position + 1 + to);
    caret = position + 1 + from + text.length;
  }
  return tr.setSelection(TextSelection.create(tr.doc, caret));
}

/** What of a text is another one; no character is cut in two. */
function difference(before: string, after: string): { from: number; to: number; text: string } {
  const was = Array.from(before);
  const is = Array.from(after);
  const head = commonLength(was, is, Object.is);
  const tail = commonLength(was.slice(head).reverse(), is.slice(head).reverse(), Object.is);
  const length = (characters: readonly string[]) => characters.join("").length;
  const from = length(was.slice(0, head));
  return {
    from,
    to: from + length(was.slice(head, was.length - tail)),
    text: is.slice(head, is.length - tail).join(""),
  };
}

function nodes(doc: Node): Node[] {
  return Array.from({ length: doc.childCount }, (_, index) => doc.child(index));
}

function offset(before: readonly Node[], count: number): number {
  return before.slice(0, count).reduce((sum, node) => sum + node.nodeSize, 0);
}

function commonLength<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): number {
  let length = 0;
  while (length < a.length && length < b.length && same(a[length] as T, b[length] as T)) length += 1;
  return length;
}
