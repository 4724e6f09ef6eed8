import type { Project } from "../../book/model.ts";
import { perObjectWith } from "../../remember.ts";
import type { Finding } from "../problem.ts";
import type { Rule } from "./rule.ts";

/** Each later project with a code or name that an earlier one has. */
export const c4CodeOrNameRepeated: Rule = {
  id: "C4",
  title: "项目编码或名称重复",
  severity: "error",
  example: { wrong: "第1个和第3个项目的编码相同", right: "每个项目有自己的编码和名称" },
  on: "book",
  book: ({ book: { projects } }) => [...repeatedCodes(projects), ...repeatedNames(projects)],
};

const repeatedCodes = repetitions("code", "编码");
const repeatedNames = repetitions("name", "名称");

function repetitions(field: "code" | "name", title: string): (projects: readonly Project[]) => Finding[] {
  const finding = perObjectWith(
    (project: Project, index: number, earlier: number, name: string): Finding => ({
      where: { project: index + 1, field },
      message: `项目${title}重复：与第${earlier + 1}个项目“${name}”的${title}相同。`,
      quote: project[field].trim(),
      advice: "同一个项目写了两次的，删去一个；抄错的，从预算一体化系统里复制。",
    }),
  );
  return (projects) => {
    const first = new Map<string, number>();
    const findings: Finding[] = [];
    projects.forEach((project, index) => {
      const text = project[field].trim();
      const earlier = first.get(text);
      if (text === "" || earlier === undefined) first.set(text, index);
      else findings.push(finding(project, index, earlier, projects[earlier]?.name ?? ""));
    });
    return findings;
  };
}
