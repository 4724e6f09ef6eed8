import { isBlank } from "../../../shared/book/spaceless.ts";
import type { Cell, Table } from "../tables/table.ts";
import { Grid, type MergedRange } from "./grid.ts";
import { type GridCell, textCell } from "./grid-cell.ts";

/**
 * A sheet as the reader of Word's tables sees one: merged cells as one, blank cells between others as cells. Its rows count as the
 * sheet's do; blank columns at its left are left out, and what cannot be read is blank.
 */
export function tableOfGrid(grid: Grid): Table {
  const left = grid.rows.reduce(
    (least, { cells }) => Math.min(least, ...cells.keys()),
    Number.POSITIVE_INFINITY,
  );
  const merged = mergedCells(grid, left);
  const rows: Cell[][] = [];
  for (const { row, cells } of grid.rows) {
    while (rows.length < row) rows.push([]);
    const line: Cell[] = [];
    for (let column = left; column <= Math.max(...cells.keys()); ) {
      const own = { row, column: column - left, rows: 1, columns: 1, ...saidBy(cells.get(column)) };
      const cell = merged.get(`${row} ${column}`) ?? own;
      line.push(cell);
      column = Math.max(column + 1, left + cell.column + cell.columns);
    }
    rows.push(line);
  }
  return { kind: "table", rows };
}

/** By each place that a merged cell covers, the cell. */
function mergedCells(grid: Grid, left: number): Map<string, Cell> {
  const found = new Map<string, Cell>();
  for (const { source, rows, left: first, right } of grid.merged) {
    const [top = 0] = rows;
    const cell: Cell = {
      row: top,
      column: first - left,
      rows: (rows.at(-1) ?? top) - top + 1,
      columns: right - first + 1,
      ...saidBy(source),
    };
    for (const row of rows)
      for (let column = first; column <= right; column++) {
        const place = `${row} ${column}`;
        if (!found.has(place)) found.set(place, cell);
      }
  }
  return found;
}

function saidBy(cell: GridCell | undefined): Pick<Cell, "text" | "exact"> {
  if (cell === undefined || cell.broken) return { text: "" };
  return cell.exact === cell.text ? { text: cell.text } : { text: cell.text, exact: cell.exact };
}

/** More cells than a list in a Word file has, with what merged cells repeat. */
const MOST_CELLS = 500_000;

/**
 * Lines and tables of a Word file as one sheet, one below the other.
 * @returns null where its merged cells are more than a list can have
 */
export function gridOf(name: string, pieces: readonly (string | Table)[]): Grid | null {
  const cells = new Map<number, Map<number, GridCell>>();
  const merges: MergedRange[] = [];
  let top = 0;
  for (const piece of pieces) {
    if (typeof piece === "string") {
      if (!isBlank(piece)) cells.set(top, new Map([[0, textCell(piece)]]));
      top += 1;
      continue;
    }
    for (const [at, line] of piece.rows.entries()) {
      const own = line.filter((cell) => cell.row === at && !isBlank(cell.text));
      if (line.some((cell) => !isBlank(cell.text)))
        cells.set(top + at, new Map(own.map((cell) => [cell.column, textCell(cell.text)])));
      merges.push(
        ...own.filter((cell) => cell.rows > 1 || cell.columns > 1).map((cell) => reachOf(cell, top)),
      );
    }
    top += piece.rows.length;
  }
  const grid = new Grid(name, cells);
  return grid.fill(merges, { cells: MOST_CELLS }) ? grid : null;
}

function reachOf({ row, column, rows, columns }: Cell, top: number): MergedRange {
  return { top: top + row, left: column, bottom: top + row + rows - 1, right: column + columns - 1 };
}
