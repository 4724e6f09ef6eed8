import { type Cell, type CellValue, parseCellRef, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { readXlsx } from "../../electron/excel/read/xlsx.ts";
import type { ImportNote } from "../../shared/book/import-note.ts";
import type { Book } from "../../shared/book/model.ts";

/** Workbooks as other people make them. */

export interface SheetOf {
  readonly name?: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** “A1:B2” */
  readonly merges?: readonly string[];
  /** By cell name: a formula, a number format. */
  readonly cells?: Readonly<Record<string, Partial<Cell>>>;
  readonly hidden?: boolean;
}

export function workbook(...sheets: readonly SheetOf[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(sheetOf) });
}

function sheetOf({ name, rows, merges, cells, hidden }: SheetOf, index: number): WriteSheet {
  return {
    name: name ?? `Sheet${index + 1}`,
    rows: rows.map((row) => [...row]),
    merges: (merges ?? []).map((range) => {
      const [start, end] = range.split(":").map(parseCellRef);
      if (!start || !end) throw new Error(range);
      return { startRow: start.row, startCol: start.col, endRow: end.row, endCol: end.col };
    }),
    cells: new Map(
      Object.entries(cells ?? {}).map(([cell, what]) => {
        const { row, col } = parseCellRef(cell);
        return [`${row},${col}`, what];
      }),
    ),
    hidden: hidden ?? false,
  };
}

export async function read(...sheets: readonly SheetOf[]): Promise<{ book: Book; notes: ImportNote[] }> {
  return readXlsx(await workbook(...sheets), "2024年项目表.xlsx");
}

/** The kinds of the notes, what is guessed of the cover left out, which every foreign workbook has. */
export function kinds(notes: readonly ImportNote[]): string[] {
  return notes
    .map(({ kind }) => kind)
    .filter((kind) => kind !== "year-guessed" && kind !== "department-guessed");
}
