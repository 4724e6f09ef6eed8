import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Highlight } from "../../../field/slots.ts";
import { idOf } from "./schema.ts";

const key = new PluginKey<DecorationSet>("marks");

/** Draws the marks; they move along with the text around them until others are given. */
export const drawMarks = new Plugin<DecorationSet>({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply: (tr, shown) => given(tr) ?? shown.map(tr.mapping, tr.doc),
  },
  props: { decorations: (state) => key.getState(state) },
});

/** Gives the text other marks. Only inline decorations: a widget beside Chinese punctuation is read back as text on Windows. */
export function withMarks(state: EditorState, marks: readonly Highlight[]): Transaction {
  const byRow = Map.groupBy(marks, (mark) => mark.paragraph);
  const decorations: Decoration[] = [];
  state.doc.forEach((node, position) => {
    const id = idOf(node);
    for (const { from, to, kind, title } of (id !== null && byRow.get(id)) || [])
      if (to <= node.content.size)
        decorations.push(
          Decoration.inline(position + 1 + from, position + 1 + to, {
            class: `mark-${kind}`,
            ...(title !== undefined && { title }),
          }),
        );
  });
  return state.tr.setMeta(key, DecorationSet.create(state.doc, decorations));
}

function given(tr: Transaction): DecorationSet | null {
  const set: unknown = tr.getMeta(key);
  return set instanceof DecorationSet ? set : null;
}
