import type { Node } from "prosemirror-model";
import { canonicalText } from "../../../../shared/book/canonical.ts";
import type { ParagraphRow } from "../../../../shared/book/rows.ts";
import { idOf, type TypedParagraph } from "./schema.ts";

/** The document as rows would have it. */
export function typedParagraphs(doc: Node): TypedParagraph[] {
  const paragraphs: TypedParagraph[] = [];
  doc.forEach((node) => {
    paragraphs.push({ id: idOf(node), text: cleaned(node) });
  });
  return paragraphs;
}

/** Its text as the store keeps it. */
export function cleaned(node: Node): string {
  return canonicalText(node.textContent);
}

/** Whether the document holds what the rows hold; blank paragraphs do not count. */
export function sameRows(typed: readonly TypedParagraph[], rows: readonly ParagraphRow[]): boolean {
  const shown = typed.filter((paragraph) => paragraph.text !== "");
  return (
    shown.length === rows.length &&
    shown.every(
      (paragraph, index) => paragraph.id === rows[index]?.id && paragraph.text === rows[index]?.text,
    )
  );
}
