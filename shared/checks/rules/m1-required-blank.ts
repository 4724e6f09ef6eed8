import { FIELDS, type FieldName, labelOf } from "../../book/fields.ts";
import type { Book, Indicator, Project } from "../../book/model.ts";
import { isUnfilled } from "../../book/skeleton.ts";
import { perObject } from "../../remember.ts";
import type { Finding, Where } from "../problem.ts";
import type { Rule } from "./rule.ts";

/** The cover's lines are called by what they name, not by the word that they end in. */
const COVER_TITLES: Partial<Record<FieldName, string>> = { compiler: "编制单位", reviewer: "审核单位" };

const BOOK_FIELDS = FIELDS.book.filter(({ kind }) => kind === "line");
const PROJECT_FIELDS = FIELDS.project.filter(({ kind }) => kind === "line" || kind === "text");
const ROW_FIELDS = FIELDS.indicator.filter(({ kind }) => kind === "text");

export const m1RequiredBlank: Rule = {
  id: "M1",
  title: "必填项为空",
  severity: "error",
  missing: true,
  mustFix: true,
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
  return BOOK_FIELDS.flatMap(({ name, label, get }) =>
    isBlank(get(book)) ? [blank({ field: name }, COVER_TITLES[name] ?? label)] : [],
  );
}

const ofProject = perObject((project: Project): Finding[] => [
  ...PROJECT_FIELDS.flatMap(({ name, label, get }) =>
    isBlank(get(project)) ? [blank({ field: name }, label)] : [],
  ),
  ...(project.budget.total === "" ? [blank({ field: "budget.total" }, labelOf("budget.total"))] : []),
  ...(project.spendingPlan.includes(null) ? [blank({ field: "spendingPlan" }, labelOf("spendingPlan"))] : []),
  ...(project.indicators.length === 0 ? [blank({}, "绩效指标")] : []),
  ...project.indicators.flatMap((row, index) =>
    isUnfilled(row) ? [unfilled(row, index + 1)] : ofRow(row, index + 1),
  ),
]);

/** A row of names only is one thing to do, not one a cell. */
function unfilled({ level3 }: Indicator, indicator: number): Finding {
  return {
    where: { indicator, field: isBlank(level3) ? "level3" : "description" },
    message: "这一行还没有填。",
    quote: "",
    advice: "填写这个指标；用不着的，删除这一行。",
  };
}

function ofRow(row: Indicator, indicator: number): readonly Finding[] {
  const noValue = isBlank(row.symbol) && isBlank(row.number) && isBlank(row.unit);
  if (!noValue && ROW_FIELDS.every(({ name }) => !isBlank(row[name]))) return NOTHING;
  const fields = ROW_FIELDS.flatMap(({ name, label }) =>
    isBlank(row[name]) ? [blank({ indicator, field: name }, label)] : [],
  );
  return noValue ? [...fields, blank({ indicator, field: "number" }, labelOf("value"))] : fields;
}

const NOTHING: readonly Finding[] = [];

function isBlank(text: string): boolean {
  return text.trim() === "";
}

function blank(where: Where, title: string): Finding {
  return { where, message: `必填项为空：${title}。`, quote: "" };
}
