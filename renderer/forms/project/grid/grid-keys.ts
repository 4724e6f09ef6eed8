import type { KeyboardEvent } from "react";
import { actOnKey, type KeyAction, type KeyLine, keyOf } from "../../../parts/keys.ts";
import { openList, stepList, take } from "./cell-list.ts";
import { fieldAt, LAST_COLUMN, LEVEL1 } from "./columns.ts";
import {
  clearSelected,
  deleteSelected,
  duplicateSelected,
  fillSelected,
  fillSelectedRight,
  insertBelow,
  moveDown,
  moveUp,
} from "./grid-actions.ts";
import type { GridEditor } from "./grid-editor.ts";
import { runAt } from "./runs.ts";
import { type Cell, rectangle, stepCell, stepColumn, stepRow } from "./selection.ts";

type Keys = readonly KeyLine<GridEditor>[];

/** The grid's keys, as in Excel. None of them acts while an input method is composing. */
export function pressed(grid: GridEditor, event: KeyboardEvent): void {
  // 229: the key belongs to an input method even where the composition has not been told of yet.
  if (event.nativeEvent.isComposing || event.keyCode === 229 || grid.composing) return;
  const table = grid.rows.length === 0 ? EMPTY : [...(grid.editing ? TYPING : SELECTED), ...ROWS];
  if (actOnKey(LISTED, grid, event) || actOnKey(table, grid, event)) event.stopPropagation();
}

/** Of the list under the cell; others go to the cell, as if there were no list. */
const LISTED: Keys = [
  {
    on: {
      Escape: (grid) => grid.showList(null),
      "Alt+ArrowDown": (grid) => grid.showList(null),
      "Alt+ArrowUp": (grid) => grid.showList(null),
      ArrowDown: (grid) => stepList(grid, 1),
      ArrowUp: (grid) => stepList(grid, -1),
    },
    when: (grid) => grid.list !== null,
    does: null,
  },
  {
    on: {
      Enter: (grid) => take(grid, grid.list?.active ?? -1),
      // Takes it, and goes on to the next cell.
      Tab: (grid) => {
        take(grid, grid.list?.active ?? -1);
        return false;
      },
    },
    when: ({ list }) => list !== null && list.active >= 0,
    does: null,
  },
];

/** In a table without indicators. */
const EMPTY: Keys = [{ on: { Enter: insertBelow, F2: insertBelow }, does: null }];

/** Of the selected rows, also while one of their cells is typed into: that is saved first. */
const ROWS: Keys = [
  { on: { "Alt+ArrowUp": moveUp, "Alt+ArrowDown": moveDown }, does: "上移 / 下移选中的行" },
  { on: { "Ctrl+Shift+D": duplicateSelected }, does: "复制这一行" },
  { on: { "Ctrl+Shift+=": insertBelow }, does: "插入行" },
  { on: { "Ctrl+-": deleteSelected }, does: "删除选中的行" },
];

/** While a cell is typed into. */
const TYPING: Keys = [
  { on: { "Alt+ArrowDown": openList }, does: null },
  { on: { "Alt+Enter": (grid) => grid.insert("\n") }, does: "格内换行" },
  {
    on: {
      Enter: goDown,
      "Shift+Enter": (grid) => leaveTo(grid, rowStep(grid, -1)),
      Tab: (grid) => goOn(grid, 1),
      "Shift+Tab": (grid) => goOn(grid, -1),
    },
    does: null,
  },
  { on: { Escape: (grid) => grid.cancel() }, does: "放弃这一格的输入" },
  {
    on: {
      ArrowUp: (grid) => leaveTo(grid, up(grid)),
      ArrowDown: (grid) => leaveTo(grid, down(grid)),
      ArrowLeft: (grid) => leaveTo(grid, stepColumn(grid.selection.cursor, -1)),
      ArrowRight: (grid) => leaveTo(grid, stepColumn(grid.selection.cursor, 1)),
    },
    // A cell that was opened keeps them for its text.
    when: (grid, { shiftKey }) => grid.editing?.by === "typed" && !shiftKey,
    does: null,
  },
];

/** While cells are selected; Shift selects from where the selection began. */
const SELECTED: Keys = [
  {
    on: {
      ArrowUp: (grid, { shiftKey }) => moveTo(grid, up(grid), shiftKey),
      ArrowDown: (grid, { shiftKey }) => moveTo(grid, down(grid), shiftKey),
      ArrowLeft: (grid, { shiftKey }) => moveTo(grid, stepColumn(grid.selection.cursor, -1), shiftKey),
      ArrowRight: (grid, { shiftKey }) => moveTo(grid, stepColumn(grid.selection.cursor, 1), shiftKey),
      Home: (grid, { shiftKey }) => moveTo(grid, { ...grid.selection.cursor, column: 0 }, shiftKey),
      End: (grid, { shiftKey }) => moveTo(grid, { ...grid.selection.cursor, column: LAST_COLUMN }, shiftKey),
      "Ctrl+ArrowUp": (grid, { shiftKey }) => moveTo(grid, { ...grid.selection.cursor, row: 0 }, shiftKey),
      "Ctrl+ArrowDown": (grid, { shiftKey }) =>
        moveTo(grid, { ...grid.selection.cursor, row: last(grid).row }, shiftKey),
      "Ctrl+ArrowLeft": (grid, { shiftKey }) =>
        moveTo(grid, { ...grid.selection.cursor, column: 0 }, shiftKey),
      "Ctrl+ArrowRight": (grid, { shiftKey }) =>
        moveTo(grid, { ...grid.selection.cursor, column: LAST_COLUMN }, shiftKey),
      "Ctrl+Home": (grid, { shiftKey }) => moveTo(grid, FIRST, shiftKey),
      "Ctrl+End": (grid, { shiftKey }) => moveTo(grid, last(grid), shiftKey),
    },
    shown: "方向键、Home、End",
    does: "移动；加 Shift 选择，加 Ctrl 到边上",
  },
  {
    on: {
      Enter: goDown,
      "Shift+Enter": (grid) => moveTo(grid, rowStep(grid, -1), false),
    },
    does: "下一行、上一行；在最后一行按 Enter 添加一行",
  },
  {
    on: { Tab: (grid) => goOn(grid, 1), "Shift+Tab": (grid) => goOn(grid, -1) },
    does: "下一格、上一格；在最后一格按 Tab 添加一行（留空就离开，空行自己去掉）",
  },
  { on: { F2: (grid) => grid.begin("opened") }, does: "修改这一格；直接打字则重写" },
  { on: { Delete: clearSelected, Backspace: clearSelected }, does: "清空选中的格" },
  { on: { Escape: (grid) => grid.selectCell(grid.selection.cursor) }, does: null },
  { shown: "Ctrl + C / X / V", does: "复制、剪切、粘贴（与 Excel 互通）" },
  { on: { "Ctrl+A": (grid) => grid.select({ anchor: FIRST, cursor: last(grid) }) }, does: "全选" },
  { on: { "Shift+ ": selectRows }, does: "选中整行" },
  // As in Excel; where a name stands already, the key moves the row.
  { on: { "Alt+ArrowDown": openList }, when: asksForList, does: "在空白的级别格、符号格里：打开可选的名称" },
  { on: { "Ctrl+D": fillSelected }, does: "用最上面一行向下填充" },
  { on: { "Ctrl+R": fillSelectedRight }, does: "用最左面一列向右填充" },
];

/** Where cells are selected: what asks for their menu. */
export const MENU_KEYS: readonly KeyLine<() => void>[] = [
  {
    on: { "Shift+F10": (ask) => ask(), ContextMenu: (ask) => ask() },
    shown: "Shift + F10",
    does: "行的菜单（也可点右键）",
  },
];

/** What the help says of the grid. */
export const GRID_KEYS = [...SELECTED, ...ROWS, ...MENU_KEYS, ...TYPING];

/** The key of what can be done with the selection, as its menu shows it. */
export function gridKey(act: KeyAction<GridEditor>): string | undefined {
  return keyOf([...SELECTED, ...ROWS], act);
}

const FIRST: Cell = { row: 0, column: 0 };

function last(grid: GridEditor): Cell {
  return { row: grid.rows.length - 1, column: LAST_COLUMN };
}

/** To the next cell or the one before; behind the last one to a new row. Past an empty row, and before the first cell, the key leaves the grid. */
function goOn(grid: GridEditor, step: 1 | -1): boolean {
  const next = stepCell(grid.selection.cursor, step, grid.rows.length);
  grid.commit();
  if (next) grid.selectCell(next);
  return next !== null || (step > 0 && grid.addRow(LEVEL1 + 1));
}

/** To the cell below; behind the last row to a new one. */
function goDown(grid: GridEditor): void {
  const { cursor, anchor } = grid.selection;
  const run = cursor.column === LEVEL1 ? runAt(grid.runs, cursor.row) : { start: cursor.row, length: 1 };
  const atEnd = run.start + run.length >= grid.rows.length;
  const one = cursor.row === anchor.row && cursor.column === anchor.column;
  if (atEnd && one && grid.addRow(Math.max(cursor.column, LEVEL1 + 1))) return;
  leaveTo(grid, rowStep(grid, 1));
}

function asksForList(grid: GridEditor): boolean {
  const { cursor, anchor } = grid.selection;
  if (cursor.row !== anchor.row || cursor.column !== anchor.column) return false;
  return fieldAt(cursor.column) === "symbol" || grid.text === "";
}

/** The whole of the selected rows. */
export function selectRows(grid: GridEditor): void {
  const { top, bottom } = rectangle(grid.selection);
  grid.select({ anchor: { row: top, column: LEVEL1 }, cursor: { row: bottom, column: LAST_COLUMN } });
}

function leaveTo(grid: GridEditor, cell: Cell): void {
  grid.commit();
  grid.selectCell(cell);
}

function moveTo(grid: GridEditor, cell: Cell, extend: boolean): void {
  grid.select({ anchor: extend ? grid.selection.anchor : cell, cursor: cell });
}

function rowStep(grid: GridEditor, step: 1 | -1): Cell {
  const { top, bottom } = rectangle(grid.selection);
  const from = { ...grid.selection.cursor, row: step > 0 ? bottom : top };
  return stepRow(from, step, grid.runs, grid.rows.length);
}

function up(grid: GridEditor): Cell {
  return stepRow(grid.selection.cursor, -1, grid.runs, grid.rows.length);
}

function down(grid: GridEditor): Cell {
  return stepRow(grid.selection.cursor, 1, grid.runs, grid.rows.length);
}
