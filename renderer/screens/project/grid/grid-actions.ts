import { notice } from "../../../state/store.ts";
import type { GridEditor } from "./grid-editor.ts";
import {
  cellTexts,
  clearCells,
  deleteRows,
  insertRow,
  moveRows,
  pasteCells,
  setField,
} from "./grid-edits.ts";
import { at, type Cell, rectangle } from "./selection.ts";
import { parseTsv, toTsv } from "./tsv.ts";

/** What can be done with the selected rows and cells, by key, button or clipboard. */

export function clearSelected(grid: GridEditor, label = "清除指标内容"): void {
  grid.act(label, clearCells(grid.rows, rectangle(grid.selection)));
}

/** A new row below the selection, of the same 一级指标, ready for its 二级指标. */
export function insertBelow(grid: GridEditor): void {
  const { rows } = grid;
  const index = rows.length === 0 ? 0 : rectangle(grid.selection).bottom + 1;
  grid.act("插入指标行", insertRow(grid.projectId, rows, index, rows[index - 1]?.level1 ?? ""));
  grid.select(at(index, rows.length === 0 ? 0 : 1));
}

export function deleteSelected(grid: GridEditor): void {
  const { selection } = grid;
  const gone = rectangle(selection);
  const ops = deleteRows(grid.rows, gone);
  if (ops.length === 0) return;
  grid.act(ops.length === 1 ? "删除指标行" : `删除 ${ops.length} 行指标`, ops);
  grid.select(at(gone.top, selection.cursor.column));
  notice(`已删除 ${ops.length} 行`, true);
}

/** Moves the selected rows one place up (-1) or down (1). */
export function moveSelected(grid: GridEditor, step: 1 | -1): void {
  const { selection } = grid;
  const ops = moveRows(grid.rows, rectangle(selection), step);
  grid.act("移动指标行", ops);
  const moved = (cell: Cell) => ({ ...cell, row: cell.row + step });
  if (ops.length > 0) grid.select({ cursor: moved(selection.cursor), anchor: moved(selection.anchor) });
}

/** Puts the selected rows under another 一级指标. */
export function assignLevel1(grid: GridEditor, name: string): void {
  const { top, bottom } = rectangle(grid.selection);
  const ids = grid.rows.slice(top, bottom + 1).map((row) => row.id);
  grid.act("修改一级指标", setField(grid.rows, ids, "level1", name));
}

/** The selected cells in the form that Excel and WPS understand. */
export function copyText(grid: GridEditor): string {
  return toTsv(cellTexts(grid.rows, rectangle(grid.selection)));
}

export function pasteText(grid: GridEditor, text: string): void {
  if (text === "") return;
  const area = rectangle(grid.selection);
  const start = grid.rows.length === 0 ? { row: 0, column: 0 } : { row: area.top, column: area.left };
  const paste = pasteCells(grid.projectId, grid.rows, start, area, parseTsv(text));
  grid.act(`粘贴指标 ${paste.rows} 行`, paste.ops);
  grid.select({
    anchor: { row: paste.area.top, column: paste.area.left },
    cursor: { row: paste.area.bottom, column: paste.area.right },
  });
  notice(`已粘贴 ${paste.rows} 行${paste.added > 0 ? `，新增 ${paste.added} 行` : ""}`, true);
}
