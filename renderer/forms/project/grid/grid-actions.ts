import { deleteRows, insertRows, setFields } from "../../../../shared/book/indicator-ops.ts";
import type { Indicator } from "../../../../shared/book/model.ts";
import { EMPTY_INDICATOR } from "../../../../shared/book/model.ts";
import { notice } from "../../../state/messages.ts";
import type { Offer } from "../../../state/store.ts";
import { cellValue } from "./cell-value.ts";
import { LEVEL1 } from "./columns.ts";
import type { GridEditor } from "./grid-editor.ts";
import {
  cellTexts,
  clearCells,
  duplicateRows,
  fillDown,
  moveRows,
  pasteCells,
  toSigns,
} from "./grid-edits.ts";
import { cellsFromHtml, toHtmlTable } from "./html-table.ts";
import { at, type Cell, type Rectangle, rectangle } from "./selection.ts";
import { parseTsv, toTsv } from "./tsv.ts";

/** What can be done with the selected rows and cells, by key, button or clipboard. */

export function clearSelected(grid: GridEditor): void {
  grid.act("清除指标内容", clearCells(grid.rows, rectangle(grid.selection)));
}

export function cutSelected(grid: GridEditor): void {
  grid.act("剪切指标内容", clearCells(grid.rows, rectangle(grid.selection)));
}

/** A new row below the selection, of the same 一级指标, ready for its 二级指标. */
export function insertBelow(grid: GridEditor): void {
  const { rows } = grid;
  insertAt(grid, rows.length === 0 ? 0 : rectangle(grid.selection).bottom + 1, -1);
}

/** A new row above the selection, of the same 一级指标. */
export function insertAbove(grid: GridEditor): void {
  insertAt(grid, grid.rows.length === 0 ? 0 : rectangle(grid.selection).top, 0);
}

/** @param neighbour where the row of the same 一级指标 stands, from the new one. */
function insertAt(grid: GridEditor, index: number, neighbour: 0 | -1): void {
  const { rows } = grid;
  const row: Indicator = { ...EMPTY_INDICATOR, level1: rows[index + neighbour]?.level1 ?? "" };
  grid.act("插入指标行", insertRows(grid.projectId, rows, index, [row]));
  grid.select(at(index, rows.length === 0 ? LEVEL1 : LEVEL1 + 1));
}

/** The selected rows once more, right below them. */
export function duplicateSelected(grid: GridEditor): void {
  const { rows, selection } = grid;
  const area = rectangle(selection);
  const ops = duplicateRows(grid.projectId, rows, area);
  grid.act("复制指标行", ops);
  const moved = (cell: Cell) => ({ ...cell, row: cell.row + ops.length });
  if (ops.length > 0) grid.select({ cursor: moved(selection.cursor), anchor: moved(selection.anchor) });
}

/** Copies the first selected row's cells to the others, or those above to one row. */
export function fillSelected(grid: GridEditor): void {
  grid.act("向下填充", fillDown(grid.rows, rectangle(grid.selection)));
}

export function deleteSelected(grid: GridEditor): void {
  const { selection } = grid;
  const gone = rectangle(selection);
  const ops = deleteRows(grid.rows.slice(gone.top, gone.bottom + 1));
  if (ops.length === 0) return;
  grid.act(ops.length === 1 ? "删除指标行" : `删除 ${ops.length} 行指标`, ops);
  grid.select(at(gone.top, selection.cursor.column));
  notice(`已删除 ${ops.length} 行`, true);
}

/** Moves the selected rows one place up (-1) or down (1). */
export function moveUp(grid: GridEditor): void {
  moveSelected(grid, -1);
}

export function moveDown(grid: GridEditor): void {
  moveSelected(grid, 1);
}

function moveSelected(grid: GridEditor, step: 1 | -1): void {
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
  grid.act("修改一级指标", setFields(grid.rows, ids, { level1: cellValue("level1", name) }));
}

/** The selected cells in the forms that Excel, WPS and Word understand; merged cells are known only to the second. */
export function copied(grid: GridEditor): { readonly text: string; readonly html: string } {
  const area = rectangle(grid.selection);
  const cells = cellTexts(grid.rows, area);
  return { text: toTsv(cells), html: toHtmlTable(cells, area.left === LEVEL1) };
}

/** Pastes a clipboard's content: its HTML where that has a table, otherwise its text. */
export function pasteInto(grid: GridEditor, html: string, text: string): void {
  const cells = cellsFromHtml(html) ?? (text === "" ? [] : parseTsv(text));
  if (cells.length === 0) return;
  const area = rectangle(grid.selection);
  const start = grid.rows.length === 0 ? { row: 0, column: 0 } : { row: area.top, column: area.left };
  const paste = pasteCells(grid.projectId, grid.rows, start, area, cells);
  grid.act(`粘贴指标 ${paste.rows} 行`, paste.ops);
  grid.select({
    anchor: { row: paste.area.top, column: paste.area.left },
    cursor: { row: paste.area.bottom, column: paste.area.right },
  });
  const added = paste.added > 0 ? `，新增 ${paste.added} 行` : "";
  const unused = paste.unused.length > 0 ? `；没有对应列，未粘贴：${paste.unused.join("、")}` : "";
  notice(`已粘贴 ${paste.rows} 行${added}${unused}`, true, signsOffered(grid, paste.area));
}

/** The pasted values that say their limit in words stay to the letter; what they would be with signs is one more step. */
function signsOffered(grid: GridEditor, { top, bottom }: Rectangle): Offer | null {
  const pasted = new Set(grid.rows.slice(top, bottom + 1).map(({ id }) => id));
  // What was typed since then counts: the rows are looked at anew.
  const ops = () => toSigns(grid.rows.filter(({ id }) => pasted.has(id)));
  const count = ops().length;
  if (count === 0) return null;
  return {
    text: `${count} 处可换成符号`,
    title: "换成符号",
    take: () => {
      const changed = ops();
      grid.act(`换成符号 ${changed.length} 处`, changed);
      notice(`已换成符号 ${changed.length} 处`, true);
    },
  };
}

/** Pastes without a paste key; where the program may not read the clipboard by itself, says which key does it. */
export async function pasteByButton(grid: GridEditor): Promise<void> {
  grid.focus();
  try {
    const [item] = await navigator.clipboard.read();
    const content = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : "";
    pasteInto(grid, await content("text/html"), await content("text/plain"));
  } catch {
    notice("请按 Ctrl+V 粘贴：从 Excel、WPS 或 Word 复制表格后，在指标表里按 Ctrl+V", false);
  }
}
