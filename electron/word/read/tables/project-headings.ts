import type { FormLabel } from "../../../../shared/book/headings.ts";
import { isBlank, spaceless } from "../../../../shared/book/spaceless.ts";
import { moneyUnitOfLine } from "../../../ooxml/tables/amounts.ts";
import { isFormTitle } from "../../../ooxml/tables/form-title.ts";
import { labelIn } from "../../../ooxml/tables/label-in-text.ts";
import {
  isNumberedTitle,
  isProjectHeadingText,
  MAX_HEADING,
  splitProjectHeading,
} from "../../../ooxml/tables/project-heading.ts";
import type { TablePart } from "../../../ooxml/tables/table-parts.ts";
import type { Block } from "../story/body.ts";

/** A body's blocks, the parts of each of its tables, and what is known of it before its projects are looked for. */
export interface Searched {
  readonly blocks: readonly Block[];
  readonly parts: readonly (readonly TablePart[])[];
  /** Titles of the projects that the contents promise, and the bookmarks of their headings. */
  readonly promised: { readonly keys: ReadonlySet<string>; readonly anchors: ReadonlySet<string | null> };
  readonly isContents: (block: number) => boolean;
  readonly isDivider: (block: number) => boolean;
}

/** “3.招商经费绩效目标表”: with the official bookmark, or named by the contents, or with a project's table below it. */
export function isProjectHeading(searched: Searched, at: number): boolean {
  const { promised } = searched;
  const block = searched.blocks[at];
  if (block?.kind !== "paragraph" || block.text.length > MAX_HEADING || isBlank(block.text)) return false;
  const shaped = isProjectHeadingText(block.text) && !isFormTitle(block.text);
  const listed = promised.keys.has(spaceless(splitProjectHeading(block.text).title));
  if (!shaped && !listed) return false;
  const marked = block.bookmarks.some((name) => /^_Toc_4_4_\d+$/.test(name) || promised.anchors.has(name));
  const stands = block.startsPage || block.outline !== null;
  return marked || isFollowedByTable(searched, at) || (listed && shaped && stands);
}

/** The agency and the money unit may stand as lines between a heading and its table. */
const MAX_LINES_BETWEEN = 2;

function isFollowedByTable({ blocks, parts }: Searched, at: number): boolean {
  let lines = 0;
  for (let next = at + 1; next < blocks.length; next++) {
    const block = blocks[next];
    if (block?.kind === "table") return parts[next]?.some((part) => part.kind !== "other") ?? false;
    if (!block || isBlank(block.text)) continue;
    lines += 1;
    if (lines > MAX_LINES_BETWEEN || isProjectHeadingText(block.text)) return false;
  }
  return false;
}

/**
 * A heading without number and suffix, right above a table but for lines about the form: it begins a page, is centred or a heading
 * by style, or has a number.
 * @param first the block from which on it may stand
 */
export function looseHeading(
  { blocks, isContents, isDivider }: Searched,
  table: number,
  first: number,
): number | null {
  for (let at = table - 1; at >= first && !isContents(at); at--) {
    const block = blocks[at];
    if (block?.kind !== "paragraph") return null;
    if (isBlank(block.text) || isAboutForm(block.text)) continue;
    const stands =
      block.startsPage || block.centered || block.outline !== null || isNumberedTitle(block.text);
    return stands && block.text.length <= MAX_HEADING && !isDivider(at) ? at : null;
  }
  return null;
}

/** The first of the lines about a form that stand right above its heading or table: 附件, its title, the year, who fills it in, the unit. */
export function firstTitleAbove({ blocks, isContents }: Searched, start: number, first: number): number {
  let found = start;
  for (let at = start - 1; at >= first && !isContents(at); at--) {
    const block = blocks[at];
    if (block?.kind !== "paragraph") break;
    if (isBlank(block.text)) continue;
    if (!isAboutForm(block.text)) break;
    found = at;
  }
  return found;
}

/** “填报日期：2024年1月5日”. */
const DATED = /^(?:填报|编制|申报|填表|制表|报送)?(?:日期|时间):/;

function isAboutForm(text: string): boolean {
  if (DATED.test(spaceless(text.slice(0, 20)))) return true;
  return isFormTitle(text) || moneyUnitOfLine(text) !== null || ABOUT_PROJECT.has(labelIn(text)?.label);
}

/** “项目名称：招商经费” above a table. */
const ABOUT_PROJECT: ReadonlySet<FormLabel | undefined> = new Set<FormLabel>(["agencyName", "name", "code"]);
