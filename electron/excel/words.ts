/** The words of our own workbook: writing puts them on the sheets, reading knows the workbook by them. */

import type { Field } from "../../shared/book/fields.ts";

export const SHEETS = {
  summary: "项目汇总",
  indicators: "指标明细",
  cover: "封面",
  sections: "章节文字",
  beside: "多出的内容",
  overview: "概览",
} as const;

/** In the first cell of 概览, which is computed: who reads the workbook back knows by it that nothing here is the text's own. */
export const OVERVIEW_TITLE = "由程序从各项目算出的数和图；再导入时不读这一页";

/** The rows of 封面: what a field is called stands in the first column, its value beside it. */
export const COVER_FIELDS = ["fiscalYear", "department", "compiler", "reviewer", "layout"] as const;

export const SECTION_HEADINGS = ["序号", "章节标题", "正文（一行一段）"] as const;

/** What stands over a field's column in a list; money is in 万元. */
export function columnHeading<Row>({ kind, label, short, group }: Field<Row>): string {
  if (kind === "money") return `${label}\n（万元）`;
  if (kind === "percent") return `${short}\n支出计划`;
  return group === "value" ? short : label;
}

export const BESIDE_HEADING = "内容";

export const SUM_LABEL = "合计";

/** A cell holds at most so many characters (UTF-16 units); Excel refuses a file with more. */
export const MOST_IN_CELL = 32_767;

/** Heading of the `count`th column that a text too long for one cell goes on in. */
export function continuedHeading(heading: string, count: number): string {
  return `${heading}（续${count}）`;
}
