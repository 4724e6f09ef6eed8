import type { Finding } from "../problem.ts";
import { contradictions, type Nearness } from "../text/contradictions.ts";
import { coreName, fundsOf, projectCore } from "../text/funds.ts";
import { quantitiesIn } from "../text/quantities.ts";
import type { Rule } from "./rule.ts";

/** A hint may reach further than an error: the paragraph begins with what it is about. */
const NEAR: Nearness = { clause: 0.5, onlyOne: 0.25, around: (text) => text };

/** Numbers of a fund in the first part against those of its project in the second, where both have one name. */
export const n2NumbersDiffer: Rule = {
  id: "N2",
  title: "跨处口径不一致",
  severity: "hint",
  example: {
    wrong: "分项目标写改造管网18公里，项目的指标写12公里",
    right: "分项目标和项目指标都写12公里",
  },
  on: "book",
  book: ({ book }) => {
    const byName = new Map(book.projects.map((project, index) => [projectCore(project), { project, index }]));
    return book.sections.flatMap((section, sectionIndex) =>
      fundsOf(section).flatMap(({ name, goals }) => {
        const known = byName.get(coreName(name));
        if (!known) return [];
        return goals.flatMap((at): Finding[] => {
          const text = section.paragraphs[at] ?? "";
          const [first] = contradictions(text, quantitiesIn(text), known.project, NEAR);
          if (!first) return [];
          return [
            {
              where: { section: sectionIndex + 1, paragraph: at + 1 },
              message: `跨处口径不一致：“${first.found.text}”与第${known.index + 1}个项目指标的“${first.against.text}”，请确认。`,
              quote: first.found.text,
              advice: "是同一件事的，统一成一个数。",
            },
          ];
        });
      }),
    );
  },
};
