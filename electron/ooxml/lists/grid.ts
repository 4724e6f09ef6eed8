import type { GridCell } from "./grid-cell.ts";

/** Rows and columns from 0, the last ones included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A merged cell: the rows that it covers and that hold something, its columns, the last included, and what stands in it. */
export interface MergedCell {
  readonly source: GridCell;
  readonly rows: readonly number[];
  readonly left: number;
  readonly right: number;
}

/** A row with something in it. `row` counts from 0. */
export interface GridRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, GridCell>;
}

/** The cells of a sheet that hold something, row by row. */
export class Grid {
  readonly name: string;
  readonly #rows: { readonly row: number; readonly cells: Map<number, GridCell> }[];
  readonly #merged: MergedCell[] = [];

  constructor(name: string, rows: ReadonlyMap<number, Map<number, GridCell>>) {
    this.name = name;
    this.#rows = Array.from(rows, ([row, cells]) => ({ row, cells })).sort((a, b) => a.row - b.row);
  }

  get rows(): readonly GridRow[] {
    return this.#rows;
  }

  /** The merged cells that hold something, as far as `fill` has filled them. */
  get merged(): readonly MergedCell[] {
    return this.#merged;
  }

  cell(row: number, column: number): GridCell | undefined {
    return this.#rows[this.#indexOf(row)]?.row === row
      ? this.#rows[this.#indexOf(row)]?.cells.get(column)
      : undefined;
  }

  /**
   * Puts what a merged cell holds into every cell that it covers, in rows that hold something and as far right as anything stands.
   * @returns false where the merges are more than a list can have
   */
  fill(merges: readonly MergedRange[], allowance: { cells: number }): boolean {
    const last = this.#rows.reduce((most, { cells }) => Math.max(most, ...cells.keys()), 0);
    for (const { top, left, bottom, right } of merges) {
      const source = this.cell(top, left);
      if (!source) continue;
      const covered: number[] = [];
      for (let at = this.#indexOf(top); at < this.#rows.length; at++) {
        const here = this.#rows[at];
        if (!here || here.row > bottom) break;
        covered.push(here.row);
        for (let column = left; column <= Math.min(right, last); column++) {
          allowance.cells -= 1;
          if (allowance.cells < 0) return false;
          if (!here.cells.has(column)) here.cells.set(column, { ...source, filled: true });
        }
      }
      this.#merged.push({ source, rows: covered, left, right: Math.min(right, last) });
    }
    return true;
  }

  /** The first row with something in it from `row` on. */
  #indexOf(row: number): number {
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#rows[middle]?.row ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** What a row holds, as a line of text; what merging repeats stands once. */
export function textOfRow(row: GridRow): string {
  return Array.from(row.cells)
    .sort(([a], [b]) => a - b)
    .filter(([, cell]) => !cell.filled && cell.text.trim() !== "")
    .map(([, cell]) => cell.text.trim())
    .join("\t");
}

/** 0 → A, 27 → AB: as Excel names it. */
export function columnName(column: number): string {
  const first = Math.floor(column / 26);
  return (first > 0 ? columnName(first - 1) : "") + String.fromCharCode(65 + (column % 26));
}
