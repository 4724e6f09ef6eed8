import type { Rule } from "../rule.ts";
import { listWith, type WordLists } from "../words/word-lists.ts";
import { B3 } from "./b3-cost-against-budget.ts";
import { B4 } from "./b4-cost-without-limit.ts";
import { E1 } from "./e1-basis-too-general.ts";
import { G1 } from "./g1-goal-too-general.ts";
import { G2 } from "./g2-goal-copies-purpose.ts";
import { I1 } from "./i1-description-copies-name.ts";
import { I2 } from "./i2-name-same-as-level2.ts";
import { I3 } from "./i3-wrong-level2.ts";
import { I4 } from "./i4-money-handling-as-output.ts";
import { I6 } from "./i6-name-too-general.ts";
import { I7 } from "./i7-full-satisfaction.ts";
import { I8 } from "./i8-order-of-level2.ts";
import { I9 } from "./i9-kind-missing.ts";
import { V1 } from "./v1-value-mixed-with-text.ts";
import { V2 } from "./v2-symbol-missing.ts";
import { V4 } from "./v4-number-for-uncountable.ts";
import { V5 } from "./v5-quality-not-measurable.ts";
import { V6 } from "./v6-target-in-name.ts";
import { V7 } from "./v7-unit-against-name.ts";
import { V8 } from "./v8-description-against-value.ts";

/** Rules about costs, indicators, goals and what they are based on, with what a person adds to the word lists. */
export function indicatorRules(words: WordLists): readonly Rule[] {
  const i6 = I6(listWith("vague", words));
  return [B3, B4, V1, V2, V4, V5, V6, V7, V8, I1, I2, I3, I4, i6, I7, I8, I9, G1, G2, E1];
}
