import type { Rule } from "./rule.ts";

export const INDICATOR_RULES: readonly Rule[] = [];
