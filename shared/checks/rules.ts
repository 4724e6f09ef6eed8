import { INDICATOR_RULES } from "./indicators.ts";
import { NUMBER_RULES } from "./numbers.ts";
import type { Rule } from "./rule.ts";
import { TEXT_RULES } from "./texts.ts";

/** The registry: every rule, in the catalogue's order. To add one: its file, and a line in its family's list. */
export const RULES: readonly Rule[] = [...TEXT_RULES, ...NUMBER_RULES, ...INDICATOR_RULES];
