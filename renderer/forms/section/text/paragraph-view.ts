import type { Node } from "prosemirror-model";
import type { NodeView } from "prosemirror-view";
import { paragraphLevel } from "../../../../shared/book/numbering.ts";

/**
 * Draws a paragraph in the style of its level. Its element survives a new id or level, so neither ever disturbs the caret or an
 * input method.
 */
export class ParagraphView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  #type: Node["type"];
  #level = "";

  constructor(node: Node) {
    this.dom = this.contentDOM = document.createElement("p");
    this.#type = node.type;
    this.#draw(node);
  }

  update(node: Node): boolean {
    if (node.type !== this.#type) return false;
    this.#draw(node);
    return true;
  }

  /** Class and id are drawn by this view itself. */
  ignoreMutation(mutation: { readonly type: string; readonly target: globalThis.Node }): boolean {
    return mutation.type === "attributes" && mutation.target === this.dom;
  }

  #draw(node: Node): void {
    const name = `level${paragraphLevel(node.textContent)}`;
    if (name === this.#level) return;
    // Other classes belong to the decorations.
    if (this.#level !== "") this.dom.classList.remove(this.#level);
    this.dom.classList.add(name);
    this.#level = name;
  }
}
