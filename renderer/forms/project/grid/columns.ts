import type { Indicator } from "../../../../shared/book/model.ts";

/** The eight columns of the grid: the six printed ones, 指标值 in its three fields. */

export interface Column {
  readonly field: keyof Indicator;
  readonly title: string;
  /** Class of its <col>, which holds its width. */
  readonly width: string;
  readonly align: "left" | "center" | "right";
  /** What the undo menu calls a change of it. */
  readonly step: string;
}

export const COLUMNS = [
  { field: "level1", title: "一级指标", width: "g-level1", align: "center", step: "修改一级指标" },
  { field: "level2", title: "二级指标", width: "g-level2", align: "left", step: "修改二级指标" },
  { field: "level3", title: "三级指标", width: "g-text", align: "left", step: "修改三级指标" },
  { field: "description", title: "绩效指标描述", width: "g-text", align: "left", step: "修改指标描述" },
  { field: "symbol", title: "符号", width: "g-symbol", align: "center", step: "修改指标值" },
  { field: "number", title: "数值", width: "g-number", align: "right", step: "修改指标值" },
  { field: "unit", title: "计量单位", width: "g-unit", align: "left", step: "修改指标值" },
  { field: "basis", title: "确定依据", width: "g-basis", align: "left", step: "修改确定依据" },
] as const satisfies readonly Column[];

export const LEVEL1 = 0;
export const LAST_COLUMN = COLUMNS.length - 1;

export function fieldAt(column: number): keyof Indicator {
  return COLUMNS[column]?.field ?? "level1";
}

export function columnOf(field: keyof Indicator): number {
  return COLUMNS.findIndex((column) => column.field === field);
}
