import type { Op } from "../../../shared/book/edit.ts";
import { fieldAt } from "../../forms/project/grid/columns.ts";
import type { GridEditor } from "../../forms/project/grid/grid-editor.ts";
import { setFields } from "../../forms/project/grid/grid-edits.ts";
import { rectangle } from "../../forms/project/grid/selection.ts";
import type { PairedIndicators } from "./paired-indicators.ts";

/** 沿用上年 in the selected cells; a row that last year did not have stays as it is. */
export function takeCells(grid: GridEditor, { before }: PairedIndicators): void {
  const { top, bottom, left, right } = rectangle(grid.selection);
  const fields = Array.from({ length: right - left + 1 }, (_, at) => fieldAt(left + at));
  const ops = grid.rows.slice(top, bottom + 1).flatMap((row, at): Op[] => {
    const was = before[top + at];
    if (!was) return [];
    return setFields(grid.rows, [row.id], Object.fromEntries(fields.map((field) => [field, was[field]])));
  });
  grid.act("沿用上年的指标内容", ops);
}
