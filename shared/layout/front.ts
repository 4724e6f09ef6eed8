import type { Book } from "../book/model.ts";
import { CONTENTS_TITLE, coverTitle, PARTS } from "../book/official-text.ts";
import { createFlow } from "./flow.ts";
import type { Entry } from "./layout.ts";
import { breakLines, type Line, textExtent } from "./lines.ts";
import { certainLine, linesAcross } from "./measure.ts";
import { originOf, originsOf } from "./origin.ts";
import { type Profile, textWidth } from "./profile.ts";
import type { UnitPages } from "./sheets.ts";

/** What stands before and between the text: cover, contents, dividers. */

const COVER = [
  {
    style: "coverDepartment",
    origin: originOf("book", "department"),
    text: ({ department }: Book) => department,
  },
  {
    style: "coverTitle",
    origin: originOf("book", "fiscalYear"),
    text: ({ fiscalYear }: Book) => coverTitle(fiscalYear),
  },
  { style: "coverLine", origin: originOf("book", "compiler"), text: ({ compiler }: Book) => compiler },
  { style: "coverLine", origin: originOf("book", "reviewer"), text: ({ reviewer }: Book) => reviewer },
] as const;

export function coverPages(profile: Profile, book: Book): UnitPages {
  const flow = createFlow(profile);
  for (const { style, origin, text } of COVER)
    flow.paragraph(style, linesAcross(profile, style, text(book)), { origin });
  return flow.pages;
}

const NOWHERE = { origin: null };

export function dividerPages(profile: Profile, part: 0 | 1): UnitPages {
  const flow = createFlow(profile);
  flow.paragraph("dividerNumber", linesAcross(profile, "dividerNumber", PARTS[part].number), NOWHERE);
  flow.paragraph("dividerTitle", linesAcross(profile, "dividerTitle", PARTS[part].title), NOWHERE);
  return flow.pages;
}

/** A heading as the contents print it. */
export interface ContentsText {
  /** With "\n" where a line must end early to leave room for the number. */
  readonly text: string;
  readonly lines: readonly Line[];
}

const sectionEntry = originsOf("contents", "title");
const projectEntry = originsOf("contents", "name");

/** @param texts the entries' texts, in the entries' order. */
export function contentsPages(
  profile: Profile,
  entries: readonly Entry[],
  texts: readonly ContentsText[],
): UnitPages {
  const style = profile.styles.contentsEntry;
  const flow = createFlow(profile);
  flow.paragraph("contentsTitle", linesAcross(profile, "contentsTitle", CONTENTS_TITLE), NOWHERE);
  for (const [part, kind] of (["section", "project"] as const).entries()) {
    const title = partTitle(part === 0 ? 0 : 1);
    flow.paragraph("contentsPart", linesAcross(profile, "contentsPart", title), NOWHERE);
    for (const [at, entry] of entries.entries()) {
      if (entry.kind !== kind) continue;
      const text = String(entry.page);
      const number = { text, width: textExtent(text, style) };
      const origin = kind === "section" ? sectionEntry(at) : projectEntry(at);
      flow.paragraph("contentsEntry", texts[at]?.lines ?? [], { origin, number });
    }
  }
  return flow.pages;
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
export function contentsText(profile: Profile, entry: string): ContentsText {
  const style = profile.styles.contentsEntry;
  const measure = { room: textWidth(profile), tab: profile.tab };
  const room = measure.room - LEADER_ROOM * style.size;
  const line = certainLine(entry, style, room);
  if (line) return { text: entry, lines: [line] };
  const lines = breakLines(entry, style, measure);
  const last = lines.at(-1);
  if (!last || last.width <= room) return { text: entry, lines };
  const text = breakLines(entry, style, { ...measure, room })
    .map((line) => line.text)
    .join("\n");
  return { text, lines: breakLines(text, style, measure) };
}
