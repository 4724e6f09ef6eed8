import type { Book } from "../../../shared/book/model.ts";
import { projectBookmark, sectionBookmark } from "../../../shared/book/numbering.ts";
import { CONTENTS_TITLE, coverTitle, PARTS } from "../../../shared/book/official-text.ts";
import { partTitle } from "../../../shared/layout/front.ts";
import type { Entry, Layout } from "../../../shared/layout/layout.ts";
import type { Profile } from "../../../shared/layout/profile.ts";
import { paragraphStyle } from "../../../shared/layout/sections.ts";
import type { Frame } from "./frame.ts";
import { GAP_STYLE, STYLES } from "./styles.ts";
import { tableXml } from "./tables.ts";
import { bookmark, field, fieldMark, fieldStart, paragraph, run } from "./xml.ts";

/**
 * document.xml, piece by piece, so that a volume of thousands of projects never stands in memory whole. A section's
 * properties stand in its last paragraph: a paragraph of their own would add a page where the text fills its page exactly.
 */
export function* documentXml(
  layout: Layout,
  profile: Profile,
  frame: Frame,
  onProgress: (done: number, total: number) => void = () => {},
): Generator<string> {
  const { book } = layout;
  const ends = frame.sections;
  yield frame.start;
  yield cover(book, ends.cover);
  yield* contents(layout, ends.contents);
  yield divider(0, ends.firstDivider);
  yield* sections(layout, profile, ends.text);
  const hasProjects = book.projects.length > 0;
  yield divider(1, hasProjects ? ends.secondDivider : "");
  if (hasProjects) yield* projects(layout, profile, onProgress);
  yield hasProjects ? ends.projects : ends.secondDivider;
  yield frame.end;
}

function cover(book: Book, end: string): string {
  return (
    paragraph(STYLES.coverDepartment.id, run(book.department)) +
    paragraph(STYLES.coverTitle.id, run(coverTitle(book.fiscalYear))) +
    paragraph(STYLES.coverLine.id, run(book.compiler)) +
    paragraph(STYLES.coverLine.id, run(book.reviewer), end)
  );
}

/**
 * A table of contents field (ECMA-376 17.16.5.68) whose entries are ours: the parts come from TC fields and have no number,
 * sections and projects are headings of level 2 and 3. Updating it in Word gives the same.
 */
function* contents({ entries }: Layout, end: string): Generator<string> {
  yield paragraph(STYLES.contentsTitle.id, run(CONTENTS_TITLE));
  const start = fieldStart('TOC \\o "2-3" \\n "1-1" \\h \\z \\f') + fieldMark("separate");
  const counts = { section: entries.filter((entry) => entry.kind === "section").length };
  for (const [part, kind] of (["section", "project"] as const).entries()) {
    yield paragraph(STYLES.contentsPart.id, (part === 0 ? start : "") + run(partTitle(part === 0 ? 0 : 1)));
    for (const entry of entries) if (entry.kind === kind) yield contentsEntry(entry, counts.section);
  }
  yield paragraph(GAP_STYLE, fieldMark("end"), end);
}

function contentsEntry(entry: Entry, sectionCount: number): string {
  const name = bookmarkOf(entry, sectionCount);
  const style = entry.kind === "section" ? STYLES.contentsSection.id : STYLES.contentsProject.id;
  const page = field(`PAGEREF ${name} \\h`, String(entry.page));
  return paragraph(
    style,
    `<w:hyperlink w:anchor="${name}" w:history="1">${run(entry.contents)}${run("\t")}${page}</w:hyperlink>`,
  );
}

function bookmarkOf({ kind, index }: Entry, sectionCount: number): string {
  return kind === "section" ? sectionBookmark(index) : projectBookmark(index, sectionCount);
}

/** The TC field (17.16.5.64) gives the contents the part's title on one line; \n keeps its page number out. */
function divider(part: 0 | 1, end: string): string {
  const mark = field(`TC "${partTitle(part)}" \\f C \\l 1 \\n`);
  return (
    paragraph(STYLES.dividerNumber.id, mark + run(PARTS[part].number)) +
    paragraph(STYLES.dividerTitle.id, run(PARTS[part].title), end)
  );
}

function* sections(
  { book, entries, sections: spaces }: Layout,
  profile: Profile,
  end: string,
): Generator<string> {
  const headings = entries.filter((entry) => entry.kind === "section");
  const { after } = profile.styles.sectionHeading;
  for (const [index, { paragraphs }] of book.sections.entries()) {
    const last = index === book.sections.length - 1;
    const spare = spaces[index]?.spare ?? 0;
    const space = spare === 0 ? "" : `<w:spacing w:after="${after + spare}"/>`;
    const heading = bookmark(index + 1, sectionBookmark(index), run(headings[index]?.entry ?? ""));
    yield paragraph(STYLES.sectionHeading.id, heading, space + (last && paragraphs.length === 0 ? end : ""));
    for (const [at, text] of paragraphs.entries())
      yield paragraph(
        STYLES[paragraphStyle(text)].id,
        run(text),
        last && at === paragraphs.length - 1 ? end : "",
      );
  }
}

/** Apart from the ids of the sections' bookmarks, however many sections there are. */
const FIRST_PROJECT_BOOKMARK = 100_000;

function* projects(
  { book, entries, projects: tables }: Layout,
  profile: Profile,
  onProgress: (done: number, total: number) => void,
): Generator<string> {
  const headings = entries.filter((entry) => entry.kind === "project");
  for (const [index, { basic, indicators }] of tables.entries()) {
    const name = projectBookmark(index, book.sections.length);
    const heading = bookmark(FIRST_PROJECT_BOOKMARK + index, name, run(headings[index]?.entry ?? ""));
    yield paragraph(STYLES.projectHeading.id, heading);
    yield tableXml(basic, profile);
    yield paragraph(GAP_STYLE, "");
    yield tableXml(indicators, profile);
    onProgress(index + 1, tables.length);
  }
  // A document does not end with a table; a point high, so that it stays on the table's page.
  yield paragraph(GAP_STYLE, "", '<w:spacing w:line="20" w:lineRule="exact"/>');
}
