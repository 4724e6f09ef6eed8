import type { Project, Section } from "../../book/model.ts";
import { forLatest } from "../../remember.ts";
import type { Finding, FixChange, Where } from "../problem.ts";
import { type NumberedLine, numberedLists, numberMark, withNumber } from "../text/numbering.ts";
import type { Rule, RuleInfo } from "./rule.ts";

/** Rules about the numbers that lines begin with: a section's paragraphs, and the lines of a goal. */

/** A line and the mark that should stand there. */
export interface Renumbered {
  readonly at: number;
  readonly mark: string;
}

export interface NumberingRemark {
  /** The line it is about. */
  readonly at: number;
  readonly message: string;
  readonly quote: string;
  readonly advice?: string;
  readonly fix?: { readonly title: string; readonly safe: boolean; readonly marks: readonly Renumbered[] };
}

/** A fix that writes a list's other lines anew is offered at so many of its mistakes, the first ones; the rest go with it. */
export const MOST_FIXES = 20;

/** The lists of a section; each of the rules asks for them, one after the other. */
const listsOfSection = forLatest(({ paragraphs }: Section) => numberedLists(paragraphs));

/** The lines of a goal and the lists that they form. */
const listsOfGoal = forLatest((goal: string) => {
  const lines = goal.split("\n");
  return { lines, lists: numberedLists(lines) };
});

export function numberingRule(
  info: RuleInfo,
  look: (list: readonly NumberedLine[]) => readonly NumberingRemark[],
): Rule {
  return {
    ...info,
    on: "part",
    section: (section: Section) =>
      listsOfSection(section)
        .flatMap(look)
        .map((remark) => {
          const changes = remark.fix?.marks.map(({ at, mark }) =>
            set({ paragraph: at + 1 }, withMark(section.paragraphs[at] ?? "", mark)),
          );
          return findingOf(remark, { paragraph: remark.at + 1 }, changes);
        }),
    project: ({ goal }: Project) => {
      if (!goal.includes("\n")) return [];
      const { lines, lists } = listsOfGoal(goal);
      // One field holds them all: one finding, and its fix writes the goal anew.
      const remarks = lists.flatMap(look);
      const [first] = remarks;
      if (!first) return [];
      // Of a line that two mistakes would number, the later one's number counts.
      const marks = new Map<number, string>();
      for (const { fix } of remarks) for (const { at, mark } of fix?.marks ?? []) marks.set(at, mark);
      const fixed = lines.map((line, at) => {
        const mark = marks.get(at);
        return mark === undefined ? line : withMark(line, mark);
      });
      return [findingOf(first, { field: "goal" }, [set({ field: "goal" }, fixed.join("\n"))])];
    },
  };
}

function set(where: Where, text: string): FixChange {
  return { change: "set", where, text };
}

function findingOf(
  { message, quote, advice, fix }: NumberingRemark,
  where: Where,
  changes: readonly FixChange[] | undefined,
): Finding {
  return {
    where,
    message,
    quote,
    ...(advice === undefined ? {} : { advice }),
    ...(fix && changes ? { fix: { title: fix.title, safe: fix.safe, changes } } : {}),
  };
}

function withMark(line: string, mark: string): string {
  return mark + line.slice(numberMark(line)?.text.length ?? 0);
}

/** Whether nothing else stands in the section: without that paragraph it would be blank. */
export function isAllOf({ paragraphs }: Section, at: number): boolean {
  return paragraphs.every((text, index) => index === at || text.trim() === "");
}

/** The marks of a list from one of its lines on, counted from `value`. */
export function countedFrom(list: readonly NumberedLine[], from: number, value: number): Renumbered[] {
  return list.slice(from).map(({ mark, at }, index) => ({ at, mark: withNumber(mark, value + index) }));
}
