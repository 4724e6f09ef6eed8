import type { Flow } from "./flow.ts";
import type { Line } from "./lines.ts";
import { type Profile, textHeight } from "./profile.ts";
import type { Cell, Row, Table } from "./tables.ts";

/** Tables onto pages: rows stay whole, header rows repeat, a header never stands alone at a page's foot. */

/** A row must end so far above the text block's foot: two points for what applications round. */
const CERTAIN = 40;

/**
 * Word adds a border to each row's height, LibreOffice does not, so rows stand up to this much higher there. Where a row goes
 * to the next page by less, the row before it is made taller, and every application breaks at the same row.
 */
function drift(profile: Profile): number {
  return profile.table.border * Math.floor(textHeight(profile) / profile.table.minRow);
}

/** A row, or a part of one that splits, on the page being filled. */
interface PlacedRow {
  readonly index: number;
  readonly y: number;
  height: number;
  /** The lines of each cell that stand here. */
  readonly lines: readonly (readonly Line[])[];
}

/**
 * Puts a table where the flow stands.
 * @returns the table as it was laid out, which is what must be written: some rows are taller (see `drift`).
 */
export function flowTable(flow: Flow, profile: Profile, table: Table): Table {
  const { border } = profile.table;
  const header = table.rows.slice(0, table.headerRows);
  const taller = new Map<number, number>();
  let placed: PlacedRow[] = [];
  /** Where a row would stand first on its page, so that no other page could hold it better. */
  let first = flow.fresh ? flow.y : Number.NaN;

  for (const [index, row] of table.rows.entries()) {
    if (row.splits) {
      placeInParts(index, row);
      continue;
    }
    const needed = row.height + border + (index < table.headerRows ? heightBelow(profile, table, index) : 0);
    if (flow.y !== first && flow.y + needed + border > flow.bottom - CERTAIN) {
      settle(needed);
      nextPage();
      if (index < table.headerRows) continue;
    }
    place(index, row.height + border, wholeLines(row));
  }
  drawRows(flow, profile, table, placed);
  flow.y += border;
  if (taller.size === 0) return table;
  const rows = table.rows.map((row, index) => ({ ...row, height: row.height + (taller.get(index) ?? 0) }));
  return { ...table, rows };

  function place(index: number, height: number, lines: PlacedRow["lines"]): void {
    placed.push({ index, y: flow.y, height, lines });
    flow.y += height;
  }

  function nextPage(): void {
    drawRows(flow, profile, table, placed);
    placed = [];
    flow.turn();
    for (const [index, row] of header.entries()) place(index, row.height + border, wholeLines(row));
    first = flow.y;
  }

  /** Makes the last row taller where what is needed would fit after all in an application that sets rows closer. */
  function settle(needed: number): void {
    const doubt = flow.bottom + drift(profile) + CERTAIN - (flow.y + needed + border);
    const last = placed.at(-1);
    const row = last && table.rows[last.index];
    if (doubt <= 0 || !row || row.splits) return;
    taller.set(last.index, doubt);
    last.height += doubt;
  }

  /** A row taller than a page begins where it stands and goes on over as many pages as its lines need. */
  function placeInParts(index: number, row: Row): void {
    const { pitch } = profile.styles.cell;
    const total = Math.max(...row.cells.map((cell) => cell.lines.length));
    let done = 0;
    while (done < total) {
      const space = Math.floor((flow.bottom - flow.y - 2 * border) / pitch);
      if (space < 1 && flow.y !== first) {
        nextPage();
        continue;
      }
      const end = Math.min(done + Math.max(space, 1), total);
      const lines = row.cells.map((cell) => cell.lines.slice(done, end));
      place(index, (end - done) * pitch + border, lines);
      done = end;
    }
  }
}

/** The rest of the header and the first row below it, or that row's first line, which a header row must have with it. */
function heightBelow(profile: Profile, table: Table, index: number): number {
  const line = profile.styles.cell.pitch;
  return table.rows
    .slice(index + 1, table.headerRows + 1)
    .reduce((sum, row) => sum + (row.splits ? line : row.height) + profile.table.border, 0);
}

function wholeLines(row: Row): PlacedRow["lines"] {
  return row.cells.map((cell) => cell.lines);
}

function drawRows(flow: Flow, profile: Profile, table: Table, placed: readonly PlacedRow[]): void {
  const edges = [profile.page.left];
  for (const width of table.columns) edges.push((edges.at(-1) ?? 0) + width);
  for (const [at, row] of placed.entries()) {
    const followsOn = placed[at - 1]?.index === row.index - 1;
    for (const [which, cell] of (table.rows[row.index]?.cells ?? []).entries()) {
      // A cell that goes on from the row above is part of that one; at a page's top it is drawn anew, without text.
      if (cell.merge === "continue" && followsOn) continue;
      const x = edges[cell.column] ?? 0;
      const width = (edges[cell.column + cell.span] ?? x) - x;
      const height = row.height + (cell.merge === "none" ? 0 : mergedBelow(table, placed, at, cell));
      flow.put({ type: "cell", cell, x, y: row.y, width, height, lines: row.lines[which] ?? [] });
    }
  }
}

/** Height of the rows below on this page that a merged cell covers too. */
function mergedBelow(table: Table, placed: readonly PlacedRow[], at: number, { column }: Cell): number {
  let height = 0;
  for (const below of placed.slice(at + 1)) {
    const cell = table.rows[below.index]?.cells.find((each) => each.column === column);
    if (cell?.merge !== "continue") break;
    height += below.height;
  }
  return height;
}
