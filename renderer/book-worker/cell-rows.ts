import type { CellItem, ProjectTables } from "../../shared/layout/layout.ts";
import type { Row } from "../../shared/layout/tables.ts";
import { BASIC_ROWS } from "./targets.ts";

/** A cell on a page and the row that it belongs to, counted over both tables of the project. */
interface CellInRow {
  readonly item: CellItem;
  readonly row: number;
}

/**
 * Finds the row of every cell of one project, in print order: cells at one height are one row; a page that the indicator table
 * goes on to begins with its header once more; a row taller than a page goes on until all of its lines have stood somewhere.
 */
export function cellRows(pages: readonly CellItem[][], { basic, indicators }: ProjectTables): CellInRow[][] {
  const rows = [...basic.rows, ...indicators.rows];
  let row = -1;
  let linesLeft = 0;
  return pages.map((items) =>
    groups(items).flatMap((cells, at) => {
      if (at === 0 && row >= BASIC_ROWS) return cells.map((item) => ({ item, row: BASIC_ROWS }));
      if (linesLeft <= 0) {
        row++;
        linesLeft = linesThatSplit(rows[row]);
      }
      linesLeft -= Math.max(...cells.map(({ lines }) => lines.length));
      return cells.map((item) => ({ item, row }));
    }),
  );
}

/** Cells that begin at one height. */
function groups(items: readonly CellItem[]): CellItem[][] {
  const found: CellItem[][] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (last?.[0]?.y === item.y) last.push(item);
    else found.push([item]);
  }
  return found;
}

function linesThatSplit(row: Row | undefined): number {
  return row?.splits ? Math.max(...row.cells.map(({ lines }) => lines.length)) : 0;
}
