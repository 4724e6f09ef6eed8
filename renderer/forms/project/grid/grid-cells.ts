import { COLUMNS, LEVEL1 } from "./columns.ts";
import { type Run, runAt } from "./runs.ts";
import type { Cell } from "./selection.ts";

/** Stands for the row of a table without indicators, which is one cell. */
export const EMPTY_ROW = 0;

/** The cells as they are drawn, and which cell of the table each of them is. Rows go by their ids. */
export class GridCells {
  readonly #rows = new Map<number, HTMLTableRowElement>();

  /** Takes a row's element. @returns what gives it back. */
  readonly hold = (id: number, row: HTMLTableRowElement): (() => void) => {
    this.#rows.set(id, row);
    return () => {
      if (this.#rows.get(id) === row) this.#rows.delete(id);
    };
  };

  /** What is drawn of a cell; of a merged one at the first of its rows. */
  element(rows: readonly { readonly id: number }[], runs: readonly Run[], cell: Cell): HTMLElement | null {
    const index = cell.column === LEVEL1 ? runAt(runs, cell.row).start : cell.row;
    const row = this.#rows.get(rows[index]?.id ?? EMPTY_ROW);
    return row?.cells[rows.length === 0 ? 0 : cell.column - covered(row)] ?? null;
  }

  /** The cell under the pointer; null beside the cells. */
  at(rows: readonly { readonly id: number }[], target: Element): Cell | null {
    const drawn = target.closest("td");
    const row = Array.from(this.#rows).find(([, element]) => element === drawn?.parentElement);
    if (!drawn || !row) return null;
    const [id, element] = row;
    if (id === EMPTY_ROW) return { row: 0, column: LEVEL1 };
    return { row: rows.findIndex((each) => each.id === id), column: drawn.cellIndex + covered(element) };
  }
}

/** How many cells of a row the merged one of a row above it takes. */
function covered(row: HTMLTableRowElement): number {
  return COLUMNS.length - row.cells.length;
}
