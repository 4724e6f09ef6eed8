import { type MouseEvent, type PointerEvent, useRef } from "react";
import type { GridEditor } from "./grid-editor.ts";
import { type Cell, rectangle } from "./selection.ts";

/**
 * Click selects, Shift+click and dragging select a range, a double click opens the cell, a right click asks for the menu, at whose
 * place `ask` is told.
 */
export function useGridPointer(grid: GridEditor, ask: (x: number, y: number) => void) {
  const dragging = useRef(false);
  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      const cell = cellAt(grid, event.target);
      if (!cell || event.button === 1) return;
      // The textarea keeps the focus; a press on the cell would take it.
      event.preventDefault();
      grid.commit();
      dragging.current = event.button === 0;
      if (event.button === 0 || !isSelected(grid, cell))
        grid.select({ anchor: event.shiftKey ? grid.selection.anchor : cell, cursor: cell });
      grid.focus();
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      if (event.buttons !== 1) dragging.current = false;
      if (!dragging.current || grid.editing) return;
      const cell = cellAt(grid, event.target);
      const { cursor, anchor } = grid.selection;
      if (cell && (cell.row !== cursor.row || cell.column !== cursor.column))
        grid.select({ anchor, cursor: cell });
    },
    onDoubleClick: (event: MouseEvent<HTMLDivElement>) => {
      if (cellAt(grid, event.target) && grid.rows.length > 0) grid.begin("opened");
    },
    onContextMenu: (event: MouseEvent<HTMLDivElement>) => {
      // While typing, the browser's own menu is the one for text.
      if (grid.editing || grid.composing) return;
      event.preventDefault();
      if (cellAt(grid, event.target)) ask(event.clientX, event.clientY);
    },
  };
}

function isSelected(grid: GridEditor, { row, column }: Cell): boolean {
  const area = rectangle(grid.selection);
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

function cellAt(grid: GridEditor, target: EventTarget): Cell | null {
  if (!(target instanceof Element) || target.closest("button")) return null;
  return grid.cells.at(grid.rows, target);
}
