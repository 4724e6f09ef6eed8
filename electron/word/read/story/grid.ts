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
  /** Its deletion is tracked (w:cellDel): accepted, the cells at its right move up. */
  deleted: boolean;
  blocks: Block[];
}

export interface RawRow {
  /** Grid columns left out before the first cell (w:gridBefore). */
  before: number;
  /** Its deletion is tracked (w:trPr/w:del, ECMA-376-1 17.13.5.12). */
  deleted: boolean;
  cells: RawCell[];
}

/** Widest table taken as one: Word's own limit is 63 columns. */
const MAX_COLUMNS = 1000;

type Growing = { -readonly [K in keyof Cell]: Cell[K] };

/** Text that does not print: in cells that others cover, or whose deletion is tracked. */
type Dropped = (kind: "covered" | "deleted", text: string) => void;

/**
 * Resolves merges into a grid (ECMA-376-1 17.4.17 gridSpan, 17.4.84 vMerge), tracked deletions accepted. A continued cell prints
 * nothing: text in it is dropped, unless it repeats the merged cell's own.
 */
export function resolveGrid(rawRows: readonly RawRow[], dropped: Dropped): Table {
  const drop = (kind: "covered" | "deleted", text: string) => {
    if (text.trim() !== "") dropped(kind, text);
  };
  const rows: Growing[][] = [];
  // A stray blank row within merged cells does not end them.
  let above = new Map<number, Growing>();
  /** Merged cells that began in a deleted row: they begin in the next one that stays, or are gone with it. */
  const waiting = new Set<Growing>();
  for (const raw of rawRows) {
    const at = rows.length;
    const row: Growing[] = [];
    let column = raw.before;
    for (const cell of joined(raw.cells)) {
      const columns = Math.max(1, Math.min(cell.columns, MAX_COLUMNS));
      const text = textOfBlocks(cell.blocks);
      if (cell.deleted) {
        drop("deleted", text);
        continue;
      }
      const merged = cell.merge === "continue" ? above.get(column) : undefined;
      if (merged && !raw.deleted) {
        if (waiting.delete(merged)) merged.row = at;
        merged.rows = at - merged.row + 1;
        if (text !== "" && text.trim() !== merged.text.trim()) drop("covered", text);
        row.push(merged);
      } else if (raw.deleted && cell.merge !== "restart") drop("deleted", text);
      else {
        const own = { row: at, column, rows: 1, columns, text };
        if (raw.deleted) {
          above.set(column, own);
          waiting.add(own);
        } else row.push(own);
      }
      column += columns;
    }
    if (raw.deleted) continue;
    rows.push(row);
    if (row.some((cell) => !isBlank(cell.text))) above = new Map(row.map((cell) => [cell.column, cell]));
  }
  for (const { text } of waiting) drop("deleted", text);
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
