import { CONTENTS_TITLE, coverTitle } from "../../shared/book/official-text.ts";
import type { BookText } from "../../shared/book/rows.ts";
import { footerOf } from "../../shared/layout/footer.ts";
import { partTitle } from "../../shared/layout/front.ts";
import type { CellItem, Layout, Page, PageItem, TextItem } from "../../shared/layout/layout.ts";
import { type PlacedLine, placeCell, placeLeader, placeText } from "../../shared/layout/place.ts";
import { type Profile, textWidth } from "../../shared/layout/profile.ts";
import type { Cursor } from "../state/spot.ts";
import { cellRows } from "./cell-rows.ts";
import type { Block, Drawing, DrawnLine } from "./drawing.ts";
import { runsOf } from "./runs.ts";
import * as targets from "./targets.ts";

/** A printed text in print order, and where a click on it leads. */
interface Text {
  readonly text: string;
  readonly target: Cursor | null;
}

/** Pages that are drawn together, since only from their beginning can be told which text stands where. */
interface Unit {
  readonly start: number;
  /** After the last page. */
  readonly end: number;
  readonly texts: readonly Text[];
  /** Index of the project whose tables stand there. */
  readonly project?: number;
}

/** Draws pages of one layout when they are asked for. `rows` is what was laid out. */
export class PageDrawer {
  readonly front: number;
  readonly #rows: BookText;
  readonly #layout: Layout;
  readonly #profile: Profile;
  readonly #drawn = new Map<number, readonly Drawing[]>();

  constructor(rows: BookText, layout: Layout, profile: Profile) {
    this.#rows = rows;
    this.#layout = layout;
    this.#profile = profile;
    this.front = layout.pages.length - layout.pageCount;
  }

  page(index: number): Drawing | null {
    if (!this.#layout.pages[index]) return null;
    const unit = this.#unitAt(index);
    return this.#unit(unit)[index - unit.start] ?? null;
  }

  /** The pages of the contents entry with that index. */
  entry(index: number): readonly Drawing[] {
    const unit = this.#entryUnit(index);
    return unit ? this.#unit(unit) : [];
  }

  cover(): readonly Drawing[] {
    return this.#unit(this.#frontUnit(0));
  }

  #unit(unit: Unit): readonly Drawing[] {
    const known = this.#drawn.get(unit.start);
    if (known) return known;
    const pages = this.#layout.pages.slice(unit.start, unit.end);
    const blocks = this.#blocks(pages, unit);
    const drawings = pages.map((page, at) => ({
      index: unit.start + at,
      kind: page.kind,
      blocks: [...(blocks[at] ?? []), ...this.#footer(page)],
    }));
    this.#drawn.set(unit.start, drawings);
    return drawings;
  }

  #unitAt(index: number): Unit {
    if (index < this.front) return this.#frontUnit(index);
    const number = index - this.front + 1;
    const after = this.#layout.entries.findIndex(({ page }) => page > number);
    const unit = this.#entryUnit((after < 0 ? this.#layout.entries.length : after) - 1);
    return unit && index < unit.end ? unit : { start: index, end: index + 1, texts: [] };
  }

  #entryUnit(index: number): Unit | null {
    const { entries, pages } = this.#layout;
    const entry = entries[index];
    if (!entry) return null;
    const start = this.front + entry.page - 1;
    const next = entries[index + 1];
    let end = next ? this.front + next.page - 1 : pages.length;
    // A divider or a blank page before the next one belongs to neither.
    while (end > start + 1 && pages[end - 1]?.kind !== entry.kind) end--;
    if (entry.kind === "project") {
      const project = this.#rows.projects[entry.index];
      const target = project ? targets.projectName(project) : null;
      return { start, end, texts: [{ text: entry.entry, target }], project: entry.index };
    }
    const section = this.#rows.sections[entry.index];
    if (!section) return { start, end, texts: [] };
    const paragraphs = targets
      .printedParagraphs(section)
      .map(({ id, text }) => ({ text, target: targets.paragraphTarget(section, id) }));
    return {
      start,
      end,
      texts: [{ text: entry.entry, target: targets.sectionTitle(section) }, ...paragraphs],
    };
  }

  /** The run of pages of one kind before page 1. */
  #frontUnit(index: number): Unit {
    const { pages } = this.#layout;
    const kind = pages[index]?.kind;
    let start = index;
    while (start > 0 && pages[start - 1]?.kind === kind) start--;
    let end = index + 1;
    while (end < this.front && pages[end]?.kind === kind) end++;
    if (kind === "cover") return { start, end, texts: this.#coverTexts() };
    return { start, end, texts: kind === "contents" ? this.#contentsTexts() : [] };
  }

  #coverTexts(): Text[] {
    const { department, fiscalYear, compiler, reviewer } = this.#layout.book;
    const fields = targets.coverTargets();
    return [department, coverTitle(fiscalYear), compiler, reviewer].map((text, at) => ({
      text,
      target: fields[at] ?? null,
    }));
  }

  #contentsTexts(): Text[] {
    const entries = this.#layout.entries.map(({ contents, kind }, at) => ({
      kind,
      text: contents,
      target: targets.entryTarget(this.#rows, at),
    }));
    return [
      { text: CONTENTS_TITLE, target: null },
      { text: partTitle(0), target: null },
      ...entries.filter(({ kind }) => kind === "section"),
      { text: partTitle(1), target: null },
      ...entries.filter(({ kind }) => kind === "project"),
    ];
  }

  #blocks(pages: readonly Page[], { texts, project }: Unit): Block[][] {
    const profile = this.#profile;
    const printed = textBlocks(
      pages.map(({ items }) => items.filter(isText)),
      texts,
      profile,
    );
    const row = project === undefined ? undefined : this.#rows.projects[project];
    const tables = project === undefined ? undefined : this.#layout.projects[project];
    if (!row || !tables) return printed;
    const cells = cellRows(
      pages.map(({ items }) => items.filter(isCell)),
      tables,
    );
    return printed.map((blocks, at) => [
      ...blocks,
      ...(cells[at] ?? []).map(({ item, row: which }) =>
        cellBlock(item, targets.cellTarget(row, which, item), profile),
      ),
    ]);
  }

  #footer(page: Page): Block[] {
    const footer = footerOf(this.#profile, page);
    return footer ? [lineBlock(footer, this.#profile, null)] : [];
  }
}

/** The blocks of each page: the lines of one text on one page together. */
function textBlocks(pages: readonly TextItem[][], texts: readonly Text[], profile: Profile): Block[][] {
  let which = 0;
  let from = 0;
  return pages.map((items) => {
    const blocks: Block[] = [];
    let open: { block: Block; text: number } | null = null;
    for (const item of items) {
      const text = texts[which];
      const block = lineBlock(item, profile, text?.target ?? null, from);
      if (open && open.text === which) {
        const joined: Block = joinedBlock(open.block, block);
        blocks[blocks.length - 1] = joined;
        open = { block: joined, text: which };
      } else {
        blocks.push(block);
        open = { block, text: which };
      }
      if (!text) continue;
      from += item.text.length;
      if (text.text[from] === "\n") from++;
      if (from < text.text.length) continue;
      which++;
      from = 0;
    }
    return blocks;
  });
}

function joinedBlock(above: Block, below: Block): Block {
  return { ...above, height: below.y + below.height - above.y, lines: [...above.lines, ...below.lines] };
}

function lineBlock(item: TextItem, profile: Profile, target: Cursor | null, from = 0): Block {
  const { pitch } = profile.styles[item.style];
  const line = (placed: PlacedLine) =>
    drawnLine(placed, item.y, item.style === "footer" ? 0 : from, item.text.length);
  return {
    x: profile.page.left,
    y: item.y,
    width: textWidth(profile),
    height: pitch,
    cell: false,
    lines: [
      line(placeText(item, profile)),
      ...(item.leader ? placeLeader(item, item.leader, profile).map(line) : []),
    ],
    target,
  };
}

function cellBlock(item: CellItem, target: Cursor | null, profile: Profile): Block {
  const { x, y, width, height, lines } = item;
  const { pitch } = profile.styles.cell;
  const top = y + (height + profile.table.border - lines.length * pitch) / 2;
  return {
    x,
    y: y + profile.table.border / 2,
    width,
    height,
    cell: true,
    lines: placeCell(item, profile).map((line, at) => drawnLine(line, top + at * pitch, 0, line.text.length)),
    target,
  };
}

function drawnLine(line: PlacedLine, top: number, from: number, length: number): DrawnLine {
  const { font, size, pitch } = line.style;
  return { font, size, top, pitch, baseline: line.baseline, runs: runsOf(line), from, length };
}

function isText(item: PageItem): item is TextItem {
  return item.type === "text";
}

function isCell(item: PageItem): item is CellItem {
  return item.type === "cell";
}
