import { canonicalText, oneLine } from "../book/canonical.ts";
import type { Section } from "../book/model.ts";
import { paragraphLevel, sectionHeading, sectionNumber } from "../book/numbering.ts";
import { createFlow } from "./flow.ts";
import { type ContentsText, contentsText } from "./front.ts";
import type { LayoutNotice } from "./layout.ts";
import { APPLICATIONS, type MeasuredText, measureText } from "./measure.ts";
import { sectionNotices } from "./notices.ts";
import { originOf, originsOf } from "./origin.ts";
import { type Profile, type StyleName, textHeight } from "./profile.ts";
import { keepSame, type UnitPages } from "./sheets.ts";

/** A section laid out. */
export interface SectionUnit {
  readonly source: Section;
  readonly index: number;
  /** In canonical form. */
  readonly section: Section;
  readonly heading: string;
  readonly contents: ContentsText;
  /** Space added below the heading, twips. */
  readonly spare: number;
  readonly pages: UnitPages;
  readonly notices: readonly LayoutNotice[];
  /** Heading and paragraphs by style and text, for the next layout. */
  readonly measured: ReadonlyMap<string, MeasuredText>;
}

/** （一） in 楷体, all else as body text. A level-1 paragraph that goes on after its first sentence is body text too. */
export function paragraphStyle(text: string): "level1" | "body" {
  return paragraphLevel(text) === 1 && !/[。；].|\n/.test(text) ? "level1" : "body";
}

const TITLE = originOf("section", "title");
const paragraph = originsOf("paragraph", "text");

/** @param before what stood there in the last layout: what has not changed is taken from it. */
export function layOutSection(
  profile: Profile,
  source: Section,
  index: number,
  before?: SectionUnit,
): SectionUnit {
  const printed = source.paragraphs
    .map((text, row) => ({ row, text: canonicalText(text) }))
    .filter(({ text }) => text !== "");
  const section = { title: oneLine(source.title), paragraphs: printed.map(({ text }) => text) };
  const heading = sectionHeading(index, section.title);
  const measured = new Map<string, MeasuredText>();
  const measure = (style: StyleName, text: string): MeasuredText => {
    const key = style + text;
    const known = measured.get(key) ?? before?.measured.get(key) ?? measureText(profile, style, text);
    measured.set(key, known);
    return known;
  };
  const texts = [
    measure("sectionHeading", heading),
    ...section.paragraphs.map((text) => measure(paragraphStyle(text), text)),
  ];
  const spare = spareBelowHeading(texts, profile);
  const flow = createFlow(profile);
  for (const [at, { style, lines }] of texts.entries()) {
    const row = printed[at - 1]?.row;
    if (row === undefined) {
      flow.paragraph(style, lines, { origin: TITLE, lead: sectionNumber(index).length });
      flow.y += spare ?? 0;
    } else flow.paragraph(style, lines, { origin: paragraph(row) });
  }
  return {
    source,
    index,
    section,
    heading,
    contents: before?.heading === heading ? before.contents : contentsText(profile, heading),
    spare: spare ?? 0,
    pages: keepSame(flow.pages, before?.pages),
    notices: sectionNotices(heading, texts, spare, profile),
    measured,
  };
}

/** More than this below a heading looks wrong, and no real text has needed it. */
const MOST_SPARE_LINES = 6;

/**
 * A section must take the same number of pages in every application, or the contents are wrong in one of them. Applications break
 * a few lines differently; where that decides whether another page begins, some lines' space below the heading settles it.
 * @returns the space in twips, nearly always 0; null where none settles it.
 */
function spareBelowHeading(texts: readonly MeasuredText[], profile: Profile): number | null {
  for (let lines = 0; lines <= MOST_SPARE_LINES; lines++) {
    const spare = lines * profile.styles.body.pitch;
    const pages = APPLICATIONS.map((_, which) => pagesFor(texts, which, spare, profile));
    if (pages.every((each) => each === pages[0])) return spare;
  }
  return null;
}

/** @param which the application. */
function pagesFor(texts: readonly MeasuredText[], which: number, spare: number, profile: Profile): number {
  const height = textHeight(profile);
  let pages = 1;
  let y = 0;
  for (const [index, { style, counts }] of texts.entries()) {
    const { pitch, before, after } = profile.styles[style];
    y += before;
    for (let line = 0; line < (counts[which] ?? 0); line++) {
      if (y + pitch > height) {
        pages++;
        y = 0;
      }
      y += pitch;
    }
    y += after + (index === 0 ? spare : 0);
  }
  return pages;
}
