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

/** @param idNow gives a paragraph's present row id. */
export function withCarried(
  state: EditorState,
  ids: readonly number[],
  idNow: (id: number) => number,
): Transaction {
  const carried = new Set(ids.map(idNow));
  const decorations: Decoration[] = [];
  state.doc.forEach((node, position) => {
    const id = idOf(node);
    if (id !== null && carried.has(idNow(id)))
      decorations.push(Decoration.node(position, position + node.nodeSize, { class: "is-carried" }));
  });
  return state.tr.setMeta(key, DecorationSet.create(state.doc, decorations));
}
