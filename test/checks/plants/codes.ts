import type { Book, Project } from "../../../shared/book/model.ts";
import { projectCodeCheck } from "../../../shared/book/project-code.ts";
import { type Pick, type Plant, projectsOf, withProject } from "./plant.ts";

function code(rule: string, wrong: (project: Project, pick: Pick, book: Book) => string): Plant {
  return {
    rule,
    plant: (book, pick) => {
      const { at, project } = pick.of(projectsOf(book));
      const wording = wrong(project, pick, book);
      return { book: withProject(book, at, { code: wording }), at: [`p${at + 1}.code`], wording };
    },
  };
}

function checked(first20: string): string {
  return first20 + (projectCodeCheck(first20) ?? "0");
}

export const CODE_PLANTS: readonly Plant[] = [
  code("C1", ({ code: right }, pick) =>
    pick.of([
      right.slice(0, -1),
      `${right}0`,
      right.toLowerCase(),
      `${right.slice(0, 16)}O${right.slice(17)}`,
      right.replace("P", " P"),
      `${right.slice(0, 12)}I${right.slice(13)}`,
    ]),
  ),
  code("C2", ({ code: right }, pick, book) => {
    const year = String((book.fiscalYear - 1 - pick.below(3)) % 100);
    const region = pick.of(["130225", "110101", "370102"]);
    const body = right.slice(8, 20);
    return pick.below(2) === 0
      ? checked(right.slice(0, 6) + year + body)
      : checked(region + right.slice(6, 20));
  }),
  code("C3", ({ code: right }, pick) => {
    const others = "0123456789ABCDEFGHJKLMNPQRTUWXY".split("").filter((one) => one !== right.at(-1));
    return right.slice(0, 20) + pick.of(others);
  }),
  {
    rule: "C4",
    plant: (book, pick) => {
      const first = pick.below(book.projects.length - 1);
      const later = first + 1 + pick.below(book.projects.length - 1 - first);
      const field = pick.of(["code", "name"] as const);
      const wording = book.projects[first]?.[field] ?? "";
      return {
        book: withProject(book, later, { [field]: wording }),
        at: [`p${later + 1}.${field}`],
        wording,
      };
    },
  },
];
