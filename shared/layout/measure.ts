import {
  AS_WRITTEN,
  breakLines,
  countLines,
  type Hypothesis,
  type Line,
  type Measure,
  textExtent,
} from "./lines.ts";
import { type Profile, type StyleName, type TextStyle, textWidth } from "./profile.ts";

/** A text across the text block. */
export interface MeasuredText {
  readonly style: StyleName;
  readonly lines: readonly Line[];
  /** How many lines each of the applications makes of it; the first is `lines`. */
  readonly counts: readonly number[];
}

/**
 * How applications break lines: as written, which is how LibreOffice does it where it keeps our settings; Word; and LibreOffice
 * 7.4 as it imports a Word file, which adds space beside Latin text and lets punctuation hang.
 */
export const APPLICATIONS: readonly Hypothesis[] = [
  AS_WRITTEN,
  { autospace: 0, hanging: false, rules: "word" },
  { autospace: 200, hanging: true, rules: "libreoffice" },
];

export function measureText(profile: Profile, style: StyleName, text: string): MeasuredText {
  const look = profile.styles[style];
  const measure = across(profile);
  const line = certainLine(text, look, measure.room);
  if (line) return { style, lines: [line], counts: APPLICATIONS.map(() => 1) };
  const lines = breakLines(text, look, measure);
  const [, ...others] = APPLICATIONS;
  const counts = others.map((application) => countLines(text, look, measure, application));
  return { style, lines, counts: [lines.length, ...counts] };
}

/** The lines of a text across the text block. */
export function linesAcross(profile: Profile, style: StyleName, text: string): readonly Line[] {
  const look = profile.styles[style];
  const measure = across(profile);
  const line = certainLine(text, look, measure.room);
  return line ? [line] : breakLines(text, look, measure);
}

/** A text that every application sets on one line: none adds more than a quarter em at each character. null: it may need more. */
export function certainLine(text: string, style: TextStyle, room: number): Line | null {
  if (/[\n\t]/.test(text)) return null;
  const most = room - style.indent * (style.size + style.spacing) - (text.length * style.size) / 4;
  const width = most < 0 ? 0 : textExtent(text.trimEnd(), style);
  return width <= most ? { text, start: 0, width, ends: true } : null;
}

function across(profile: Profile): Measure {
  return { room: textWidth(profile), tab: profile.tab };
}
