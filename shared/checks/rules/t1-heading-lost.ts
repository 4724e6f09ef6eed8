import { sectionHeading } from "../../book/numbering.ts";
import type { Finding } from "../problem.ts";
import type { Rule } from "./rule.ts";

/** Found by the import, which sees headings and contents; the program's own files have every heading. */
export const t1HeadingLost: Rule = {
  id: "T1",
  title: "目录与标题对不上",
  severity: "error",
  example: {
    wrong: "目录有“三、工作保障措施”，正文里这一标题丢了编号和书签",
    right: "目录的每一条在正文里都有同样的标题",
  },
  on: "book",
  book: ({ book, notes }) =>
    notes.flatMap((note): Finding[] => {
      if (note.kind === "section-missing" || note.kind === "project-missing")
        return [finding({}, note.text, "")];
      if (note.kind !== "heading-lost") return [];
      const index = book.sections.findIndex(({ title }, at) =>
        note.where.includes(sectionHeading(at, title)),
      );
      const section = book.sections[index];
      // The clerk has renamed or moved it since: the contents are printed from it as it is now.
      if (!section) return [];
      return [finding({ section: index + 1 }, sectionHeading(index, section.title), section.title)];
    }),
};

function finding(where: Finding["where"], entry: string, quote: string): Finding {
  return {
    where,
    message: `导入的文件里，目录“${entry}”在正文中没有对应标题。`,
    quote,
    advice: "核对这一部分的内容是否完整，标题是否正确；重新导出的文件目录与标题一致。",
  };
}
