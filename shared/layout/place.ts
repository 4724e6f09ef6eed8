import type { CellItem, TextItem } from "./layout.ts";
import type { Line } from "./lines.ts";
import type { Profile, TextStyle } from "./profile.ts";
import { advance } from "./widths.ts";

/** Where the letters of a laid-out line stand: what the layout leaves to whoever draws it. Lengths in twips from the page's corner. */

export interface PlacedLine {
  readonly text: string;
  readonly style: TextStyle;
  readonly x: number;
  readonly baseline: number;
  /** Added between characters of which one is a whole em wide, so that the line fills its room. */
  readonly gap: number;
  /** Distance of tab stops, and how far the line's start stands from the edge that they count from. */
  readonly tab: number;
  readonly indent: number;
}

/** An exact line height puts four fifths above the baseline, in Word and in LibreOffice. */
const ABOVE_BASELINE = 0.8;

export function baselineOf(top: number, { pitch }: TextStyle): number {
  return top + pitch * ABOVE_BASELINE;
}

export function placeText(item: TextItem, profile: Profile): PlacedLine {
  const style = profile.styles[item.style];
  const indented = item.align === "left" || item.align === "both";
  return {
    text: item.text,
    style,
    x: item.x,
    baseline: baselineOf(item.y, style),
    gap: item.align === "both" ? spread(item.text, item.room - item.width) : 0,
    tab: profile.tab,
    indent: indented ? item.x - profile.page.left : 0,
  };
}

/** Lines of a cell, centred in its height. */
export function placeCell(item: CellItem, profile: Profile): PlacedLine[] {
  const { cell, lines, x, width } = item;
  const style = profile.styles.cell;
  const { border, sidePadding } = profile.table;
  const edge = x + sidePadding + border / 2;
  const room = width - 2 * sidePadding - border;
  const top = linesTop(item, profile);
  return lines.map((line, index) => ({
    text: line.text,
    style,
    x: edge + slack(line, room, cell.align),
    baseline: baselineOf(top + index * style.pitch, style),
    gap: 0,
    tab: profile.tab,
    indent: 0,
  }));
}

/** Top of a cell's first line. */
export function linesTop({ lines, y, height }: CellItem, { styles, table }: Profile): number {
  return y + (height + table.border - lines.length * styles.cell.pitch) / 2;
}

function slack({ width }: Line, room: number, align: CellItem["cell"]["align"]): number {
  switch (align) {
    case "left":
    case "both":
      return 0;
    case "center":
      return (room - width) / 2;
    case "right":
      return room - width;
  }
}

/** The dots and the number of a contents entry: dots on one grid from line to line, the number at the right edge. */
export function placeLeader(
  item: TextItem,
  leader: NonNullable<TextItem["leader"]>,
  profile: Profile,
): PlacedLine[] {
  const style = profile.styles[item.style];
  const right = profile.page.width - profile.page.right;
  const line = { style, baseline: baselineOf(item.y, style), gap: 0, tab: profile.tab, indent: 0 };
  const step = style.size / 2;
  const end = right - leader.width;
  const first = Math.ceil((item.x + item.width - right) / step);
  const dots = Math.max(0, Math.floor((end - right) / step) - first);
  return [
    { ...line, text: ".".repeat(dots), x: right + first * step },
    { ...line, text: leader.text, x: end },
  ];
}

/** What each gap of a line gets of the room that it leaves. */
function spread(text: string, room: number): number {
  const end = text.trimEnd().length;
  let gaps = 0;
  for (let at = 1; at < end; at++) if (isGap(text.charCodeAt(at - 1), text.charCodeAt(at))) gaps++;
  return gaps === 0 ? 0 : room / gaps;
}

/** Whether a spread line opens between two neighbours (UTF-16 code units): words of Latin letters and digits stay whole. */
export function isGap(before: number, after: number): boolean {
  if (advance(after) === 0) return false;
  return isWide(before) || isWide(after) || before === SPACE;
}

const SPACE = 32;

function isWide(unit: number): boolean {
  // The second half of a surrogate pair, which has no width of its own, ends a character of a whole em.
  return advance(unit) === 1000 || (unit >= 0xdc00 && unit <= 0xdfff);
}

/** Advance of a character by its first UTF-16 code unit. */
export function advanceIn({ size, spacing }: TextStyle, unit: number): number {
  const em = advance(unit);
  return em === 0 ? 0 : (em * size) / 1000 + spacing;
}
