import { deleteSelection, joinBackward, joinForward, selectAll, splitBlock } from "prosemirror-commands";
import type { Node } from "prosemirror-model";
import { type Command, type EditorState, Plugin, Selection, TextSelection } from "prosemirror-state";
import type { Renumbered } from "../../../../shared/book/renumber.ts";
import { idOf, paragraphNode } from "./schema.ts";

/** Keys of the section text, as ProseMirror names them, with what the help says of them. */
export const TEXT_KEYS: readonly {
  readonly shown?: string;
  readonly does: string | null;
  readonly on: Readonly<Record<string, Command>>;
}[] = [
  { shown: "Enter", does: "分段", on: { Enter: splitBlock, "Shift-Enter": splitBlock } },
  {
    shown: "段首 Backspace",
    does: "与上一段合并",
    on: {
      Backspace: first(deleteSelection, dropBlankBefore, joinBackward),
      "Mod-Backspace": first(deleteSelection, dropBlankBefore, joinBackward),
    },
  },
  { does: null, on: { Delete: first(deleteSelection, dropBlankHere, joinForward), "Mod-a": selectAll } },
  {
    does: null,
    on: {
      "Mod-Home": jump((doc) => Selection.atStart(doc)),
      "Mod-End": jump((doc) => Selection.atEnd(doc)),
    },
  },
  // The text has no looks of its own; the browser would try them for a moment.
  { does: null, on: { "Mod-b": nothing, "Mod-i": nothing, "Mod-u": nothing } },
  {
    shown: "Alt + ↑ / ↓",
    does: "上移 / 下移段落",
    on: { "Alt-ArrowUp": moveParagraphs(-1), "Alt-ArrowDown": moveParagraphs(1) },
  },
  { shown: "Ctrl + -", does: "删除段落", on: { "Mod--": deleteAtSelection } },
];

export const KEYS: Record<string, Command> = Object.fromEntries(
  TEXT_KEYS.flatMap(({ on }) => Object.entries(on)),
);

/**
 * Puts the caret to one end of the text. The browser would do so too, but ProseMirror takes a caret that comes to the very beginning
 * just after the text got the focus for the browser's own mistake, and puts it back.
 */
function jump(end: (doc: Node) => Selection): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.setSelection(end(state.doc)).scrollIntoView());
    return true;
  };
}

/** The table of keys stands above the command. */
function deleteAtSelection(...given: Parameters<Command>): boolean {
  return deleteParagraphs(...given);
}

/** Moves the paragraphs that the selection touches past their neighbour. */
export function moveParagraphs(step: 1 | -1): Command {
  return (state, dispatch) => {
    const { from, to } = touched(state);
    const passed = step < 0 ? from - 1 : to + 1;
    if (passed < 0 || passed >= state.doc.childCount) return true;
    if (dispatch) {
      const neighbour = state.doc.child(passed);
      const start = positionOf(state, passed);
      const goal = positionOf(state, step < 0 ? to + 1 : from);
      const tr = state.tr;
      // The neighbour is what moves: the selection then stays with its own text.
      if (step < 0) tr.insert(goal, neighbour).delete(start, start + neighbour.nodeSize);
      else tr.delete(start, start + neighbour.nodeSize).insert(goal, neighbour);
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

/** Deletes the paragraphs that the selection touches. */
export const deleteParagraphs: Command = (state, dispatch) => {
  const { from, to } = touched(state);
  if (dispatch) {
    const all = from === 0 && to === state.doc.childCount - 1;
    const tr = all
      ? state.tr.replaceWith(0, state.doc.content.size, paragraphNode(null, ""))
      : state.tr.delete(positionOf(state, from), positionOf(state, to + 1));
    const caret = TextSelection.near(
      tr.doc.resolve(Math.min(positionOf(state, from) + 1, tr.doc.content.size)),
    );
    dispatch(tr.setSelection(caret).scrollIntoView());
  }
  return true;
};

/** Writes the numbers of a list anew. */
export function writeNumbers(list: readonly Renumbered[]): Command {
  return (state, dispatch) => {
    const tr = state.tr;
    // From the end, so that the places before stay right.
    for (const { index, from, to, number } of list.toReversed()) {
      const start = positionOf(state, index) + 1;
      tr.insertText(number, start + from, start + to);
    }
    dispatch?.(tr);
    return true;
  };
}

/** No two paragraphs with one row: of two halves the first with text keeps the id. */
export const ownIds = new Plugin({
  appendTransaction(transactions, _before, state) {
    if (!transactions.some((each) => each.docChanged)) return null;
    const seen = new Map<number, { position: number; blank: boolean }>();
    const without: number[] = [];
    state.doc.forEach((node, position) => {
      const id = idOf(node);
      if (id === null) return;
      const other = seen.get(id);
      const mine = { position, blank: node.content.size === 0 };
      if (!other || (other.blank && !mine.blank)) seen.set(id, mine);
      if (other) without.push(other.blank && !mine.blank ? other.position : position);
    });
    if (without.length === 0) return null;
    const tr = state.tr;
    for (const position of without) tr.setNodeAttribute(position, "id", null);
    return tr;
  },
});

/** A blank paragraph before the caret goes as a whole, so that the text keeps its row. */
function dropBlankBefore(state: EditorState, dispatch?: (tr: EditorState["tr"]) => void): boolean {
  const { $from, empty } = state.selection;
  const index = $from.index(0);
  if (!empty || $from.parentOffset > 0 || index === 0) return false;
  if (state.doc.child(index - 1).content.size > 0) return false;
  dispatch?.(state.tr.delete(positionOf(state, index - 1), positionOf(state, index)).scrollIntoView());
  return true;
}

/** The blank paragraph that the caret stands in goes as a whole. */
function dropBlankHere(state: EditorState, dispatch?: (tr: EditorState["tr"]) => void): boolean {
  const { $from, empty } = state.selection;
  const index = $from.index(0);
  if (!empty || $from.parent.content.size > 0 || index >= state.doc.childCount - 1) return false;
  dispatch?.(state.tr.delete(positionOf(state, index), positionOf(state, index + 1)).scrollIntoView());
  return true;
}

function touched(state: EditorState): { from: number; to: number } {
  return {
    from: state.selection.$from.index(0),
    to: Math.min(state.selection.$to.index(0), state.doc.childCount - 1),
  };
}

/** Where a paragraph begins in the document. */
function positionOf(state: EditorState, index: number): number {
  let position = 0;
  for (let at = 0; at < index; at++) position += state.doc.child(at).nodeSize;
  return position;
}

function nothing(): true {
  return true;
}

function first(...commands: readonly Command[]): Command {
  return (state, dispatch, view) => commands.some((command) => command(state, dispatch, view));
}
