import type { Rule } from "../rule.ts";
import type { WordLists } from "../words/word-lists.ts";
import { indicatorRules } from "./indicators.ts";
import { NUMBER_RULES } from "./numbers.ts";
import { textRules } from "./texts.ts";

/** Every rule, in the catalogue's order, with a person's own words. To add one: its file, and a line in its family's list. */
export function rulesWith(words: WordLists): readonly Rule[] {
  return [...textRules(words), ...NUMBER_RULES, ...indicatorRules(words)];
}

/** The registry: every rule, with the program's own words alone. */
export const RULES: readonly Rule[] = rulesWith({});
