import { type Node, Schema } from "prosemirror-model";

/**
 * The text of one section: paragraphs and nothing else. A paragraph carries the id of its row, null while it has none; its level is
 * read off its text and never stored.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: "paragraph+" },
    paragraph: {
      content: "text*",
      // Spaces and line ends inside a paragraph are its own.
      whitespace: "pre",
      attrs: { id: { default: null } },
      parseDOM: ["p", "li", "div", "h1", "h2", "h3", "h4", "h5", "h6", "tr"].map((tag) => ({ tag })),
      toDOM: () => ["p", 0],
    },
    text: {},
  },
});

/** A paragraph as the editor has it, cleaned as the store keeps it. */
export interface TypedParagraph {
  readonly id: number | null;
  readonly text: string;
}

export function paragraphNode(id: number | null, text: string): Node {
  return schema.node("paragraph", { id }, text === "" ? [] : [schema.text(text)]);
}

export function docOf(paragraphs: readonly TypedParagraph[]): Node {
  const nodes = paragraphs.map((paragraph) => paragraphNode(paragraph.id, paragraph.text));
  return schema.node("doc", null, nodes.length === 0 ? [paragraphNode(null, "")] : nodes);
}

export function idOf(node: Node): number | null {
  const id: unknown = node.attrs.id;
  return typeof id === "number" ? id : null;
}
