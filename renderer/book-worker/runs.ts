import type { PlacedLine } from "../../shared/layout/place.ts";
import { advanceIn, isGap } from "../../shared/layout/place.ts";
import type { Run } from "./drawing.ts";

const TAB = 9;

/** A placed line cut at its tabs, each run with the width that the engine gives it. */
export function runsOf(line: PlacedLine): Run[] {
  const text = line.text.trimEnd();
  const runs: Run[] = [];
  let pen = 0;
  let start = 0;
  let from = 0;
  const close = (end: number, width: number) => {
    if (end > from) runs.push({ text: text.slice(from, end), from, x: line.x + start, width });
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === TAB) {
      close(at, pen - start);
      pen = (Math.floor((line.indent + pen) / line.tab) + 1) * line.tab - line.indent;
      start = pen;
      from = at + 1;
      continue;
    }
    pen += advanceIn(line.style, unit);
    if (line.gap !== 0 && at + 1 < text.length && isGap(unit, text.charCodeAt(at + 1))) pen += line.gap;
  }
  close(text.length, pen - start);
  return runs;
}
