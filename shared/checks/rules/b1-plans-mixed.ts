import type { Book, Project } from "../../book/model.ts";
import { perObjectWith } from "../../remember.ts";
import type { Finding, FixChange } from "../problem.ts";
import { convertedPlan, planKind, printedPlan } from "../text/spending-plans.ts";
import type { Rule } from "./rule.ts";

/** One problem of the whole book: either way is right, but only one of them. */
export const b1PlansMixed: Rule = {
  id: "B1",
  title: "支出计划口径不一",
  severity: "error",
  example: {
    wrong: "有的项目写25/25/25/25，有的写25/50/75/100",
    right: "各项目都按累计写：25/50/75/100",
  },
  on: "book",
  book: ({ book }): readonly Finding[] => {
    const each = positions(book, "each");
    const total = positions(book, "total");
    if (each.length === 0 || total.length === 0) return [];
    const toTotal = total.length >= each.length;
    return [
      {
        where: {},
        message: `资金支出计划口径不一：${each.length}个项目按当期（如第${(each[0] ?? 0) + 1}个“${planOf(book, each)}”），${total.length}个按累计（如第${(total[0] ?? 0) + 1}个“${planOf(book, total)}”）。`,
        quote: "",
        advice: "全部按当期写，或者全部按累计写。",
        fix: {
          title: toTotal ? "全部改为累计" : "全部改为当期",
          safe: false,
          changes: (toTotal ? each : total).flatMap((index) => {
            const project = book.projects[index];
            return project ? [otherWay(project, index)] : [];
          }),
        },
      },
    ];
  },
};

function positions(book: Book, kind: "each" | "total"): number[] {
  return book.projects.flatMap((project, index) => (planKind(project) === kind ? [index] : []));
}

function planOf(book: Book, [first = 0]: readonly number[]): string {
  return printedPlan(book.projects[first]?.spendingPlan ?? []);
}

const otherWay = perObjectWith(
  (project: Project, index: number): FixChange => ({
    change: "set",
    where: { project: index + 1, field: "spendingPlan" },
    text: printedPlan(convertedPlan(project, planKind(project) === "each" ? "total" : "each")),
  }),
);
