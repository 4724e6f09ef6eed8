import type { Book, Project, Section } from "../../book/model.ts";
import { sectionHeading } from "../../book/numbering.ts";
import { perObject, perObjectWith } from "../../remember.ts";
import type { Finding, FixChange } from "../problem.ts";
import { numberedLists, numberMark, withNumber, withoutNumber } from "../text/numbering.ts";
import { saidAgain } from "../text/said-again.ts";
import { shown } from "../text/shown.ts";
import { countedFrom, isAllOf } from "./numbering-rule.ts";
import type { Rule } from "./rule.ts";

/** Shorter ones are headings and set phrases. Characters, without number and punctuation. */
const SHORTEST = 16;

/** A whole paragraph that stands twice, whatever its number; each later copy. In a project's texts, a sentence that stands twice. */
export const p1ParagraphRepeated: Rule = {
  id: "P1",
  title: "整段、整句重复",
  severity: "error",
  example: {
    wrong: "总体绩效目标和工作保障措施里有一字不差的同一段",
    right: "每一段只在一处写，别处写各自的内容",
  },
  on: "book",
  book: ({ book }) => [...inSections(book), ...book.projects.flatMap(inTexts)],
};

function inSections(book: Book): Finding[] {
  const first = new Map<string, string>();
  return book.sections.flatMap((section, sectionIndex) =>
    bodies(section).flatMap((body, index): Finding[] => {
      if (body.length < SHORTEST) return [];
      const original = first.get(body);
      if (original === undefined) {
        first.set(body, `${sectionHeading(sectionIndex, section.title)}”第${index + 1}段`);
        return [];
      }
      const changes = deletion(section, sectionIndex, index);
      return [
        {
          where: { section: sectionIndex + 1, paragraph: index + 1 },
          message: `与“${original}整段重复。`,
          quote: section.paragraphs[index] ?? "",
          advice: "留一处，另一处删去或改写。",
          ...(changes ? { fix: { title: "删除这一段", safe: false, changes } } : {}),
        },
      ];
    }),
  );
}

interface Again {
  readonly field: "fundsUse" | "goal";
  readonly text: string;
}

const again = perObject(({ fundsUse, goal }: Project): readonly Again[] => {
  const inUse = saidAgain(fundsUse);
  const inGoal = saidAgain(goal);
  if (!inUse && !inGoal) return NOTHING;
  return [
    ...(inUse ? [{ field: "fundsUse", text: fundsUse.slice(inUse.at, inUse.end) } as const] : []),
    ...(inGoal ? [{ field: "goal", text: goal.slice(inGoal.at, inGoal.end) } as const] : []),
  ];
});

const NOTHING: readonly never[] = [];

function inTexts(project: Project, index: number): readonly Finding[] {
  return again(project).length === 0 ? NOTHING : findings(project, index);
}

const findings = perObjectWith((project: Project, index: number): readonly Finding[] =>
  again(project).map(({ field, text }) => ({
    where: { project: index + 1, field },
    message: `${field === "goal" ? "绩效目标" : "资金用途"}里“${shown(text)}”写了两遍。`,
    quote: text,
    advice: "留一处，另一处删去。",
  })),
);

const bodies = perObject((section: Section) =>
  section.paragraphs.map((text) => withoutNumber(text).replace(/[\s，。；：、,;:.]/g, "")),
);

const listsOf = perObject((section: Section) => numberedLists(section.paragraphs));

/** Deletes a paragraph and counts its siblings on; null where other lines hang on it or it is all that stands there. */
function deletion(section: Section, sectionIndex: number, at: number): FixChange[] | null {
  const { paragraphs } = section;
  if (isAllOf(section, at)) return null;
  const place = (index: number) => ({ section: sectionIndex + 1, paragraph: index + 1 });
  const deleted: FixChange = { change: "delete", where: place(at) };
  const mark = numberMark(paragraphs[at] ?? "");
  if (!mark) return [deleted];
  const list = listsOf(section).find((lines) => lines.some((line) => line.at === at)) ?? [];
  const position = list.findIndex((line) => line.at === at);
  const next = numberMark(paragraphs[at + 1] ?? "");
  if (
    next &&
    list[position + 1]?.at !== at + 1 &&
    withNumber(next, 1) !== withNumber(mark, 1) &&
    next.value === 1
  )
    return null;
  return [
    deleted,
    ...countedFrom(list, position + 1, mark.value).map(({ at: line, mark: right }): FixChange => {
      const text = paragraphs[line] ?? "";
      return {
        change: "set",
        where: place(line),
        text: right + text.slice(numberMark(text)?.text.length ?? 0),
      };
    }),
  ];
}
