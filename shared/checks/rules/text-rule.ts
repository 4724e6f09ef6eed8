import type { Rule, RuleInfo, TextLook } from "./rule.ts";

/** Rules that look at one text at a time. */

type Texts = Pick<TextLook, "project" | "row">;

/** What is written in whole sentences. */
export const SENTENCES: Texts = { project: ["fundsUse", "goal"], row: [] };
/** That and what an indicator says; not its value, which has rules of its own, nor names, which the budget system gives. */
export const WORDING: Texts = { project: ["fundsUse", "goal"], row: ["level3", "description"] };
/** That and what an indicator stands on. */
export const CELLS: Texts = { project: ["fundsUse", "goal"], row: ["level3", "description", "basis"] };

/** Every text that a person writes. */
export const EVERYTHING: Texts = {
  project: ["name", "fundsUse", "goal"],
  row: ["level3", "description", "basis"],
};

/** A rule that looks at each of those texts on its own; `triggers` as in `TextLook`. */
export function textRule(
  info: RuleInfo,
  texts: Texts,
  triggers: readonly string[],
  look: TextLook["look"],
): Rule {
  return { ...info, on: "part", texts: { ...texts, triggers, look } };
}
