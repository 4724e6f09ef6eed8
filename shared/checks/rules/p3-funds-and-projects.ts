import type { Book } from "../../book/model.ts";
import type { Finding } from "../problem.ts";
import { fundsOf, projectsOfFunds } from "../text/funds.ts";
import type { Rule } from "./rule.ts";

/** A section lists funds by name when so many of them are projects; otherwise it is arranged in another way. */
const FEWEST_KNOWN = 2;

/** Funds with goals in the first part against the projects of the second. */
export const p3FundsAndProjects: Rule = {
  id: "P3",
  title: "分项目标与项目对不上",
  severity: "warning",
  example: {
    wrong: "分项绩效目标写了“电商进农村经费”，预算项目里没有它",
    right: "分项绩效目标的名称与预算项目的名称一一对应",
  },
  on: "book",
  book: ({ book }) => {
    const index = book.sections.findIndex(({ title }) => title.includes("分项"));
    const section = book.sections[index];
    if (!section || book.projects.length === 0) return [];
    const listed = fundsOf(section);
    const projectsOf = projectsOfFunds(listed, book.projects);
    const funds = listed.map((fund, at) => ({ ...fund, projects: projectsOf[at] ?? [] }));
    const known = new Set(funds.flatMap(({ projects }) => projects));
    if (funds.filter(({ projects }) => projects.length > 0).length < FEWEST_KNOWN) return [];
    const unknown = funds
      .filter(({ projects }) => projects.length === 0)
      .map(
        ({ at, name }): Finding => ({
          where: { section: index + 1, paragraph: at + 1 },
          message: `分项绩效目标与预算项目对不上：第二部分没有“${name}”。`,
          quote: name,
          advice: "名称与预算项目写成一样；今年没有的项目删去。",
        }),
      );
    const missing = book.projects.filter((project) => !known.has(project));
    return missing.length === 0 ? unknown : [missingOf(book, index, missing), ...unknown];
  },
};

function missingOf(book: Book, index: number, missing: Book["projects"]): Finding {
  const names = missing.slice(0, 3).map(({ name }) => `“${name}”`);
  const more = missing.length > names.length ? `等${missing.length}个项目` : "";
  return {
    where: { section: index + 1 },
    message: `分项绩效目标与预算项目对不上：没有写${names.join("")}${more}。`,
    quote: book.sections[index]?.title ?? "",
    advice: "每个预算项目在分项绩效目标里都写一段，或确认不需要写。",
  };
}
