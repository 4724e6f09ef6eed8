import type { Cell, Table } from "../../ooxml/tables/table.ts";
import type { GridCell } from "./cell-value.ts";
import type { Grid } from "./grid.ts";

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
      const own = { row, column: column - left, rows: 1, columns: 1, text: textOf(cells.get(column)) };
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
      text: textOf(source),
    };
    for (const row of rows)
      for (let column = first; column <= right; column++) {
        const place = `${row} ${column}`;
        if (!found.has(place)) found.set(place, cell);
      }
  }
  return found;
}

function textOf(cell: GridCell | undefined): string {
  return cell === undefined || cell.broken ? "" : cell.text;
}
