import type { Project } from "../book/model.ts";
import type { Finding, Rule } from "./rule.ts";

const FIELDS = [
  ["code", "编码"],
  ["name", "名称"],
] as const;

/** Each later project with a code or name that an earlier one has. */
export const c4CodeOrNameRepeated: Rule = {
  id: "C4",
  title: "项目编码或名称重复",
  severity: "error",
  example: { wrong: "第1个和第3个项目的编码相同", right: "每个项目有自己的编码和名称" },
  on: "book",
  book: ({ book }) => FIELDS.flatMap(([field, title]) => repeated(book.projects, field, title)),
};

function repeated(projects: readonly Project[], field: "code" | "name", title: string): Finding[] {
  const first = new Map<string, number>();
  return projects.flatMap((project, index): Finding[] => {
    const text = project[field].trim();
    const earlier = first.get(text);
    if (text === "" || earlier === undefined) {
      first.set(text, index);
      return [];
    }
    return [
      {
        where: { project: index + 1, field },
        message: `项目${title}重复：与第${earlier + 1}个项目“${projects[earlier]?.name}”的${title}相同。`,
        quote: text,
        advice: "同一个项目写了两次的，删去一个；抄错的，从预算一体化系统里复制。",
      },
    ];
  });
}
