import { splitIndicatorValue } from "../../../shared/book/indicator-value.ts";
import {
  type Book,
  EMPTY_INDICATOR,
  emptyProject,
  type Indicator,
  type Project,
} from "../../../shared/book/model.ts";
import type { Problem } from "../../../shared/checks/problem.ts";
import { type CheckInput, checkBook } from "../../../shared/checks/run/check-book.ts";
import { placeOf } from "../../checks/place.ts";

/** Books for one rule at a time: of 2024, with the sections and projects given. */
export function bookOf(
  sections: readonly (readonly string[])[],
  projects: readonly Partial<Project>[] = [],
): Book {
  const titles = ["总体绩效目标", "分项绩效目标", "工作保障措施"];
  return {
    format: "jxwb.book/1",
    fiscalYear: 2024,
    department: "某县某局",
    compiler: "某县某局编制",
    reviewer: "某县财政局审核",
    layout: "hebei",
    sections: sections.map((paragraphs, index) => ({
      title: titles[index] ?? "",
      paragraphs: [...paragraphs],
    })),
    projects: projects.map((project) => ({ ...emptyProject(), ...project })),
  };
}

/** An indicator row; `value` as it is printed. */
export function rowOf(level3: string, value: string, more: Partial<Indicator> = {}): Indicator {
  return { ...EMPTY_INDICATOR, level3, ...splitIndicatorValue(value), ...more };
}

export function problemsOf(rule: string, input: CheckInput): Problem[] {
  return checkBook(input).problems.filter((problem) => problem.rule === rule);
}

export function placesOf(rule: string, book: Book): string[] {
  return problemsOf(rule, { book }).map(({ where }) => placeOf(where));
}
