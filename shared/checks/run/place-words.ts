import { labelOf } from "../../book/fields.ts";
import { projectHeading, sectionHeading } from "../../book/numbering.ts";
import type { Severity, Where } from "../problem.ts";

/** Places of the book and severities in words, for the panel, the report and the command line. */

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  hint: "提示",
};

/** Of a Book or its rows. */
interface Titles {
  readonly sections: readonly { readonly title: string }[];
  readonly projects: readonly { readonly name: string }[];
}

/** “一、总体绩效目标”, “1.招商经费绩效目标表”, “全文”: what the problems are grouped by. */
export function groupTitle(book: Titles, { section, project }: Where): string {
  if (section !== undefined)
    return sectionHeading(section - 1, book.sections[section - 1]?.title || "（未命名）");
  if (project !== undefined)
    return projectHeading(project - 1, book.projects[project - 1]?.name || "（未命名）");
  return "全文";
}

/** “第 3 段”, “第 2 条指标 · 数值”, “预算数”: the place inside its group. */
export function placeInGroup({ paragraph, indicator, field }: Where): string {
  const words = [
    paragraph === undefined ? "" : `第 ${paragraph} 段`,
    indicator === undefined ? "" : `第 ${indicator} 条指标`,
    field === undefined ? "" : labelOf(field),
  ];
  return words.filter((word) => word !== "").join(" · ");
}
