import type { Book, Project, Section } from "../../book/model.ts";
import { perObject, perObjectWith } from "../../remember.ts";
import type { Finding } from "../problem.ts";
import { coreName, fundsOf, projectCore } from "../text/funds.ts";
import { withoutNumber } from "../text/numbering.ts";
import type { Rule } from "./rule.ts";

/** Shorter ones are set phrases. Characters, without number and punctuation. */
const SHORTEST_PARAGRAPH = 12;
const SHORTEST_GOAL = 4;

/** The same goals under funds or projects of different names: the later one, at the line that names it or at the goal. */
export const p2SameGoals: Rule = {
  id: "P2",
  title: "不同项目写了同样的目标",
  severity: "error",
  source: "财预〔2021〕101号",
  example: {
    wrong: "“招商引资经费”和“驻外招商经费”下面的目标1至目标4完全相同",
    right: "每个项目写它自己的产出和效果",
  },
  on: "book",
  book: ({ book }) => [...inSections(book), ...inProjects(book)],
};

const fundGoals = perObject((section: Section) =>
  fundsOf(section).map((fund) => ({
    ...fund,
    texts: fund.goals
      .map((at) => bare(section.paragraphs[at] ?? ""))
      .filter((text) => text.length >= SHORTEST_PARAGRAPH),
  })),
);

const projectGoal = perObject((project: Project) => ({
  goal: bare(project.goal),
  name: projectCore(project),
}));

function inSections(book: Book): Finding[] {
  /** Whose goals stood first. */
  const owners = new Map<string, string>();
  return book.sections.flatMap((section, index) =>
    fundGoals(section).flatMap(({ at, name, texts }): Finding[] => {
      const core = coreName(name);
      const taken = texts.flatMap((text) => {
        const owner = owners.get(text);
        return owner !== undefined && coreName(owner) !== core ? [owner] : [];
      });
      for (const text of texts) if (!owners.has(text)) owners.set(text, name);
      const [owner] = taken;
      if (owner === undefined || taken.length * 2 < texts.length) return [];
      return [finding({ section: index + 1, paragraph: at + 1 }, owner, name, section.paragraphs[at] ?? "")];
    }),
  );
}

function inProjects(book: Book): Finding[] {
  const owners = new Map<string, Project>();
  return book.projects.flatMap((project, index): Finding[] => {
    const { goal, name } = projectGoal(project);
    if (goal.length < SHORTEST_GOAL) return [];
    const owner = owners.get(goal);
    if (!owner) owners.set(goal, project);
    if (!owner || projectGoal(owner).name === name) return [];
    return [sameGoal(project, index, owner.name)];
  });
}

const sameGoal = perObjectWith((project: Project, index: number, owner: string) =>
  finding({ project: index + 1, field: "goal" }, owner, project.name, project.goal),
);

function finding(where: Finding["where"], owner: string, name: string, quote: string): Finding {
  return {
    where,
    message: `同样的目标写在两个不同项目名下：“${owner}”与“${name}”。`,
    quote,
    advice: "写这个项目自己的目标；两者本是一个项目的，合并。",
  };
}

function bare(text: string): string {
  return text
    .split("\n")
    .map(withoutNumber)
    .join("")
    .replace(/[\s，。；：、,;:.]/g, "");
}
