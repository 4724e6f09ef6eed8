import { type Table, textOfTable } from "../../../ooxml/tables/table.ts";

/** The plain model of a Word body: what a reader sees on paper, runs and markup gone. In print order. */

export interface Paragraph {
  readonly kind: "paragraph";
  /** With its automatic number as literal text; line breaks as \n, tabs as \t. Not trimmed. */
  readonly text: string;
  readonly bookmarks: readonly string[];
  /** Bookmarks that hyperlinks in it lead to: a contents entry's heading. */
  readonly anchors: readonly string[];
  /** Within a TOC field or a contents building block. */
  readonly inContents: boolean;
  /** Begins a page: by its own break or property, or as the first after a section break. */
  readonly startsPage: boolean;
  /** 0 for the first heading level, as the paragraph or its style says; null for body text. */
  readonly outline: number | null;
  readonly centered: boolean;
}

export type Block = Paragraph | Table;

/** Text of the input that is no part of the printed, accepted body. */
export interface AsideText {
  readonly kind:
    | "deleted"
    | "hidden"
    | "covered"
    | "placeholder"
    | "field-code"
    | "field"
    | "ruby"
    | "symbol"
    | "drawing";
  readonly text: string;
  /** Index of the top-level block in which it stands. */
  readonly block: number;
}

export type BesideKind = "comment" | "footnote" | "endnote";

export interface Body {
  readonly blocks: readonly Block[];
  readonly asides: readonly AsideText[];
  /** Where the body refers to what stands beside it; `block` as in AsideText. */
  readonly references: readonly { readonly kind: BesideKind; readonly id: string; readonly block: number }[];
  /** In a part of comments or notes: the block at which each begins. */
  readonly besides: readonly { readonly id: string; readonly block: number }[];
  /** Pictures, charts and embedded objects, which a Book cannot hold. */
  readonly pictures: number;
  /** Where charts and SmartArt stand whose words are in parts of their own, by relation; `block` as in AsideText. */
  readonly drawings: readonly { readonly relation: string; readonly block: number }[];
  /** Where other documents are taken in (w:altChunk, w:subDoc), which only Word can read: `block` of each. */
  readonly chunks: readonly number[];
}

/** Text of blocks, one line a paragraph, cells of a table row separated by tabs. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.kind === "paragraph" ? block.text : textOfTable(block))).join("\n");
}
