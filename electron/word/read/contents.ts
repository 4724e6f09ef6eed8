import type { Block, Paragraph } from "./body.ts";
import {
  isBlank,
  isProjectHeadingText,
  MAX_HEADING,
  spaceless,
  splitPart,
  splitProjectHeading,
  splitSectionHeading,
} from "./words.ts";

export interface ContentsEntry {
  readonly kind: "part" | "section" | "project";
  /** As printed, without leader and page number. */
  readonly text: string;
  /** The title without its number, as compared. */
  readonly key: string;
  /** The bookmark of its heading, where the entry is a link. */
  readonly anchor: string | null;
}

/** The table of contents: which blocks it takes, and what it promises. */
export interface Contents {
  readonly first: number;
  /** The block after its last. */
  readonly end: number;
  readonly entries: readonly ContentsEntry[];
}

/** Title, a tab, the page number; the title may itself end in anything. */
const TABBED_LINE = /^(.*\S)\s*\t\s*[-—–(（]?\s*\d{1,4}\s*[-—–)）]?\s*$/;
/** Title, then leader dots, dashes or spaces, then the page number. */
const LEADER_LINE =
  /^(.*?\S)(?:\s*[.．·…‥•⋯]{2,}\s*|\s*[-—_]{3,}\s*|\s{2,})[-—–(（]?\s*\d{1,4}\s*[-—–)）]?\s*$/;

/** The title of an entry's line, or null where the line has no page number. */
function entryTitle(line: string): string | null {
  return (TABBED_LINE.exec(line) ?? LEADER_LINE.exec(line))?.[1]?.trim() ?? null;
}

function isEntryLine(line: string): boolean {
  return entryTitle(line) !== null;
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
  const entries: ContentsEntry[] = [];
  let end = first;
  for (let at = first; at < until; at++) {
    const block = blocks[at];
    if (block?.kind !== "paragraph") break;
    if (isBlank(block.text) || isContentsTitle(block.text)) {
      if (isContentsTitle(block.text)) end = at + 1;
      continue;
    }
    const found = entriesOf(block, entries);
    if (!found) break;
    entries.push(...found);
    end = at + 1;
  }
  return { first, end, entries };
}

function isContentsTitle(text: string): boolean {
  return ["目录", "目次", "目錄"].includes(spaceless(text));
}

function startOf(blocks: readonly Block[], until: number): number | null {
  let run = 0;
  for (let at = 0; at < until; at++) {
    const block = blocks[at];
    if (block?.kind !== "paragraph" || isBlank(block.text)) continue;
    if (isContentsTitle(block.text)) return at;
    if (block.inContents) return backOverParts(blocks, at);
    run = isEntryLine(block.text) ? run + 1 : splitPart(block.text) && run > 0 ? run : 0;
    if (run === UNTITLED_RUN) return backOverParts(blocks, firstOfRun(blocks, at));
  }
  return null;
}

function firstOfRun(blocks: readonly Block[], last: number): number {
  let first = last;
  for (let at = last - 1; at >= 0; at--) {
    const block = blocks[at];
    if (block?.kind !== "paragraph") break;
    if (isEntryLine(block.text)) first = at;
    else if (!isBlank(block.text) && !splitPart(block.text)) break;
  }
  return first;
}

/** The first part's title stands above the first entry. */
function backOverParts(blocks: readonly Block[], from: number): number {
  let first = from;
  for (let at = from - 1; at >= 0; at--) {
    const block = blocks[at];
    if (block?.kind !== "paragraph") break;
    if (splitPart(block.text)) first = at;
    else if (!isBlank(block.text)) break;
  }
  return first;
}

/** The entries of one paragraph, or null where it is none: the contents have ended. */
function entriesOf(paragraph: Paragraph, before: readonly ContentsEntry[]): ContentsEntry[] | null {
  const found: ContentsEntry[] = [];
  let wrapped = "";
  const lines = paragraph.text.split("\n");
  // One page number for several lines: one long entry, broken by hand or by us.
  const broken = lines.filter((line) => isEntryLine(line)).length === 1;
  for (const line of broken ? [lines.join("")] : lines) {
    if (isBlank(line)) continue;
    const text = entryTitle(line);
    if (text === null && !mayStandWithoutPage(paragraph, line, before)) {
      wrapped += line;
      continue;
    }
    found.push(entry(wrapped + (text ?? line.trim()), paragraph, [...before, ...found]));
    wrapped = "";
  }
  return found.length > 0 && wrapped === "" ? found : null;
}

/** A line without a page number: a part's title, or an entry whose number was lost; not a heading met for the second time. */
function mayStandWithoutPage(paragraph: Paragraph, line: string, before: readonly ContentsEntry[]): boolean {
  const key = spaceless(line);
  const part = splitPart(line);
  const listed = before.some(
    (each) => spaceless(each.text) === key || (part && splitPart(each.text)?.number === part.number),
  );
  if (listed || line.length > MAX_HEADING || (paragraph.startsPage && before.length > 0)) return false;
  if (paragraph.inContents && paragraph.outline === null) return true;
  if (part) return true;
  if (before.length === 0) return false;
  return splitSectionHeading(line).number !== null || isProjectHeadingText(line);
}

function entry(text: string, paragraph: Paragraph, before: readonly ContentsEntry[]): ContentsEntry {
  const kind = kindOf(text, paragraph.anchors, before);
  const title = kind === "project" ? splitProjectHeading(text).title : splitSectionHeading(text).title;
  return { kind, text, key: spaceless(title), anchor: paragraph.anchors[0] ?? null };
}

function kindOf(
  text: string,
  anchors: readonly string[],
  before: readonly ContentsEntry[],
): ContentsEntry["kind"] {
  if (anchors.some((anchor) => anchor.startsWith("_Toc_2_2_"))) return "section";
  if (anchors.some((anchor) => anchor.startsWith("_Toc_4_4_"))) return "project";
  if (splitPart(text)) return "part";
  if (isProjectHeadingText(text)) return "project";
  if (splitSectionHeading(text).number !== null) return "section";
  const parts = before.filter((each) => each.kind === "part").length;
  return parts > 1 || before.some((each) => each.kind === "project") ? "project" : "section";
}
