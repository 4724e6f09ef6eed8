import { PARTS } from "../../book/official-text.ts";
import type { Finding } from "../problem.ts";
import { numberMark, withoutNumber } from "../text/numbering.ts";
import { isAllOf } from "./numbering-rule.ts";
import type { Rule } from "./rule.ts";

/** A section's or part's title written once more as a paragraph. */
export const t2HeadingRepeated: Rule = {
  id: "T2",
  title: "标题重复或层级不对",
  severity: "warning",
  example: { wrong: "一、总体绩效目标 / （一）总体绩效目标", right: "一、总体绩效目标 / 1.招商引资" },
  on: "book",
  book: ({ book }) => {
    const titles = new Set([...book.sections, ...PARTS].map(({ title }) => bare(title)));
    titles.delete("");
    return book.sections.flatMap((section, sectionIndex) =>
      section.paragraphs.flatMap((text, index): Finding[] => {
        if (text.length > 60 || !titles.has(bare(text))) return [];
        const where = { section: sectionIndex + 1, paragraph: index + 1 };
        return [
          {
            where,
            message: `标题重复或层级不对：“${text.trim()}”与章标题相同。`,
            quote: text.trim(),
            advice: "章标题由程序打印，正文里不再写；写到别章的内容移到那一章。",
            // Without a numbered line its siblings would no longer count on, without its only line a section is blank.
            ...(numberMark(text) || isAllOf(section, index)
              ? {}
              : { fix: { title: "删除这一行", safe: false, changes: [{ change: "delete", where }] } }),
          },
        ];
      }),
    );
  },
};

function bare(text: string): string {
  return withoutNumber(text.trim()).replace(/[\s。：:、]/g, "");
}
