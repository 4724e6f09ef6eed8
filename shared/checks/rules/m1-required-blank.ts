import type { Book, Indicator, Project } from "../../book/model.ts";
import type { Finding, Where } from "../problem.ts";
import { perPart } from "../remember.ts";
import type { Rule } from "./rule.ts";

const BOOK_FIELDS = [
  ["department", "部门"],
  ["compiler", "编制单位"],
  ["reviewer", "审核单位"],
] as const;

const PROJECT_FIELDS = [
  ["agencyCode", "单位编码"],
  ["agencyName", "单位名称"],
  ["code", "项目编码"],
  ["name", "项目名称"],
  ["fundsUse", "资金用途"],
  ["goal", "绩效目标"],
] as const;

const ROW_FIELDS = [
  ["level1", "一级指标"],
  ["level2", "二级指标"],
  ["level3", "三级指标"],
  ["description", "绩效指标描述"],
  ["basis", "指标值确定依据"],
] as const;

export const m1RequiredBlank: Rule = {
  id: "M1",
  title: "必填项为空",
  severity: "error",
  example: { wrong: "绩效目标一格没有填", right: "每一格都填了" },
  on: "book",
  book: ({ book }) => [
    ...ofBook(book),
    ...book.sections.flatMap(({ title, paragraphs }, index): Finding[] => {
      const where = { section: index + 1 };
      return [
        ...(isBlank(title) ? [blank({ ...where, field: "title" }, "标题")] : []),
        ...(paragraphs.some((text) => !isBlank(text)) ? [] : [blank(where, `“${title}”的正文`)]),
      ];
    }),
    ...book.projects.flatMap((project, index) =>
      ofProject(project).map((finding) => ({ ...finding, where: { project: index + 1, ...finding.where } })),
    ),
  ],
};

function ofBook(book: Book): Finding[] {
  return BOOK_FIELDS.flatMap(([field, title]) => (isBlank(book[field]) ? [blank({ field }, title)] : []));
}

const ofProject = perPart((project: Project): Finding[] => [
  ...PROJECT_FIELDS.flatMap(([field, title]) => (isBlank(project[field]) ? [blank({ field }, title)] : [])),
  ...(project.budget.total === "" ? [blank({ field: "budget.total" }, "预算数")] : []),
  ...(project.spendingPlan.includes(null) ? [blank({ field: "spendingPlan" }, "资金支出计划")] : []),
  ...(project.indicators.length === 0 ? [blank({}, "绩效指标")] : []),
  ...project.indicators.flatMap((row, index) => ofRow(row, index + 1)),
]);

function ofRow(row: Indicator, indicator: number): readonly Finding[] {
  const noValue = isBlank(row.symbol) && isBlank(row.number) && isBlank(row.unit);
  if (!noValue && ROW_FIELDS.every(([field]) => !isBlank(row[field]))) return NOTHING;
  const fields = ROW_FIELDS.flatMap(([field, title]) =>
    isBlank(row[field]) ? [blank({ indicator, field }, title)] : [],
  );
  return noValue ? [...fields, blank({ indicator, field: "number" }, "指标值")] : fields;
}

const NOTHING: readonly Finding[] = [];

function isBlank(text: string): boolean {
  return text.trim() === "";
}

function blank(where: Where, title: string): Finding {
  return { where, message: `必填项为空：${title}。`, quote: "" };
}
