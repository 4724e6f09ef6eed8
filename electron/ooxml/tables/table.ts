/** A table as a reader sees it, of a Word file or on a sheet. */

export interface Cell {
  /** Grid position of its upper left corner, from 0. */
  readonly row: number;
  readonly column: number;
  /** How many grid rows and columns it covers. */
  readonly rows: number;
  readonly columns: number;
  /** Its paragraphs, and those of tables in it, joined by \n. */
  readonly text: string;
  /** What counts as an amount or a percentage, where that is not `text`: a sheet may show fewer digits than it holds. */
  readonly exact?: string;
}

export interface Table {
  readonly kind: "table";
  /** For each row its cells from left to right; a cell that covers several rows stands in each of them, the same object. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Text of a table: rows as lines, cells separated by tabs, each cell once. */
export function textOfTable(table: Table): string {
  return table.rows
    .map((cells, row) =>
      cells
        .filter((cell) => cell.row === row)
        .map((cell) => cell.text.trim())
        .join("\t"),
    )
    .join("\n");
}

export function covers(cell: Cell, column: number): boolean {
  return cell.column <= column && column < cell.column + cell.columns;
}
