import { isBlank } from "../../../../shared/book/spaceless.ts";
import type { OfficePackage } from "../../../ooxml/package.ts";
import { type BesideKind, textOfBlocks } from "./body.ts";
import { readBody } from "./body-reader.ts";
import type { WordParts } from "./parts.ts";
import type { Styles } from "./styles.ts";

/** A line of what stands beside the body, in parts of its own: comments, footnotes, endnotes. */
export interface BesideText {
  readonly kind: BesideKind;
  /** By which the body refers to it; "" where the part gives none. */
  readonly id: string;
  readonly text: string;
}

const PARTS = [
  { part: "comments", kind: "comment" },
  { part: "footnotes", kind: "footnote" },
  { part: "endnotes", kind: "endnote" },
] as const;

/** Reads the parts that the body refers to, in lines. */
export async function readBeside(
  file: OfficePackage,
  parts: WordParts,
  styles: Styles,
): Promise<BesideText[]> {
  const out: BesideText[] = [];
  for (const { part, kind } of PARTS) {
    const name = parts[part];
    if (name === null) continue;
    const { blocks, besides } = await readBody(file, name, `w:${part}`, styles, () => "");
    for (const [index, { id, block }] of besides.entries())
      for (const text of textOfBlocks(blocks.slice(block, besides[index + 1]?.block)).split("\n"))
        if (!isBlank(text)) out.push({ kind, id, text: text.trim() });
  }
  return out;
}
