import type { Found } from "../../../shared/book/find.ts";
import { projectHeading, sectionHeading } from "../../../shared/book/numbering.ts";
import type { BookRows } from "../../../shared/book/rows.ts";

/** What the list of hits calls forms and fields. */

const FIELDS: Readonly<Record<string, string>> = {
  department: "部门",
  fiscalYear: "年度",
  compiler: "编制",
  reviewer: "审核",
  title: "标题",
  agencyCode: "单位编码",
  agencyName: "单位名称",
  code: "项目编码",
  name: "项目名称",
  "budget.total": "预算数",
  "budget.fiscal": "财政资金",
  "budget.other": "其他资金",
  fundsUse: "资金用途",
  "plan.0": "3月底支出计划",
  "plan.1": "6月底支出计划",
  "plan.2": "10月底支出计划",
  "plan.3": "12月底支出计划",
  goal: "绩效目标",
  level1: "一级指标",
  level2: "二级指标",
  level3: "三级指标",
  description: "绩效指标描述",
  symbol: "指标值符号",
  number: "指标值数值",
  unit: "指标值计量单位",
  basis: "指标值确定依据",
};

/** “第 3 段”, “资金用途”, “第 2 条指标 · 三级指标”. */
export function fieldTitle({ table, field, index }: Found): string {
  if (table === "paragraph") return `第 ${index + 1} 段`;
  const title = FIELDS[field] ?? field;
  return table === "indicator" ? `第 ${index + 1} 条指标 · ${title}` : title;
}

/** “封面”, “一、总体绩效目标”, “1.成品油集中治理经费绩效目标表”. */
export function placeTitle(rows: BookRows, { table, parent }: Found): string {
  switch (table) {
    case "book":
      return "封面";
    case "section":
    case "paragraph": {
      const index = rows.sections.findIndex((row) => row.id === parent);
      return index < 0 ? "" : sectionHeading(index, rows.sections[index]?.title || "（未命名）");
    }
    case "project":
    case "indicator": {
      const index = rows.projects.findIndex((row) => row.id === parent);
      return index < 0 ? "" : projectHeading(index, rows.projects[index]?.name || "（未命名）");
    }
  }
}
