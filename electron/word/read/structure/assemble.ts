import {
  BOOK_FORMAT,
  type Book,
  DEFAULT_LAYOUT,
  type Project,
  type Section,
} from "../../../../shared/book/model.ts";
import { newBook } from "../../../../shared/book/new-book.ts";
import { chineseNumeral, sectionHeading } from "../../../../shared/book/numbering.ts";
import { DEFAULT_SECTION_TITLES } from "../../../../shared/book/official-text.ts";
import { isBlank, spaceless } from "../../../../shared/book/spaceless.ts";
import { refusal, type SourceFile } from "../../../ooxml/refusal.ts";
import { moneyUnitOfLine } from "../../../ooxml/tables/amounts.ts";
import { readProject } from "../../../ooxml/tables/project.ts";
import { splitProjectHeading, withoutHeadingSuffix } from "../../../ooxml/tables/project-heading.ts";
import { textOfTable } from "../../../ooxml/tables/table.ts";
import { onlyText } from "../../../ooxml/tables/table-parts.ts";
import {
  guessedYear,
  type OwnYear,
  ownYearBy,
  type YearWords,
  yearMessage,
} from "../../../ooxml/tables/year.ts";
import type { BesideText } from "../story/beside.ts";
import type { Block, Body } from "../story/body.ts";
import { readBodyLists } from "../tables/lists.ts";
import { noteAsides } from "./asides.ts";
import { type Cover, readCover } from "./cover.ts";
import { Places } from "./places.ts";
import type { Report } from "./report.ts";
import { findStructure, type SectionSpan, type Structure } from "./structure.ts";

/**
 * Puts a Book together from a body, and notes whatever found no place in it, and what stands `besides` the body. Refuses a text
 * of another kind.
 * @param ours we wrote it: its merged cells are merged, and a blank cell is blank
 */
export function assembleBook(
  body: Body,
  besides: readonly BesideText[],
  source: SourceFile,
  ours: boolean,
  report: Report,
): Book {
  const { blocks } = body;
  const structure = findStructure(blocks, ours);
  const cover = readCover(linesOf(structure.cover, blocks));
  const guessed = ownYearBy(() => yearWords(structure, blocks, source.name));
  const ownYear: OwnYear = (code) => yearOfCover(cover) ?? guessed(code);
  const listed = ours || structure.projects.length > 0 ? null : readBodyLists(source.name, blocks, ownYear);
  if (listed) return bookOfLists(listed, cover, structure, source.name, blocks, report);
  refuseOtherText(structure, cover, source, body);
  const ofText = isText(structure, cover);

  const places = new Places();
  for (const note of cover.notes) report.add(0, note);
  if (structure.contents) places.from(structure.contents.first, "目录");
  const sections = (ofText ? structure.sections : []).map((span, index) => {
    places.from(span.heading.block, `第一部分 ${sectionHeading(index, span.heading.title)}`);
    return readSection(span, index, blocks, report);
  });
  const above = linesOf([...structure.cover, ...structure.stray], blocks).map(moneyUnitOfLine);
  const around = above.find((unit) => unit !== null) ?? null;
  const projects = structure.projects.map((source, index) => {
    const number = index + 1;
    const { project, place } = readProject({ ...source, around, ownYear }, index, ours, report.of(number));
    places.from(source.heading?.at ?? source.parts[0]?.at ?? 0, place, number);
    return project;
  });
  if (!ofText)
    noteBlocks(
      structure.sections.flatMap((span) => [span.heading.block, ...span.blocks]),
      blocks,
      report,
    );
  noteBlocks(structure.stray, blocks, report);
  noteContents(structure, sections, projects, report);
  noteAsides(body, besides, places, report);
  return {
    format: BOOK_FORMAT,
    fiscalYear: yearOf(cover, structure, blocks, source.name, projects, report),
    department: departmentOf(cover, projects, report),
    compiler: cover.compiler,
    reviewer: cover.reviewer,
    layout: DEFAULT_LAYOUT,
    sections: ofText || ours ? sections : newBook({ fiscalYear: 0, department: "", projects: [] }).sections,
    projects,
  };
}

/** Lists in a Word file, which has no text of ours. */
function bookOfLists(
  { projects, department, notes }: NonNullable<ReturnType<typeof readBodyLists>>,
  cover: Cover,
  structure: Structure,
  name: string,
  blocks: readonly Block[],
  report: Report,
): Book {
  for (const note of notes) report.add(0, note);
  const fiscalYear = yearOf(cover, structure, blocks, name, projects, report);
  return newBook({ fiscalYear, department, projects });
}

/** A text of another kind may have numbered headings too; ours shows itself by tables, bookmarks, title, dividers or usual titles. */
function refuseOtherText(
  structure: Structure,
  cover: Cover,
  source: SourceFile,
  { blocks, chunks }: Body,
): void {
  const { sections, projects, stray, contents, hasDividers } = structure;
  const empty = sections.length === 0 && projects.length === 0;
  const text = stray.some((at) => linesOf([at], blocks).some((line) => !isBlank(line)));
  const usual = sections.some(({ heading }) =>
    DEFAULT_SECTION_TITLES.some((title) => title === spaceless(heading.title)),
  );
  const parts = contents?.entries.some((entry) => entry.kind === "part") ?? false;
  const shown = projects.length > 0 || cover.titled || hasDividers || parts || usual;
  if (!shown || (empty && (text || !cover.titled || chunks.length > 0)))
    throw refusal(chunks.length > 0 ? "import-embedded" : "import-no-text", source);
}

function linesOf(indexes: readonly number[], blocks: readonly Block[]): string[] {
  return indexes.flatMap((at) => {
    const block = blocks[at];
    if (!block) return [];
    return block.kind === "paragraph" ? [block.text] : textOfTable(block).split(/[\t\n]/);
  });
}

function readSection(
  { heading, blocks: own }: SectionSpan,
  index: number,
  blocks: readonly Block[],
  report: Report,
): Section {
  const { block, number, title, entry, text } = heading;
  const printed = sectionHeading(index, title);
  const where = `第一部分 ${printed}`;
  const note = (kind: string, noted: string, message: string) =>
    report.add(block, { kind, where, text: noted, message });
  if (number === null)
    note(
      "heading-lost",
      text.trim(),
      `这一标题丢了${heading.bookmarked ? "编号" : "编号和书签"}，已按${entry ? "目录" : "位置"}认作“${printed}”。`,
    );
  else if (number !== index + 1)
    note("heading-number", text.trim(), `标题的编号与次序不符，已改为“${chineseNumeral(index + 1)}、”。`);
  if (entry && entry.key !== spaceless(title))
    note("contents-differs", entry.text, "目录里的标题与正文不同，已按正文导入。");
  const paragraphs: string[] = [];
  for (const at of own) {
    const each = blocks[at];
    if (each?.kind === "paragraph") paragraphs.push(each.text);
    else if (each)
      report.add(at, {
        kind: "table-not-understood",
        where,
        text: textOfTable(each).trim(),
        message: "正文里的表格没有导入。",
      });
  }
  return { title, paragraphs };
}

/** Forms alone are no text with chapters, though the lines around them have numbers. */
function isText({ sections, contents, hasDividers, projects }: Structure, cover: Cover): boolean {
  const usual = sections.some(({ heading }) =>
    DEFAULT_SECTION_TITLES.some((title) => title === spaceless(heading.title)),
  );
  return (
    projects.length === 0 ||
    usual ||
    hasDividers ||
    contents !== null ||
    (cover.titled && sections.length > 0)
  );
}

function noteBlocks(indexes: readonly number[], blocks: readonly Block[], report: Report): void {
  for (const at of indexes) {
    const text = linesOf([at], blocks).join("\t").trim();
    if (!isBlank(text))
      report.add(at, {
        kind: "text-not-understood",
        where: "标题之外",
        text,
        message: "这一段不在任何一节或项目之内，没有导入。",
      });
  }
}

/** Entries of the contents that nothing in the text answers. */
function noteContents(
  { contents, sections: spans, projects: sources }: Structure,
  sections: readonly Section[],
  projects: readonly Project[],
  report: Report,
): void {
  const answered = new Set(spans.map(({ heading }) => heading.entry));
  const sectionKeys = new Set(sections.map((section) => spaceless(section.title)));
  const projectKeys = new Set(projects.map((project) => spaceless(project.name)));
  for (const { heading } of sources)
    if (heading) projectKeys.add(spaceless(splitProjectHeading(heading.text).title));
  for (const entry of contents?.entries ?? []) {
    if (entry.kind === "part" || answered.has(entry)) continue;
    // A name may itself begin with a number, and the entry have none of its own.
    const keys = [entry.key, spaceless(withoutHeadingSuffix(entry.text))];
    if (keys.some((key) => (entry.kind === "section" ? sectionKeys : projectKeys).has(key))) continue;
    report.add(contents?.first ?? 0, {
      kind: `${entry.kind}-missing`,
      where: "目录",
      text: entry.text,
      message: "目录里有这一条，正文里没有找到。",
    });
  }
}

const YEARS = { first: 1900, last: 9999 };

function yearOfCover({ fiscalYear }: Cover): number | null {
  return fiscalYear !== null && fiscalYear >= YEARS.first && fiscalYear <= YEARS.last ? fiscalYear : null;
}

/** The cover's year; else the one that the file says elsewhere, with a note unless the lines above its tables say it. */
function yearOf(
  cover: Cover,
  structure: Structure,
  blocks: readonly Block[],
  name: string,
  projects: readonly Project[],
  report: Report,
): number {
  const year = yearOfCover(cover);
  if (year !== null) return year;
  const guessed = guessedYear({ ...yearWords(structure, blocks, name), projects });
  if (guessed.from !== "title")
    report.add(0, { kind: `year-guessed`, where: "封面", text: "", message: yearMessage(guessed) });
  return guessed.year;
}

function yearWords(
  structure: Structure,
  blocks: readonly Block[],
  name: string,
): Omit<YearWords, "projects"> {
  const above = structure.projects.flatMap((source) => {
    const table = source.parts[0]?.at ?? Number.POSITIVE_INFINITY;
    const [part] = source.parts;
    const inside = part?.part.table.rows.slice(part.part.first, part.part.first + TITLE_ROWS) ?? [];
    return [
      ...(source.heading ? [source.heading.text] : []),
      ...source.lines.filter(({ at }) => at < table).map(({ text }) => text),
      ...inside.flatMap((row) => onlyText(row) ?? []),
    ];
  });
  return {
    titles: [...above, ...linesOf([...structure.cover, ...structure.stray], blocks)],
    name,
    words: linesOf([...blocks.keys()], blocks),
  };
}

/** A title inside a table stands in its first rows. */
const TITLE_ROWS = 3;

/** The cover's department; else who compiled it, or the first project's agency, with a note. */
function departmentOf(cover: Cover, projects: readonly Project[], report: Report): string {
  if (cover.department !== null) return cover.department;
  const department = cover.compiler.replace(/\s*编制$/, "").trim() || (projects[0]?.agencyName.trim() ?? "");
  report.add(0, {
    kind: "department-guessed",
    where: "封面",
    text: "",
    message:
      department === ""
        ? "没有找到部门名称，请补填。"
        : `封面上没有找到部门名称，暂按“${department}”导入，请核对。`,
  });
  return department;
}
