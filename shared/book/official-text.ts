import { cleanFileName } from "../file-name.ts";
import { PRINTED_COLUMNS } from "./fields.ts";

/** Words that the official document prints and nobody edits; reading recognises by them, writing prints them. */

export const CONTENTS_TITLE = "目    录";

/** The two parts. The contents print number and title with a space between, a divider prints them on two lines. */
export const PARTS = [
  { number: "第一部分", title: "部门整体绩效目标" },
  { number: "第二部分", title: "预算项目绩效目标" },
] as const;

export const DEFAULT_SECTION_TITLES = ["总体绩效目标", "分项绩效目标", "工作保障措施"] as const;

export const PROJECT_HEADING_SUFFIX = "绩效目标表";

export const MONEY_UNIT_LINE = "单位：万元";

/** Labels of the project table's basic part. */
export const LABELS = {
  code: "项目编码",
  name: "项目名称",
  scale: "预算规模及资金用途",
  total: "预算数",
  fiscal: "其中：财政资金",
  other: "其他资金",
  plan: "资金支出计划（%）",
  planDates: ["3月底", "6月底", "10月底", "12月底"],
  goal: "绩效目标",
} as const;

/** Header row of the indicator table. */
export const INDICATOR_HEADERS: readonly string[] = PRINTED_COLUMNS.map(({ label }) => label);

/** 2024 → 2024年部门预算绩效文本. */
export function coverTitle(fiscalYear: number): string {
  return `${fiscalYear}年部门预算绩效文本`;
}

/** The usual name of the official file, without ending. */
export function officialFileName(department: string, fiscalYear: number): string {
  return cleanFileName(`${department}${coverTitle(fiscalYear)}`.slice(0, 120));
}
