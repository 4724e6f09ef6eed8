import { isBlank } from "../../../../shared/book/spaceless.ts";
import type { Cell, Table } from "../../../ooxml/tables/table.ts";
import { type Block, textOfBlocks } from "./body.ts";

/** A table cell as the file has it. */
export interface RawCell {
  /** w:gridSpan. */
  columns: number;
  /** w:hMerge of old files: goes on from the cell at its left. */
  joinsLeft: boolean;
  /** w:vMerge. */
  merge: "none" | "restart" | "continue";
  blocks: Block[];
}

export interface RawRow {
  /** Grid columns left out before the first cell (w:gridBefore). */
  before: number;
  cells: RawCell[];
}

/** Widest table taken as one: Word's own limit is 63 columns. */
const MAX_COLUMNS = 1000;

type Growing = { -readonly [K in keyof Cell]: Cell[K] };

/**
 * Resolves merges into a grid (ECMA-376-1 17.4.17 gridSpan, 17.4.84 vMerge). A continued cell prints nothing: text in it goes to
 * `covered`, unless it repeats the merged cell's own.
 */
export function resolveGrid(rawRows: readonly RawRow[], covered: (text: string) => void): Table {
  const rows: Growing[][] = [];
  // A stray blank row within merged cells does not end them.
  let above = new Map<number, Growing>();
  for (const [rowIndex, raw] of rawRows.entries()) {
    const row: Growing[] = [];
    let column = raw.before;
    for (const cell of joined(raw.cells)) {
      const columns = Math.max(1, Math.min(cell.columns, MAX_COLUMNS));
      const text = textOfBlocks(cell.blocks);
      const merged = cell.merge === "continue" ? above.get(column) : undefined;
      if (merged) {
        merged.rows = rowIndex - merged.row + 1;
        if (text.trim() !== "" && text.trim() !== merged.text.trim()) covered(text);
      }
      row.push(merged ?? { row: rowIndex, column, rows: 1, columns, text });
      column += columns;
    }
    rows.push(row);
    if (row.some((cell) => !isBlank(cell.text))) above = new Map(row.map((cell) => [cell.column, cell]));
  }
  return { kind: "table", rows };
}

/** Without w:hMerge: a cell that goes on from its left neighbour widens it. */
function joined(cells: readonly RawCell[]): RawCell[] {
  const out: RawCell[] = [];
  for (const cell of cells) {
    const left = out.at(-1);
    if (cell.joinsLeft && left) {
      left.columns += cell.columns;
      left.blocks.push(...cell.blocks);
    } else out.push(cell);
  }
  return out;
}
