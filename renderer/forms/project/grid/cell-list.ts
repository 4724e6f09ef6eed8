import { useApp } from "../../../state/store.ts";
import { fieldAt } from "./columns.ts";
import type { ChoiceList, GridEditor } from "./grid-editor.ts";
import { choicesFor, matching } from "./suggestions.ts";

/** The list of names or symbols under the cell at the cursor. It follows typing, and never takes a key that it does not need. */

/** The list for what is typed so far; nothing in it is chosen, so that Enter takes the typing. */
export function listWhileTyping(grid: GridEditor): ChoiceList | null {
  // A symbol is typed in one or two keys: a list would only be in the way.
  if (grid.editing?.field === "symbol") return null;
  const items = matching(choices(grid), grid.text);
  return items.length === 0 ? null : { items, active: -1 };
}

/** Opens the list of everything that can stand in the cell. @returns whether there is one. */
export function openList(grid: GridEditor): boolean {
  const items = choices(grid);
  if (items.length === 0) return false;
  grid.showList({ items, active: Math.max(items.indexOf(grid.text.trim()), 0) });
  return true;
}

export function stepList(grid: GridEditor, step: 1 | -1): void {
  const { list } = grid;
  if (!list) return;
  const count = list.items.length;
  const from = list.active < 0 && step < 0 ? 0 : list.active;
  grid.showList({ ...list, active: (from + step + count) % count });
}

/** Puts a choice into the cell. */
export function take(grid: GridEditor, index: number): void {
  const item = grid.list?.items[index];
  if (item === undefined) return;
  grid.enter(item);
  grid.showList(null);
  grid.focus();
}

/** Whether the column has a list. */
export function hasList(column: number): boolean {
  const field = fieldAt(column);
  return field === "level1" || field === "level2" || field === "symbol";
}

function choices(grid: GridEditor): readonly string[] {
  const { row, column } = grid.selection.cursor;
  const projects = useApp.getState().view?.rows.projects ?? [];
  const book = projects.flatMap((project) => project.indicators);
  return choicesFor(grid.editing?.field ?? fieldAt(column), grid.rows[row], book);
}
