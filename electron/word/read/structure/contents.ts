import { isBlank, spaceless } from "../../../../shared/book/spaceless.ts";
import type { Block } from "../story/body.ts";
import { type ContentsEntry, EntryList, isEntryLine } from "./contents-entry.ts";
import { splitPart } from "./words.ts";

/** The table of contents: which blocks it takes, and what it promises. */
export interface Contents {
  readonly first: number;
  /** The block after its last. */
  readonly end: number;
  readonly entries: readonly ContentsEntry[];
}

/** A run of at least so many entry lines is a table of contents though nothing says so. */
const UNTITLED_RUN = 3;

/**
 * Finds the contents: plain lines, a TOC field or a contents building block, with or without the title 目录. `until` is the
 * first block that cannot belong to it.
 */
export function findContents(blocks: readonly Block[], until: number): Contents | null {
  const first = startOf(blocks, until);
  if (first === null) return null;
  const list = new EntryList();
  let end = first;
  for (let at = first; at < until; at++) {
    const block = blocks[at];
    if (block?.kind !== "paragraph") break;
    if (isBlank(block.text)) continue;
    if (!isContentsTitle(block.text) && !list.take(block)) break;
    end = at + 1;
  }
  return { first, end, entries: list.entries };
}

function isContentsTitle(text: string): boolean {
  return text.length < 20 && ["目录", "目次", "目錄"].includes(spaceless(text));
}

function startOf(blocks: readonly Block[], until: number): number | null {
  let run = 0;
  for (let at = 0; at < until; at++) {
    const block = blocks[at];
    if (block?.kind !== "paragraph" || isBlank(block.text)) continue;
    if (isContentsTitle(block.text)) return at;
    if (block.inContents) return backOverParts(blocks, at, false);
    if (isEntryLine(block.text)) run += 1;
    else if (!splitPart(block.text)) run = 0;
    if (run === UNTITLED_RUN) return backOverParts(blocks, at, true);
  }
  return null;
}

/** The first part's title stands above the first entry; `entries` where entries may stand above, too. */
function backOverParts(blocks: readonly Block[], from: number, entries: boolean): number {
  let first = from;
  for (let at = from - 1; at >= 0; at--) {
    const block = blocks[at];
    if (block?.kind !== "paragraph") break;
    if (splitPart(block.text) || (entries && isEntryLine(block.text))) first = at;
    else if (!isBlank(block.text)) break;
  }
  return first;
}
