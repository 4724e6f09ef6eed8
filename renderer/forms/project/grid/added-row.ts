import { deleteRows, insertRows } from "../../../../shared/book/indicator-ops.ts";
import { EMPTY_INDICATOR } from "../../../../shared/book/model.ts";
import type { IndicatorRow } from "../../../../shared/book/rows.ts";
import { edit, unmake } from "../../../state/editing.ts";
import { useApp } from "../../../state/store.ts";
import type { GridEditor } from "./grid-editor.ts";

const STEP = "添加指标行";

/** The row that Tab or Enter added behind the last one. As long as nothing stands in it, it goes again when the cursor leaves it. */
export class AddedRow {
  #id: number | null = null;

  /** A new row of the last one's 一级指标. @returns whether there is one: not behind a row that is empty itself, nor in a book that can only be looked at. */
  add(grid: GridEditor): boolean {
    const { rows } = grid;
    const last = rows.at(-1);
    if (!last || isEmpty(last) || useApp.getState().readOnly !== null) return false;
    const row = { ...EMPTY_INDICATOR, level1: last.level1 };
    const [op] = edit(STEP, insertRows(grid.projectId, rows, rows.length, [row]));
    this.#id = op?.op === "insert" ? (op.row.id ?? null) : null;
    return this.#id !== null;
  }

  /** @param at ids of the rows in which the cursor and the selection's other end are now. */
  left(grid: GridEditor, at: readonly (number | undefined)[]): void {
    const id = this.#id;
    if (id === null || at.includes(id)) return;
    this.#id = null;
    const stillEmpty = () => grid.rows.filter((row) => row.id === id && isEmpty(row));
    void unmake(STEP, "去掉空行", () => deleteRows(stillEmpty()));
  }
}

/** Whether a row holds nothing but the 一级指标 that it shares. */
function isEmpty({ id: _, level1: __, ...own }: IndicatorRow): boolean {
  return Object.values(own).every((text) => text === "");
}
