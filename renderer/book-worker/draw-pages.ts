import type { BookText } from "../../shared/book/rows.ts";
import { footerOf } from "../../shared/layout/footer.ts";
import type { CellItem, Layout, Page, PageItem, TextItem } from "../../shared/layout/layout.ts";
import type { Origin } from "../../shared/layout/origin.ts";
import {
  advanceIn,
  isGap,
  linesTop,
  type PlacedLine,
  placeCell,
  placeLeader,
  placeText,
} from "../../shared/layout/place.ts";
import { type Profile, textWidth } from "../../shared/layout/profile.ts";
import type { Block, Drawing, DrawnLine, Run } from "./drawing.ts";
import { type OriginField, originField } from "./origin-field.ts";

/** Rows, and the pages that they make. */
export interface LaidOut {
  readonly rows: BookText;
  readonly layout: Layout;
  readonly profile: Profile;
}

/** Null where there is no such page. */
export function drawPage({ rows, layout, profile }: LaidOut, index: number): Drawing | null {
  const page = layout.pages[index];
  if (!page) return null;
  const footer = footerOf(profile, page);
  return {
    index,
    kind: page.kind,
    blocks: [...blocksOf(page, rows, profile), ...(footer ? [lineBlock(footer, profile, null)] : [])],
  };
}

/** The lines of one text are one block. */
function blocksOf(page: Page, rows: BookText, profile: Profile): Block[] {
  const fields = new Map<Origin, OriginField | null>();
  const fieldOf = (origin: Origin | null): OriginField | null => {
    if (!origin) return null;
    const known = fields.get(origin);
    if (known !== undefined) return known;
    const field = originField(rows, page, origin);
    fields.set(origin, field);
    return field;
  };
  const blocks: Block[] = [];
  let before: PageItem | undefined;
  for (const item of page.items) {
    const last = blocks.at(-1);
    if (item.type === "cell") blocks.push(cellBlock(item, profile, fieldOf(item.cell.origin)));
    else {
      const block = lineBlock(item, profile, fieldOf(item.origin));
      const goesOn = before?.type === "text" && before.origin === item.origin && item.origin !== null;
      if (goesOn && last) blocks[blocks.length - 1] = joinedBlock(last, block);
      else blocks.push(block);
    }
    before = item;
  }
  return blocks;
}

function joinedBlock(above: Block, below: Block): Block {
  return { ...above, height: below.y + below.height - above.y, lines: [...above.lines, ...below.lines] };
}

function lineBlock(item: TextItem, profile: Profile, field: OriginField | null): Block {
  const { pitch } = profile.styles[item.style];
  const leader = item.leader ? placeLeader(item, item.leader, profile) : [];
  return {
    x: profile.page.left,
    y: item.y,
    width: textWidth(profile),
    height: pitch,
    cell: false,
    lines: [
      drawnLine(placeText(item, profile), item.y, typedFrom(field, item.start)),
      ...leader.map((line) => drawnLine(line, item.y, null)),
    ],
    ...leadsTo(field),
  };
}

function cellBlock(item: CellItem, profile: Profile, field: OriginField | null): Block {
  const { x, y, width, height, lines } = item;
  const { pitch } = profile.styles.cell;
  const top = linesTop(item, profile);
  return {
    x,
    y: y + profile.table.border / 2,
    width,
    height,
    cell: true,
    lines: placeCell(item, profile).map((line, at) =>
      drawnLine(line, top + at * pitch, typedFrom(field, lines[at]?.start ?? 0)),
    ),
    ...leadsTo(field),
  };
}

function leadsTo(field: OriginField | null): Pick<Block, "target" | "parts" | "label"> {
  if (!field) return { target: null };
  const { target, parts, label } = field;
  return { target, ...(parts.length > 1 && { parts }), ...(label && { label }) };
}

function typedFrom(field: OriginField | null, start: number): number | null {
  if (!field?.letters) return null;
  return start < 0 ? start : field.letters.toTyped(start);
}

function drawnLine(line: PlacedLine, top: number, from: number | null): DrawnLine {
  const { font, size, pitch } = line.style;
  return { font, size, top, pitch, baseline: line.baseline, runs: runsOf(line), from };
}

const TAB = 9;

/** A placed line cut at its tabs, each run with the width that the engine gives it. */
function runsOf(line: PlacedLine): Run[] {
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
