import type { Indicator, Project } from "../book/model.ts";
import type { Finding, Rule, RuleInfo, Setting, Where } from "./rule.ts";

/** Rules that look at one text at a time. */

type ProjectText = "name" | "fundsUse" | "goal";
type RowText = "level3" | "description" | "basis";

/** Which of a project's texts a rule looks at; a section's paragraphs always. */
export interface Texts {
  readonly project: readonly ProjectText[];
  readonly row: readonly RowText[];
}

/** What is written in whole sentences. */
export const SENTENCES: Texts = { project: ["fundsUse", "goal"], row: [] };
/** That and what an indicator says; not its value, which has rules of its own, nor names, which the budget system gives. */
export const WORDING: Texts = { project: ["fundsUse", "goal"], row: ["level3", "description"] };
/** That and what an indicator stands on. */
export const CELLS: Texts = { project: ["fundsUse", "goal"], row: ["level3", "description", "basis"] };

/** What a rule says of one text. */
export interface Remark {
  readonly message: string;
  readonly quote: string;
  readonly advice?: string;
  /** The whole text, mended. */
  readonly mended?: { readonly text: string; readonly title: string; readonly safe: boolean };
}

/** A rule that looks at each of those texts on its own. */
export function textRule(
  info: RuleInfo,
  { project: projectFields, row: rowFields }: Texts,
  look: (text: string, setting: Setting, field: string | undefined) => Remark | null,
): Rule {
  const at = (text: string, setting: Setting, where: Where): readonly Finding[] => {
    const remark = text === "" ? null : look(text, setting, where.field);
    return remark ? [findingOf(remark, where)] : NOTHING;
  };
  return {
    ...info,
    on: "part",
    section: ({ paragraphs }, setting) =>
      paragraphs.flatMap((text, index) => at(text, setting, { paragraph: index + 1 })),
    project: (project: Project, setting) => [
      ...projectFields.flatMap((field) => at(project[field], setting, { field })),
      ...project.indicators.flatMap((row: Indicator, index) =>
        rowFields.flatMap((field) => at(row[field], setting, { indicator: index + 1, field })),
      ),
    ],
  };
}

const NOTHING: readonly Finding[] = [];

function findingOf({ message, quote, advice, mended }: Remark, where: Where): Finding {
  return {
    where,
    message,
    quote,
    ...(advice === undefined ? {} : { advice }),
    ...(mended
      ? {
          fix: {
            title: mended.title,
            safe: mended.safe,
            changes: [{ change: "set", where, text: mended.text }],
          },
        }
      : {}),
  };
}

/** “甲”“乙”: some of the words that a message names, each once. */
export function quoted(words: readonly string[]): string {
  const different = [...new Set(words)];
  const shown = different.slice(0, 5).map((word) => `“${word}”`);
  return shown.join("") + (different.length > shown.length ? "等" : "");
}
