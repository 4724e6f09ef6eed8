import { amongLatin, type BreakRules, breakClass, isSpace, mayBreak, mayHang, meetsLatin } from "./breaks.ts";
import type { TextStyle } from "./profile.ts";
import { advance } from "./widths.ts";

/** Text into lines: greedy, as Word and LibreOffice fill them. Lengths in twips. */

export interface Line {
  readonly text: string;
  /** Where it begins in the text that was broken, in UTF-16 units. */
  readonly start: number;
  /** Natural width without trailing spaces, indent not counted. */
  readonly width: number;
  /** Ends the paragraph or stands before a forced line end, so it is not spread to both edges. */
  readonly ends: boolean;
}

/** What applications do differently; the default is what the written file asks for. */
export interface Hypothesis {
  /** Added where Han meets Latin, in thousandths of an em. */
  readonly autospace: number;
  /** Closing punctuation may stand past the edge. */
  readonly hanging: boolean;
  readonly rules: BreakRules;
}

export const AS_WRITTEN: Hypothesis = { autospace: 0, hanging: false, rules: "libreoffice" };

/** How wide a line may be, and what a tab in it does. */
export interface Measure {
  readonly room: number;
  readonly tab: number;
}

/** Breaks a text, "\n" being a forced line end; only its first line is indented. Always at least one line. */
export function breakLines(
  text: string,
  style: TextStyle,
  measure: Measure,
  hypothesis: Hypothesis = AS_WRITTEN,
): Line[] {
  const lines: Line[] = [];
  fill(text, style, measure, hypothesis, (start, end, width, ends) => {
    lines.push({ text: text.slice(start, end), start, width, ends });
  });
  return lines;
}

/** How many lines `breakLines` would give. */
export function countLines(text: string, style: TextStyle, measure: Measure, hypothesis: Hypothesis): number {
  let count = 0;
  fill(text, style, measure, hypothesis, () => count++);
  return count;
}

/** Width of a text on one line. */
export function textExtent(text: string, style: TextStyle): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += advanceOf(text.charCodeAt(at), style);
  return width;
}

/** Half a twip of rounding is no overflow. */
const TOLERANCE = 0.5;
const TAB = 9;

function advanceOf(unit: number, style: TextStyle): number {
  const em = advance(unit);
  return em === 0 ? 0 : (em * style.size) / 1000 + style.spacing;
}

interface LineEnd {
  readonly at: number;
  readonly ink: number;
  readonly inLatin: boolean;
}

type Emit = (start: number, end: number, width: number, ends: boolean) => void;

function fill(text: string, style: TextStyle, measure: Measure, hypothesis: Hypothesis, emit: Emit): void {
  let indent = style.indent * (style.size + style.spacing);
  let start = 0;
  while (true) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    fillSegment(text, start, end, indent, style, measure, hypothesis, emit);
    if (found < 0) return;
    start = end + 1;
    indent = 0;
  }
}

function fillSegment(
  text: string,
  from: number,
  to: number,
  indent: number,
  style: TextStyle,
  { room, tab }: Measure,
  { autospace, hanging, rules }: Hypothesis,
  emit: Emit,
): void {
  const gap = (autospace * style.size) / 1000;
  const edge = room + TOLERANCE;
  let start = from;
  let left = indent;
  let pen = left;
  /** Pen after the last character that is no space. */
  let ink = pen;
  let before = 0;
  let inLatin = false;
  /** The last place where the line may end, and what held there. */
  let fallback: LineEnd = { at: -1, ink, inLatin };
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    const cls = breakClass(unit);
    if (at > start && mayBreak(before, cls, rules, inLatin)) fallback = { at, ink, inLatin };
    if (gap > 0 && at > start && meetsLatin(before, cls)) pen += gap;
    const next = unit === TAB ? (Math.floor(pen / tab) + 1) * tab : pen + advanceOf(unit, style);
    const over = next > edge && !isSpace(cls) && at > start && advance(unit) > 0;
    const hangs = over && hanging && mayHang(cls) && !inLatin && pen <= edge;
    if (over && !hangs) {
      const end: LineEnd = fallback.at > start ? fallback : { at, ink, inLatin };
      emit(start, end.at, end.ink - left, false);
      start = end.at;
      inLatin = end.inLatin;
      left = pen = ink = 0;
      at = start - 1;
      continue;
    }
    pen = next;
    if (!isSpace(cls)) ink = pen;
    before = cls;
    inLatin = amongLatin(cls, inLatin);
    // What follows punctuation that hangs begins the next line, whatever it is.
    if (hangs) fallback = { at: at + 1, ink, inLatin };
  }
  emit(start, to, ink - left, true);
}
