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

/** Puts a table where the flow stands. Rows may be made taller (see `drift`): what is written must be what was laid out. */
export function flowTable(flow: Flow, profile: Profile, table: Table): void {
  const { border } = profile.table;
  const header = table.rows.slice(0, table.headerRows);
  const headerHeight = header.reduce((sum, row) => sum + row.height + border, 0);
  const spans = mergedSpans(table);
  let lastRow: Row | undefined;

  /** The rows placed on the current page, for merged cells that are drawn when all their rows are known. */
  let placed: PlacedRow[] = [];

  function endPage(): void {
    drawRows(flow, profile, table, placed, spans);
    placed = [];
  }

  function nextPage(): void {
    endPage();
    flow.page("project");
    lastRow = undefined;
    for (const [index, row] of header.entries()) place(index, row.height + border, linesOf(row));
  }

  function place(index: number, height: number, lines: readonly (readonly Line[])[]): void {
    placed.push({ index, y: flow.y, height, lines });
    flow.y += height;
  }

  function fits(height: number): boolean {
    return flow.y + height + border <= flow.bottom - CERTAIN;
  }

  function makeRoomCertain(height: number): void {
    const doubt = flow.bottom + drift(profile) + CERTAIN - (flow.y + height + border);
    if (doubt <= 0 || !lastRow) return;
    lastRow.height += doubt;
    const last = placed.at(-1);
    if (last) last.height += doubt;
  }

  for (const [index, row] of table.rows.entries()) {
    const height = row.height + border;
    if (row.splits) {
      placeSplit(index, row);
      continue;
    }
    const group = index === 0 && table.headerRows > 0 ? height + firstBodyHeight(table, border) : height;
    const alone =
      flow.fresh ||
      (placed.length === header.length &&
        index >= header.length &&
        flow.y - headerHeight === profile.page.top);
    if (!alone && !fits(group)) {
      makeRoomCertain(group);
      nextPage();
      if (index < table.headerRows) continue;
    }
    place(index, height, linesOf(row));
    lastRow = row;
  }
  endPage();
  flow.y += border;

  /** A row taller than a page begins where it stands and goes on over as many pages as its lines need. */
  function placeSplit(index: number, row: Row): void {
    const { pitch } = profile.styles.cell;
    const padding = profile.table.rowPadding + border;
    const total = Math.max(1, ...row.cells.map((cell) => cell.lines.length));
    let done = 0;
    while (done < total) {
      const space = Math.floor((flow.bottom - flow.y - padding - border) / pitch);
      if (space < 1) {
        nextPage();
        continue;
      }
      const take = Math.min(space, total - done);
      place(
        index,
        take * pitch + padding,
        row.cells.map((cell) => cell.lines.slice(done, done + take)),
      );
      done += take;
    }
    lastRow = undefined;
  }
}

interface PlacedRow {
  readonly index: number;
  readonly y: number;
  height: number;
  readonly lines: readonly (readonly Line[])[];
}

function linesOf(row: Row): readonly (readonly Line[])[] {
  return row.cells.map((cell) => cell.lines);
}

function firstBodyHeight(table: Table, border: number): number {
  const first = table.rows[table.headerRows];
  return first && !first.splits ? first.height + border : 0;
}

/** For each row, the index of the row where the merged cell that covers its first column begins. */
function mergedSpans(table: Table): readonly number[] {
  let start = 0;
  return table.rows.map((row, index) => {
    if (row.cells[0]?.merge !== "continue") start = index;
    return start;
  });
}

function drawRows(
  flow: Flow,
  profile: Profile,
  table: Table,
  placed: readonly PlacedRow[],
  spans: readonly number[],
): void {
  const edges = [profile.page.left];
  for (const width of table.columns) edges.push((edges.at(-1) ?? 0) + width);
  const put = (cell: Cell, row: PlacedRow, height: number, lines: readonly Line[]) => {
    const x = edges[cell.column] ?? 0;
    const width = (edges[cell.column + cell.span] ?? x) - x;
    flow.put({ type: "cell", cell, x, y: row.y, width, height, lines });
  };
  for (const [at, row] of placed.entries()) {
    const cells = table.rows[row.index]?.cells ?? [];
    for (const [which, cell] of cells.entries()) {
      if (cell.merge === "none") put(cell, row, row.height, row.lines[which] ?? []);
      else if (cell.merge === "start" || at === 0 || isHeaderAbove(table, placed, at)) {
        const start = spans[row.index] ?? row.index;
        let height = 0;
        for (const below of placed.slice(at)) {
          if ((spans[below.index] ?? below.index) !== start) break;
          height += below.height;
        }
        put(cell, row, height, row.lines[which] ?? []);
      }
    }
  }
}

/** The row stands first below the repeated header, so a cell merged from the page before is drawn anew here. */
function isHeaderAbove(table: Table, placed: readonly PlacedRow[], at: number): boolean {
  const above = placed[at - 1];
  const row = placed[at];
  return (
    above !== undefined && row !== undefined && above.index < table.headerRows && row.index > table.headerRows
  );
}
