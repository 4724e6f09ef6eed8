import type { Cell, Table } from "../../electron/ooxml/tables/table.ts";

/** A cell to be put into a table, over so many columns and rows. */
export interface Put {
  readonly text: string;
  readonly across?: number;
  readonly down?: number;
}

/** Rows of cells, each at the first free place of its row; a text alone is a cell of one. */
export function tableOf(lines: readonly (readonly (string | Put)[])[]): Table {
  const rows: Cell[][] = lines.map(() => []);
  for (const [row, line] of lines.entries()) {
    let column = 0;
    for (const put of line) {
      const { text, across = 1, down = 1 } = typeof put === "string" ? { text: put } : put;
      while (rows[row]?.some((cell) => cell.column <= column && column < cell.column + cell.columns))
        column += 1;
      const cell = { row, column, rows: Math.min(down, lines.length - row), columns: across, text };
      for (const each of rows.slice(row, row + cell.rows)) each.push(cell);
      column += across;
    }
  }
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  return { kind: "table", rows };
}
