import { advance } from "../../../shared/layout/widths.ts";
import type { Block, DrawnLine, Run } from "../../book-worker/drawing.ts";
import { goTo } from "../../state/navigation.ts";
import { type Spot, seek } from "../../state/spot.ts";

/** Opens the field that a block prints. `x` and `y`: where it was clicked, twips from the page's corner. */
export function openBlock(block: Block, x: number, y: number): void {
  if (!block.target) return;
  const { place, spot } = block.target;
  goTo(place);
  if (spot) seek(clickedSpot(block, spot, x, y));
}

/** The field with the character that was clicked, where it was typed as it is printed. */
export function clickedSpot({ lines, parts }: Block, spot: Spot, x: number, y: number): Spot {
  const line = lines.find(({ top, pitch }) => y < top + pitch);
  const offset = line ? offsetAt(line, x) : null;
  if (offset === null) return spot;
  let before = 0;
  for (const { field, length } of parts ?? []) {
    if (offset < before + length) return { ...spot, field, offset: offset - before };
    before += length;
  }
  return parts ? spot : { ...spot, offset };
}

/** The character of a line that stands there, as an offset in its field's text. */
function offsetAt({ runs, from }: DrawnLine, x: number): number | null {
  const run = runs.findLast((each) => each.x <= x) ?? runs[0];
  if (from === null || !run) return from;
  return Math.max(0, from + run.from + characterAt(run, x));
}

/** The stand-in font's letters are spread over the width that the engine gives the run. */
function characterAt({ text, x: left, width }: Run, x: number): number {
  const whole = widthOf(text);
  let pen = left;
  for (let at = 0; at < text.length; at++) {
    const own = whole === 0 ? 0 : (advance(text.charCodeAt(at)) * width) / whole;
    if (own > 0 && x < pen + own / 2) return at;
    pen += own;
  }
  return text.length;
}

/** Where a character of a run begins, or its end. */
export function xAfter({ text, x, width }: Run, characters: number): number {
  const whole = widthOf(text);
  return whole === 0 ? x : x + (widthOf(text.slice(0, characters)) * width) / whole;
}

function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += advance(text.charCodeAt(at));
  return width;
}
