import { canonicalBook } from "../book/canonical.ts";
import type { Book } from "../book/model.ts";
import { paragraphLevel, projectHeading, sectionHeading } from "../book/numbering.ts";
import { CONTENTS_TITLE, coverTitle, PARTS } from "../book/official-text.ts";
import { createFlow, type Flow } from "./flow.ts";
import type { Entry, Layout, ProjectTables, SectionSpace } from "./layout.ts";
import { breakLines, textExtent } from "./lines.ts";
import { type Profile, textWidth } from "./profile.ts";
import { spareBelowHeading } from "./section-length.ts";
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
  const body = createFlow(profile, true);
  const sections = flowSections(body, profile, book, entries);
  const projects = flowProjects(body, profile, book, entries);

  const front = createFlow(profile, false);
  flowCover(front, book);
  flowContents(front, profile, entries);
  flowDivider(front, 0);
  // Page 1 is a right-hand page, so that numbers and sheets agree from the cover to the end.
  front.fillSheet();

  return {
    book,
    profile: profile.name,
    entries,
    pageCount: body.number ?? 0,
    pages: [...front.pages, ...body.pages],
    sections,
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

function flowContents(flow: Flow, profile: Profile, entries: readonly Entry[]): void {
  const style = profile.styles.contentsEntry;
  flow.page("contents", "odd");
  flow.paragraph("contentsTitle", CONTENTS_TITLE);
  for (const [part, kind] of (["section", "project"] as const).entries()) {
    flow.paragraph("contentsPart", partTitle(part === 0 ? 0 : 1));
    for (const { contents, page } of entries.filter((entry) => entry.kind === kind)) {
      const text = String(page);
      flow.paragraph("contentsEntry", contents, { text, width: textExtent(text, style) });
    }
  }
}

/** A part's title on one line, as the contents print it. */
export function partTitle(part: 0 | 1): string {
  return `${PARTS[part].number} ${PARTS[part].title}`;
}

/** Room at the right edge that a contents entry's last line leaves to dots and number, in characters. */
const LEADER_ROOM = 4;

/**
 * An entry whose last line would reach into the number's place is broken earlier: Word would put the number alone at the left
 * edge of a new line.
 */
function contentsText(entry: string, profile: Profile): string {
  const style = profile.styles.contentsEntry;
  const measure = { room: textWidth(profile), tab: profile.tab };
  const room = measure.room - LEADER_ROOM * style.size;
  const last = breakLines(entry, style, measure).at(-1);
  if (!last || last.width <= room) return entry;
  return breakLines(entry, style, { ...measure, room })
    .map((line) => line.text)
    .join("\n");
}

function flowDivider(flow: Flow, part: 0 | 1): void {
  flow.page("divider", "odd");
  flow.paragraph("dividerNumber", PARTS[part].number);
  flow.paragraph("dividerTitle", PARTS[part].title);
}

function flowSections(flow: Flow, profile: Profile, book: Book, entries: Entry[]): SectionSpace[] {
  return book.sections.map(({ title, paragraphs }, index) => {
    flow.page("section");
    const entry = sectionHeading(index, title);
    entries.push({
      entry,
      contents: contentsText(entry, profile),
      page: flow.number ?? 0,
      kind: "section",
      index,
    });
    const texts = [
      { style: "sectionHeading" as const, text: entry },
      ...paragraphs.map((text) => ({ style: paragraphStyle(text), text })),
    ];
    const spare = spareBelowHeading(texts, profile);
    for (const [at, { style, text }] of texts.entries()) {
      flow.paragraph(style, text);
      if (at === 0) flow.y += spare;
    }
    return { spare };
  });
}

function flowProjects(flow: Flow, profile: Profile, book: Book, entries: Entry[]): ProjectTables[] {
  const make = tableMaker(profile);
  flowDivider(flow, 1);
  return book.projects.map((project, index) => {
    flow.page("project", index === 0 ? "odd" : undefined);
    const entry = projectHeading(index, project.name);
    entries.push({
      entry,
      contents: contentsText(entry, profile),
      page: flow.number ?? 0,
      kind: "project",
      index,
    });
    flow.paragraph("projectHeading", entry);
    const tables = { basic: make.basic(project), indicators: make.indicators(project) };
    flowTable(flow, profile, tables.basic);
    flow.y += profile.table.gap;
    flowTable(flow, profile, tables.indicators);
    return tables;
  });
}
