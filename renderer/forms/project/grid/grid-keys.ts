import type { KeyboardEvent } from "react";
import { openList, stepList, take } from "./cell-list.ts";
import { fieldAt, LAST_COLUMN, LEVEL1 } from "./columns.ts";
import {
  clearSelected,
  deleteSelected,
  duplicateSelected,
  fillSelected,
  insertBelow,
  moveSelected,
} from "./grid-actions.ts";
import type { GridEditor } from "./grid-editor.ts";
import { type Cell, rectangle, stepCell, stepColumn, stepRow } from "./selection.ts";

/** The grid's keys, as in Excel. None of them acts while an input method is composing. */
export function pressed(grid: GridEditor, event: KeyboardEvent<HTMLTextAreaElement>): void {
  // 229: the key belongs to an input method even where the composition has not been told of yet.
  if (event.nativeEvent.isComposing || event.keyCode === 229 || grid.composing) return;
  const used =
    whileListed(grid, event) || (grid.editing ? whileTyping(grid, event) : whileSelected(grid, event));
  if (!used) return;
  event.preventDefault();
  event.stopPropagation();
}

/** The keys of the list under the cell; others go to the cell, as if there were no list. */
function whileListed(grid: GridEditor, event: KeyboardEvent): boolean {
  const { list } = grid;
  if (!list || event.ctrlKey || event.metaKey) return false;
  const closes = event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp");
  if (event.key === "Escape" || closes) return done(() => grid.showList(null));
  if (event.altKey) return false;
  if (event.key === "ArrowDown") return done(() => stepList(grid, 1));
  if (event.key === "ArrowUp") return done(() => stepList(grid, -1));
  if (list.active < 0) return false;
  if (event.key === "Enter") return done(() => take(grid, list.active));
  // Takes it, and goes on to the next cell.
  if (event.key === "Tab") take(grid, list.active);
  return false;
}

/** @returns whether the key was the grid's. */
function whileTyping(grid: GridEditor, event: KeyboardEvent<HTMLTextAreaElement>): boolean {
  if (event.altKey && event.key === "ArrowDown") return openList(grid);
  switch (event.key) {
    case "Enter":
      if (event.altKey) insertText(event.currentTarget, "\n");
      else leaveTo(grid, rowStep(grid, event.shiftKey ? -1 : 1));
      return true;
    case "Tab": {
      const next = stepCell(grid.selection.cursor, event.shiftKey ? -1 : 1, grid.rows.length);
      grid.commit();
      if (next) grid.selectCell(next);
      return next !== null;
    }
    case "Escape":
      grid.cancel();
      return true;
    case "ArrowUp":
    case "ArrowDown":
    case "ArrowLeft":
    case "ArrowRight":
      if (grid.editing?.by !== "typed" || event.shiftKey || event.altKey || event.ctrlKey) return false;
      leaveTo(grid, arrow(grid, event.key));
      return true;
    default:
      return false;
  }
}

function whileSelected(grid: GridEditor, event: KeyboardEvent): boolean {
  if (grid.rows.length === 0) return onEmpty(grid, event);
  if (event.altKey) return withAlt(grid, event);
  if (event.ctrlKey || event.metaKey) return withControl(grid, event);
  switch (event.key) {
    case "ArrowUp":
    case "ArrowDown":
    case "ArrowLeft":
    case "ArrowRight":
      moveTo(grid, arrow(grid, event.key), event.shiftKey);
      return true;
    case "Enter":
      moveTo(grid, rowStep(grid, event.shiftKey ? -1 : 1), false);
      return true;
    case "Tab": {
      const next = stepCell(grid.selection.cursor, event.shiftKey ? -1 : 1, grid.rows.length);
      if (next) moveTo(grid, next, false);
      return next !== null;
    }
    case " ":
      if (!event.shiftKey) return false;
      selectRows(grid);
      return true;
    case "Home":
      moveTo(grid, { ...grid.selection.cursor, column: 0 }, event.shiftKey);
      return true;
    case "End":
      moveTo(grid, { ...grid.selection.cursor, column: LAST_COLUMN }, event.shiftKey);
      return true;
    case "F2":
      grid.begin("opened");
      return true;
    case "Delete":
    case "Backspace":
      clearSelected(grid);
      return true;
    case "Escape":
      grid.selectCell(grid.selection.cursor);
      return true;
    default:
      return false;
  }
}

function onEmpty(grid: GridEditor, event: KeyboardEvent): boolean {
  if (event.key !== "Enter" && event.key !== "F2") return false;
  insertBelow(grid);
  return true;
}

function withAlt(grid: GridEditor, event: KeyboardEvent): boolean {
  if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return false;
  // As in Excel, Alt+↓ opens the list of a cell that has one; where a name stands already, it moves the row.
  if (event.key === "ArrowDown" && asksForList(grid) && openList(grid)) return true;
  moveSelected(grid, event.key === "ArrowUp" ? -1 : 1);
  return true;
}

function withControl(grid: GridEditor, event: KeyboardEvent): boolean {
  const last = { row: grid.rows.length - 1, column: LAST_COLUMN };
  const { cursor } = grid.selection;
  // By place, not by character: Shift makes another character of the key.
  if (event.code === "Equal" && event.shiftKey) return done(() => insertBelow(grid));
  if (event.code === "Minus" || event.code === "NumpadSubtract") return done(() => deleteSelected(grid));
  switch (event.key) {
    case "Home":
      return done(() => moveTo(grid, { row: 0, column: 0 }, event.shiftKey));
    case "End":
      return done(() => moveTo(grid, last, event.shiftKey));
    case "ArrowUp":
      return done(() => moveTo(grid, { ...cursor, row: 0 }, event.shiftKey));
    case "ArrowDown":
      return done(() => moveTo(grid, { ...cursor, row: last.row }, event.shiftKey));
    case "ArrowLeft":
      return done(() => moveTo(grid, { ...cursor, column: 0 }, event.shiftKey));
    case "ArrowRight":
      return done(() => moveTo(grid, { ...cursor, column: LAST_COLUMN }, event.shiftKey));
    case "d":
    case "D":
      return done(() => (event.shiftKey ? duplicateSelected(grid) : fillSelected(grid)));
    case "a":
    case "A":
      return done(() => grid.select({ anchor: { row: 0, column: 0 }, cursor: last }));
    default:
      return false;
  }
}

function done(act: () => void): true {
  act();
  return true;
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

function arrow(grid: GridEditor, key: "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight"): Cell {
  const { cursor } = grid.selection;
  switch (key) {
    case "ArrowUp":
      return stepRow(cursor, -1, grid.runs, grid.rows.length);
    case "ArrowDown":
      return stepRow(cursor, 1, grid.runs, grid.rows.length);
    case "ArrowLeft":
      return stepColumn(cursor, -1);
    case "ArrowRight":
      return stepColumn(cursor, 1);
  }
}

/** Inserts text at the caret in such a way that the textarea tells of it like of typing. */
function insertText(area: HTMLTextAreaElement, text: string): void {
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertLineBreak", data: text }));
}
