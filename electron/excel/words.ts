/** The words of our own workbook: writing puts them on the sheets, reading knows the workbook by them. */

export const SHEETS = {
  summary: "项目汇总",
  indicators: "指标明细",
  cover: "封面",
  sections: "章节文字",
} as const;

/** First column of 封面; the value stands beside it. */
export const COVER_LABELS = {
  fiscalYear: "年度",
  department: "部门",
  compiler: "编制",
  reviewer: "审核",
  layout: "版式",
} as const;

export const SECTION_HEADINGS = ["序号", "章节标题", "正文（一行一段）"] as const;

/** A column of a list of projects. `at` is the project's number, from 1; money in 万元; plans are 3月底, 6月底, 10月底, 12月底. */
export const PROJECT_HEADINGS = {
  at: "序号",
  agencyCode: "单位编码",
  agencyName: "单位名称",
  code: "项目编码",
  name: "项目名称",
  total: "预算数\n（万元）",
  fiscal: "财政资金\n（万元）",
  other: "其他资金\n（万元）",
  plan1: "3月底\n支出计划",
  plan2: "6月底\n支出计划",
  plan3: "10月底\n支出计划",
  plan4: "12月底\n支出计划",
  fundsUse: "资金用途",
  goal: "绩效目标",
} as const;

/** A column of a list of indicators; the first three say which project the row belongs to. */
export const INDICATOR_HEADINGS = {
  at: "项目序号",
  code: "项目编码",
  name: "项目名称",
  level1: "一级指标",
  level2: "二级指标",
  level3: "三级指标",
  description: "绩效指标描述",
  symbol: "符号",
  number: "数值",
  unit: "计量单位",
  basis: "指标值确定依据",
} as const;

export const SUM_LABEL = "合计";

/** A cell holds at most so many characters (UTF-16 units); Excel refuses a file with more. */
export const MOST_IN_CELL = 32_767;

/** Heading of the `count`th column that a text too long for one cell goes on in. */
export function continuedHeading(heading: string, count: number): string {
  return `${heading}（续${count}）`;
}
