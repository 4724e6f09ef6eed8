import { deleteRows, insertRows, setFields } from "../../../../shared/book/indicator-ops.ts";
import type { Indicator } from "../../../../shared/book/model.ts";
import { EMPTY_INDICATOR } from "../../../../shared/book/model.ts";
import { keepBeside } from "../../../../shared/book/pasted-comment.ts";
import { sortIndicators } from "../../../../shared/book/standard-order.ts";
import { taxonomyOf } from "../../../../shared/book/taxonomy.ts";
import { notice } from "../../../state/messages.ts";
import { type Offer, useApp } from "../../../state/store.ts";
import { userName } from "../../../state/user-name.ts";
import { cellValue } from "./cell-value.ts";
import { LEVEL1 } from "./columns.ts";
import type { GridEditor } from "./grid-editor.ts";
import {
  cellTexts,
  clearCells,
  duplicateRows,
  fillDown,
  fillRight,
  fillTo,
  moveRows,
  type Paste,
  pasteCells,
  toWords,
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
  grid.commit();
  const { rows } = grid;
  const row: Indicator = { ...EMPTY_INDICATOR, level1: rows[index + neighbour]?.level1 ?? "" };
  grid.act("插入指标行", insertRows(grid.projectId, rows, index, [row]));
  grid.select(at(index, rows.length === 0 ? LEVEL1 : LEVEL1 + 1));
}

/** The selected rows once more, right below them. */
export function duplicateSelected(grid: GridEditor): void {
  grid.commit();
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

/** Fills from the selection to where its corner was dragged. @param copies nothing is taken for a series */
export function fillDragged(grid: GridEditor, to: Rectangle, copies: boolean): void {
  const ops = fillTo(grid.rows, rectangle(grid.selection), to, copies);
  grid.act("填充", ops);
  grid.select({
    cursor: { row: to.top, column: to.left },
    anchor: { row: to.bottom, column: to.right },
  });
  if (ops.length > 0) notice(`已填充，改了 ${ops.length} 行`, true);
}

/** Copies the first selected column's cells to the others, or those at the left to one column. */
export function fillSelectedRight(grid: GridEditor): void {
  grid.act("向右填充", fillRight(grid.rows, rectangle(grid.selection)));
}

export function deleteSelected(grid: GridEditor): void {
  grid.commit();
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
  grid.commit();
  const { selection } = grid;
  const ops = moveRows(grid.rows, rectangle(selection), step);
  grid.act("移动指标行", ops);
  const moved = (cell: Cell) => ({ ...cell, row: cell.row + step });
  if (ops.length > 0) grid.select({ cursor: moved(selection.cursor), anchor: moved(selection.anchor) });
}

/** Brings the rows into the order of the text's scheme; the cursor stays with its row. */
export function sortByLevel(grid: GridEditor): void {
  grid.commit();
  const { rows, selection } = grid;
  const book = useApp.getState().view?.rows.projects.flatMap(({ indicators }) => indicators) ?? rows;
  const scheme = taxonomyOf(book.map(({ level1 }) => level1));
  const ops = sortIndicators(rows, scheme);
  const id = rows[selection.cursor.row]?.id;
  grid.act("按级次排列指标", ops);
  grid.select(
    at(
      grid.rows.findIndex((row) => row.id === id),
      selection.cursor.column,
    ),
  );
  notice(
    ops.length === 0 ? "已经是按级次排列的" : `已按级次排列（${scheme.title}），移动了 ${ops.length} 行`,
    ops.length > 0,
  );
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
  const year = useApp.getState().view?.rows.fiscalYear ?? null;
  const paste = pasteCells(grid.projectId, grid.rows, start, area, cells, year);
  grid.act(`粘贴指标 ${paste.rows} 行`, paste.ops);
  grid.select({
    anchor: { row: paste.area.top, column: paste.area.left },
    cursor: { row: paste.area.bottom, column: paste.area.right },
  });
  notice(pastedWords(paste), true, leftOutOffered(grid, paste) ?? wordsOffered(grid, paste));
}

function pastedWords({ rows, added, words, leftOut, doubtfulYears }: Paste): string {
  return [
    `已粘贴 ${rows} 行${added > 0 ? `，新增 ${added} 行` : ""}`,
    ...(words.length > 0 ? [`${words.length} 处文字写成了符号`] : []),
    ...(doubtfulYears === null ? [] : [`“${doubtfulYears}”里没有本文本的年度，取了最前一列，请核对`]),
    ...(leftOut.length > 0
      ? [`没有对应列，未粘贴：${leftOut.map(({ heading }) => heading).join("、")}`]
      : []),
  ].join("；");
}

/** Columns without a place can stand beside the project, as one more step. */
function leftOutOffered(grid: GridEditor, { leftOut, leftOutText }: Paste): Offer | null {
  if (leftOutText === "") return null;
  return {
    text: `${leftOut.length} 列可以留着`,
    title: "放到项目旁边",
    take: () => {
      const now = new Date().toISOString();
      const note = keepBeside(crypto.randomUUID(), grid.projectId, leftOutText, userName(), now);
      grid.act("放到项目旁边", [note]);
      notice("已放到项目旁边，在指标表下面", true);
    },
  };
}

/** What the clerk wrote can come back to the letter, as one more step. */
function wordsOffered(grid: GridEditor, { words }: Paste): Offer | null {
  if (words.length === 0) return null;
  const values = new Map(
    words.flatMap(({ row, value }) => {
      const id = grid.rows[row]?.id;
      return id === undefined ? [] : [[id, value] as const];
    }),
  );
  return {
    text: "要照原来的文字",
    title: "换回文字",
    take: () => {
      // What was typed since then counts: the rows are looked at anew.
      const ops = toWords(grid.rows, values);
      grid.act(`换回文字 ${ops.length} 处`, ops);
      notice(`已换回文字 ${ops.length} 处`, true);
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
