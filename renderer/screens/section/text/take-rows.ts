import { Fragment, type Node, Slice } from "prosemirror-model";
import { type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import type { ParagraphRow } from "../../../../shared/book/rows.ts";
import { docOf, idOf } from "./schema.ts";

/**
 * Makes the document what the rows are, after an undo or a change from another window: only the paragraphs that differ are
 * replaced, in a paragraph only the characters that differ, and the caret goes to where it happened.
 */
export function takeRows(
  state: EditorState,
  rows: readonly ParagraphRow[],
  idNow: (id: number) => number,
): Transaction | null {
  const target = docOf(rows);
  const same = (a: Node, b: Node) => {
    const id = idOf(a);
    return (id === null ? null : idNow(id)) === idOf(b) && a.textContent === b.textContent;
  };
  const before = nodes(state.doc);
  const after = nodes(target);
  const head = commonLength(before, after, same);
  const tail = commonLength(before.slice(head).reverse(), after.slice(head).reverse(), same);
  if (head + tail === before.length && before.length === after.length) return null;
  const tr = replaced(
    state,
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
    offset(before, head),
  );
  return tr.scrollIntoView();
}

function replaced(
  state: EditorState,
  gone: readonly Node[],
  come: readonly Node[],
  start: number,
): Transaction {
  const [old] = gone;
  const [next] = come;
  const size = gone.reduce((sum, node) => sum + node.nodeSize, 0);
  if (old && next && gone.length === 1 && come.length === 1) return retyped(state, old, next, start);
  const tr = state.tr.replace(start, start + size, new Slice(Fragment.from([...come]), 0, 0));
  const end = start + come.reduce((sum, node) => sum + node.nodeSize, 0);
  return tr.setSelection(
    TextSelection.near(tr.doc.resolve(Math.max(0, Math.min(end, tr.doc.content.size) - 1)), -1),
  );
}

/** One paragraph with another text: only what differs between the common beginning and end changes. */
function retyped(state: EditorState, old: Node, next: Node, start: number): Transaction {
  const was = Array.from(old.textContent);
  const is = Array.from(next.textContent);
  const head = commonLength(was, is, Object.is);
  const tail = commonLength(was.slice(head).reverse(), is.slice(head).reverse(), Object.is);
  const length = (characters: readonly string[]) => characters.join("").length;
  const from = start + 1 + length(was.slice(0, head));
  const text = is.slice(head, is.length - tail).join("");
  const tr = state.tr.setNodeAttribute(start, "id", idOf(next));
  tr.insertText(text, from, from + length(was.slice(head, was.length - tail)));
  return tr.setSelection(TextSelection.create(tr.doc, from + text.length));
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
