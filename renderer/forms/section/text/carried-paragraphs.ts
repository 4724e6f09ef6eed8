import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { idOf } from "./schema.ts";

const key = new PluginKey<DecorationSet>("carried");

/** Draws a bar beside the paragraphs that are 待核对. */
export const drawCarried = new Plugin<DecorationSet>({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply: (tr, shown) => {
      const given: unknown = tr.getMeta(key);
      if (given instanceof DecorationSet) return given;
      return tr.docChanged ? shown.map(tr.mapping, tr.doc) : shown;
    },
  },
  props: { decorations: (state) => key.getState(state) },
});

export function withCarried(state: EditorState, ids: readonly number[]): Transaction {
  const carried = new Set(ids);
  const decorations: Decoration[] = [];
  state.doc.forEach((node, position) => {
    const id = idOf(node);
    if (id !== null && carried.has(id))
      decorations.push(Decoration.node(position, position + node.nodeSize, { class: "is-carried" }));
  });
  return state.tr.setMeta(key, DecorationSet.create(state.doc, decorations));
}
