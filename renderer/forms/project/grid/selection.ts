import { LAST_COLUMN, LEVEL1 } from "./columns.ts";
import type { Run } from "./runs.ts";
import { runAt } from "./runs.ts";

/** A cell by its place in the grid, from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The selected cells: a rectangle between the cell that has the cursor and the one where the selection began. */
export interface Selection {
  readonly cursor: Cell;
  readonly anchor: Cell;
}

export interface Rectangle {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function at(row: number, column: number): Selection {
  return { cursor: { row, column }, anchor: { row, column } };
}

export function rectangle({ cursor, anchor }: Selection): Rectangle {
  return {
    top: Math.min(cursor.row, anchor.row),
    bottom: Math.max(cursor.row, anchor.row),
    left: Math.min(cursor.column, anchor.column),
    right: Math.max(cursor.column, anchor.column),
  };
}

/** The selection with both ends inside a grid of so many rows, of which there is at least one. */
export function within(selection: Selection, rowCount: number): Selection {
  const inside = (cell: Cell) => ({
    row: clamp(cell.row, rowCount - 1),
    column: clamp(cell.column, LAST_COLUMN),
  });
  return { cursor: inside(selection.cursor), anchor: inside(selection.anchor) };
}

/** The area grown to a cell that its corner was dragged to: up or down where the cell is in another row, otherwise to the side. */
export function reach(area: Rectangle, { row, column }: Cell): Rectangle {
  if (row > area.bottom) return { ...area, bottom: row };
  if (row < area.top) return { ...area, top: row };
  if (column > area.right) return { ...area, right: column };
  return column < area.left ? { ...area, left: column } : area;
}

/** One step up or down. In the merged first column a step goes to the next group. */
export function stepRow(cell: Cell, step: 1 | -1, runs: readonly Run[], rowCount: number): Cell {
  if (cell.column !== LEVEL1) return { ...cell, row: clamp(cell.row + step, rowCount - 1) };
  const run = runAt(runs, cell.row);
  const row = step > 0 ? run.start + run.length : run.start - 1;
  return row < 0 || row >= rowCount ? cell : { ...cell, row: runAt(runs, row).start };
}

/** One step to the left or right, staying in the row. */
export function stepColumn(cell: Cell, step: 1 | -1): Cell {
  return { ...cell, column: clamp(cell.column + step, LAST_COLUMN) };
}

/** The next or previous cell in reading order; null past the first or last one, where Tab leaves the grid. */
export function stepCell(cell: Cell, step: 1 | -1, rowCount: number): Cell | null {
  const column = cell.column + step;
  if (column >= 0 && column <= LAST_COLUMN) return { ...cell, column };
  const row = cell.row + step;
  return row < 0 || row >= rowCount ? null : { row, column: step > 0 ? 0 : LAST_COLUMN };
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
