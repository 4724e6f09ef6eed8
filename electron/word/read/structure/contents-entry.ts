import { isBlank, spaceless } from "../../../../shared/book/spaceless.ts";
import {
  isProjectHeadingText,
  MAX_HEADING,
  splitProjectHeading,
} from "../../../ooxml/tables/project-heading.ts";
import type { Paragraph } from "../story/body.ts";
import { splitPart, splitSectionHeading } from "./words.ts";

export interface ContentsEntry {
  readonly kind: "part" | "section" | "project";
  /** As printed, without leader and page number. */
  readonly text: string;
  /** The title without its number, as compared. */
  readonly key: string;
  /** The bookmark of its heading, where the entry is a link. */
  readonly anchor: string | null;
}

/** A title and its leader. */
const MAX_LINE = MAX_HEADING + 300;
/** Title, a tab, the page number; the title may itself end in anything. */
const TABBED_LINE = /^(.*\S)\s*\t\s*[-—–(（]?\s*\d{1,4}\s*[-—–)）]?\s*$/;
/** Title, then leader dots, dashes or spaces, then the page number. */
const LEADER_LINE =
  /^(.*?\S)(?:\s*[.．·…‥•⋯]{2,}\s*|\s*[-—_]{3,}\s*|\s{2,})[-—–(（]?\s*\d{1,4}\s*[-—–)）]?\s*$/;

/** The title of an entry's line, or null where the line has no page number. */
function entryTitle(line: string): string | null {
  if (line.length > MAX_LINE) return null;
  return (TABBED_LINE.exec(line) ?? LEADER_LINE.exec(line))?.[1]?.trim() ?? null;
}

export function isEntryLine(line: string): boolean {
  return entryTitle(line) !== null;
}

/** Gathers the entries of the contents, paragraph by paragraph. */
export class EntryList {
  readonly entries: ContentsEntry[] = [];
  readonly #texts = new Set<string>();
  readonly #parts = new Set<number | null>();
  #inProjects = false;

  /** Takes a paragraph's entries; false where it is none of the contents, which have ended then. */
  take(paragraph: Paragraph): boolean {
    const lines = paragraph.text.split("\n").filter((line) => !isBlank(line));
    // One page number for several lines: one long entry, broken by hand or by us.
    const broken = lines.filter(isEntryLine).length === 1;
    const found: string[] = [];
    let wrapped = "";
    for (const line of broken ? [lines.join("")] : lines) {
      const text = entryTitle(line) ?? (this.#mayStandWithoutPage(paragraph, line) ? line.trim() : null);
      if (text === null) wrapped += line;
      else {
        found.push(wrapped + text);
        wrapped = "";
      }
    }
    if (wrapped !== "") return false;
    for (const text of found) this.#add(text, paragraph.anchors);
    return found.length > 0;
  }

  /** A part's title, or an entry whose page number was lost; not a heading met for the second time. */
  #mayStandWithoutPage(paragraph: Paragraph, line: string): boolean {
    const part = splitPart(line);
    if (line.length > MAX_HEADING || this.#texts.has(spaceless(line))) return false;
    if (part && this.#parts.has(part.number)) return false;
    const begun = this.entries.length > 0;
    if (paragraph.startsPage && begun) return false;
    if (part || (paragraph.inContents && paragraph.outline === null)) return true;
    return begun && (splitSectionHeading(line).number !== null || isProjectHeadingText(line));
  }

  #add(text: string, anchors: readonly string[]): void {
    const kind = this.#kindOf(text, anchors);
    if (kind === "part") this.#parts.add(splitPart(text)?.number ?? null);
    this.#inProjects ||= kind === "project" || this.#parts.size > 1;
    const title = kind === "project" ? splitProjectHeading(text).title : splitSectionHeading(text).title;
    this.#texts.add(spaceless(text));
    this.entries.push({ kind, text, key: spaceless(title), anchor: anchors[0] ?? null });
  }

  /** By the official bookmark that it leads to, by its words, or by the entries above it. */
  #kindOf(text: string, anchors: readonly string[]): ContentsEntry["kind"] {
    if (anchors.some((anchor) => anchor.startsWith("_Toc_2_2_"))) return "section";
    if (anchors.some((anchor) => anchor.startsWith("_Toc_4_4_"))) return "project";
    if (splitPart(text)) return "part";
    if (isProjectHeadingText(text)) return "project";
    if (splitSectionHeading(text).number !== null) return "section";
    return this.#inProjects ? "project" : "section";
  }
}
