import type { Op } from "../../../shared/book/edit.ts";
import { setFields } from "../../../shared/book/indicator-ops.ts";
import type { GridField } from "../../field/grid-field.ts";
import type { PairedIndicators } from "../../field/slots.ts";

/** 沿用上年 in the selected cells; a row that last year did not have stays as it is. */
export function takeCells(grid: GridField, { before }: PairedIndicators): void {
  const { top, bottom, fields } = grid.selected;
  const ops = grid.rows.slice(top, bottom + 1).flatMap((row, at): Op[] => {
    const was = before[top + at];
    if (!was) return [];
    return setFields(grid.rows, [row.id], Object.fromEntries(fields.map((field) => [field, was[field]])));
  });
  grid.act("沿用上年的指标内容", ops);
}
