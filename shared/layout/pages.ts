import { canonicalBook } from "../book/canonical.ts";
import type { Book } from "../book/model.ts";
import { paragraphLevel, projectHeading, sectionHeading } from "../book/numbering.ts";
import { CONTENTS_TITLE, coverTitle, PARTS } from "../book/official-text.ts";
import { createFlow, type Flow } from "./flow.ts";
import type { Entry, Layout, ProjectTables } from "./layout.ts";
import { textExtent } from "./lines.ts";
import type { Profile } from "./profile.ts";
import { flowTable } from "./table-flow.ts";
import { tableMaker } from "./tables.ts";

/**
 * Lays a book out: cover, contents, divider and sections, divider and projects, as design and GB/T 9704-2012 have them. Cover,
 * contents and dividers, the sections and the first project begin on a right-hand page; numbers begin with the first section.
 * Printed is the canonical form: texts trimmed, paragraphs without text left out. Pure and deterministic.
 */
export function layoutBook(typed: Book, profile: Profile): Layout {
  const book = canonicalBook(typed);
  const entries: Entry[] = [];
  const body = createFlow(profile);
  body.numberFromHere();
  flowSections(body, book, entries);
  const projects = flowProjects(body, profile, book, entries);

  const front = createFlow(profile);
  flowCover(front, book);
  flowContents(front, profile, book, entries);
  flowDivider(front, 0);
  front.numberFromHere();

  return {
    book,
    profile: profile.name,
    entries,
    pageCount: body.number ?? 0,
    pages: [...front.pages, ...body.pages],
    projects,
  };
}

/** （一） in 楷体, all else as body text. A level-1 paragraph that goes on after its first sentence is body text too. */
export function paragraphStyle(text: string): "level1" | "body" {
  return paragraphLevel(text) === 1 && !/[。；].|\n/.test(text) ? "level1" : "body";
}

function flowCover(flow: Flow, book: Book): void {
  flow.page("cover");
  flow.paragraph("coverDepartment", book.department);
  flow.paragraph("coverTitle", coverTitle(book.fiscalYear));
  flow.paragraph("coverLine", book.compiler);
  flow.paragraph("coverLine", book.reviewer);
}

function flowContents(flow: Flow, profile: Profile, book: Book, entries: readonly Entry[]): void {
  flow.page("contents", "odd");
  flow.paragraph("contentsTitle", CONTENTS_TITLE);
  const put = ({ entry, page }: Entry) => {
    const number = String(page);
    flow.paragraph("contentsEntry", entry, {
      text: number,
      width: textExtent(number, profile.styles.contentsEntry),
    });
  };
  for (const [part, { number, title }] of PARTS.entries()) {
    flow.paragraph("contentsPart", `${number} ${title}`);
    for (const entry of part === 0
      ? entries.slice(0, book.sections.length)
      : entries.slice(book.sections.length))
      put(entry);
  }
}

function flowDivider(flow: Flow, part: 0 | 1): void {
  flow.page("divider", "odd");
  flow.paragraph("dividerNumber", PARTS[part].number);
  flow.paragraph("dividerTitle", PARTS[part].title);
}

function flowSections(flow: Flow, book: Book, entries: Entry[]): void {
  for (const [index, section] of book.sections.entries()) {
    flow.page("section");
    const entry = sectionHeading(index, section.title);
    entries.push({ entry, page: flow.number ?? 0, kind: "section", index });
    flow.paragraph("sectionHeading", entry);
    for (const text of section.paragraphs) flow.paragraph(paragraphStyle(text), text);
  }
}

function flowProjects(flow: Flow, profile: Profile, book: Book, entries: Entry[]): ProjectTables[] {
  const make = tableMaker(profile);
  flowDivider(flow, 1);
  return book.projects.map((project, index) => {
    flow.page("project", index === 0 ? "odd" : undefined);
    const entry = projectHeading(index, project.name);
    entries.push({ entry, page: flow.number ?? 0, kind: "project", index });
    flow.paragraph("projectHeading", entry);
    const tables = { basic: make.basic(project), indicators: make.indicators(project) };
    flowTable(flow, profile, tables.basic);
    flow.y += profile.table.gap;
    flowTable(flow, profile, tables.indicators);
    return tables;
  });
}
