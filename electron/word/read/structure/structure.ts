import { isBlank } from "../../../../shared/book/spaceless.ts";
import type { Line, ProjectSource } from "../../../ooxml/tables/project-source.ts";
import { tableParts } from "../../../ooxml/tables/table-parts.ts";
import type { Block } from "../story/body.ts";
import { isList } from "../tables/lists.ts";
import type { Searched } from "../tables/project-headings.ts";
import { findProjects, type ProjectStart } from "../tables/projects.ts";
import { type Contents, findContents } from "./contents.ts";
import type { Candidate } from "./heading-scores.ts";
import { findSectionHeadings, type SectionHeading } from "./section-headings.ts";
import { isDividerText, splitPart } from "./words.ts";

/** Where everything stands: indexes of top-level blocks. */
export interface Structure {
  /** Paragraphs of the cover. */
  readonly cover: readonly number[];
  readonly contents: Contents | null;
  readonly sections: readonly SectionSpan[];
  readonly projects: readonly ProjectSource[];
  readonly hasDividers: boolean;
  /** What stands outside of all that. */
  readonly stray: readonly number[];
}

export interface SectionSpan {
  readonly heading: SectionHeading;
  readonly blocks: readonly number[];
}

/** Finds cover, contents, dividers, sections and projects: by bookmarks, headings' texts and tables' labels, never by styles alone. `ours` as in Source. */
export function findStructure(blocks: readonly Block[], ours: boolean): Structure {
  const parts = blocks.map((block) =>
    block.kind === "table" && (ours || !isList(block)) ? tableParts(block) : [],
  );
  const firstTable = parts.findIndex((each) => each.some((part) => part.kind !== "other"));
  const contents = findContents(blocks, firstTable < 0 ? blocks.length : firstTable);
  const projects = findProjects({
    blocks,
    parts,
    promised: promisedProjects(contents),
    isContents: (at) => isIn(contents, at),
    isDivider: (at) => isDividerLine(blocks[at]),
  });
  const headings = findSections(blocks, contents, projects);
  return spans(blocks, contents, projects, headings);
}

function isIn(contents: Contents | null, block: number): boolean {
  return contents !== null && block >= contents.first && block < contents.end;
}

function promisedProjects(contents: Contents | null): Searched["promised"] {
  const entries = contents?.entries.filter((entry) => entry.kind === "project") ?? [];
  return {
    keys: new Set(entries.map((entry) => entry.key)),
    anchors: new Set(entries.map((entry) => entry.anchor)),
  };
}

/** Before the projects any paragraph may be a section's heading; among them only one that a bookmark or the contents name. */
function findSections(
  blocks: readonly Block[],
  contents: Contents | null,
  projects: readonly ProjectStart[],
): SectionHeading[] {
  const firstProject = projects[0]?.block ?? blocks.length;
  const entries = contents?.entries.filter((entry) => entry.kind === "section") ?? [];
  const anchors = new Set(entries.map((entry) => entry.anchor));
  const starts = new Set(projects.map((project) => project.block));
  const candidates: Candidate[] = [];
  for (const [block, paragraph] of blocks.entries()) {
    if (paragraph.kind !== "paragraph" || isIn(contents, block) || starts.has(block)) continue;
    const marked = paragraph.bookmarks.some((name) => /^_Toc_2_2_\d+$/.test(name) || anchors.has(name));
    if (block < firstProject || marked) candidates.push({ block, paragraph });
  }
  return findSectionHeadings(candidates, entries);
}

interface Start {
  readonly block: number;
  readonly project: ProjectStart | null;
  readonly heading: SectionHeading | null;
}

function spans(
  blocks: readonly Block[],
  contents: Contents | null,
  projects: readonly ProjectStart[],
  headings: readonly SectionHeading[],
): Structure {
  const starts: Start[] = [
    ...projects.map((project) => ({ block: project.block, project, heading: null })),
    ...headings.map((heading) => ({ block: heading.block, project: null, heading })),
  ].toSorted((a, b) => a.block - b.block);
  const dividers = findDividers(blocks, contents, starts);
  const words = new Set(dividers.flatMap((divider) => divider.words));
  const range = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index).filter(
      (at) => !words.has(at) && !isIn(contents, at),
    );
  const sections: SectionSpan[] = [];
  const found: ProjectSource[] = [];
  const firstStart = starts[0]?.block ?? blocks.length;
  const firstOfText = Math.min(
    contents?.first ?? blocks.length,
    firstStart,
    ...dividers.map(({ first }) => first),
  );
  const stray = range(firstOfText, firstStart);
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1]?.block ?? blocks.length;
    const divider = dividers.find(({ first }) => first > start.block && first < next);
    const own = range(start.block + (start.project ? 0 : 1), divider?.first ?? next);
    if (divider) stray.push(...range(divider.first, next));
    if (start.heading) sections.push({ heading: start.heading, blocks: own });
    else if (start.project) {
      const { heading } = start.project;
      const lines = own.filter((at) => at !== heading?.at).flatMap((at) => lineAt(blocks, at));
      found.push({ ...start.project, lines });
    }
  }
  return {
    cover: range(0, firstOfText),
    contents,
    sections,
    projects: found,
    hasDividers: dividers.length > 0,
    stray: stray.filter((at) => !isDividerLine(blocks[at])),
  };
}

interface Divider {
  readonly first: number;
  /** Its lines: number, title, or both in one. */
  readonly words: readonly number[];
}

/** A divider stands where a part begins: before the first start, where projects follow sections, and at the end where none do. */
function findDividers(
  blocks: readonly Block[],
  contents: Contents | null,
  starts: readonly Start[],
): Divider[] {
  const out: Divider[] = [];
  for (const [index, start] of [...starts, null].entries()) {
    const before = starts[index - 1];
    const changes = !before || !start || (before.project === null) !== (start.project === null);
    if (!changes || (!start && before?.project)) continue;
    const after = Math.max(before?.block ?? -1, (contents?.end ?? 0) - 1);
    const divider = dividerBefore(blocks, start?.block ?? blocks.length, after);
    if (divider) out.push(divider);
  }
  return out;
}

/** How far above the first heading of a part its divider is looked for, blank lines not counted. */
const DIVIDER_REACH = 4;

function dividerBefore(blocks: readonly Block[], start: number, after: number): Divider | null {
  const lines: number[] = [];
  for (let at = start - 1; at > after && lines.length < DIVIDER_REACH; at--) {
    const block = blocks[at];
    if (block?.kind !== "paragraph") break;
    if (isBlank(block.text)) continue;
    const part = splitPart(block.text);
    const title = lines.at(-1);
    if (part) return { first: at, words: part.title === "" && title !== undefined ? [at, title] : [at] };
    lines.push(at);
  }
  const [nearest] = lines;
  return nearest !== undefined && isDividerLine(blocks[nearest])
    ? { first: nearest, words: [nearest] }
    : null;
}

function lineAt(blocks: readonly Block[], at: number): Line[] {
  const block = blocks[at];
  return block?.kind === "paragraph" ? [{ at, text: block.text }] : [];
}

function isDividerLine(block: Block | undefined): boolean {
  return block?.kind === "paragraph" && isDividerText(block.text);
}
