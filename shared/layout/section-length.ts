import { AS_WRITTEN, countLines, type Hypothesis } from "./lines.ts";
import { type Profile, type StyleName, textHeight, textWidth } from "./profile.ts";

/**
 * A section must take the same number of pages in every application, or the contents are wrong in one of them. Applications break
 * a few lines differently; where that decides whether another page begins, some lines' space below the section's heading settles it.
 */

export interface StyledText {
  readonly style: StyleName;
  readonly text: string;
}

/** As written; as Word breaks it; as LibreOffice imports it, which adds space beside Latin text and lets punctuation hang. */
const APPLICATIONS: readonly Hypothesis[] = [
  AS_WRITTEN,
  { autospace: 0, hanging: false, rules: "word" },
  { autospace: 200, hanging: true, rules: "libreoffice" },
];

/** More than this below a heading looks wrong, and no real text has needed it. */
const MOST_SPARE_LINES = 6;

/** Space to add below the heading, the first of the texts, in twips; nearly always 0. */
export function spareBelowHeading(texts: readonly StyledText[], profile: Profile): number {
  const measure = { room: textWidth(profile), tab: profile.tab };
  const counts = APPLICATIONS.map((application) =>
    texts.map(({ style, text }) => countLines(text, profile.styles[style], measure, application)),
  );
  for (let lines = 0; lines <= MOST_SPARE_LINES; lines++) {
    const spare = lines * profile.styles.body.pitch;
    const pages = counts.map((each) => pagesFor(texts, each, spare, profile));
    if (pages.every((each) => each === pages[0])) return spare;
  }
  return 0;
}

function pagesFor(
  texts: readonly StyledText[],
  counts: readonly number[],
  spare: number,
  profile: Profile,
): number {
  const height = textHeight(profile);
  let pages = 1;
  let y = 0;
  for (const [index, { style }] of texts.entries()) {
    const { pitch, before, after } = profile.styles[style];
    y += before;
    for (let line = 0; line < (counts[index] ?? 0); line++) {
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
