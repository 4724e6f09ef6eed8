import type { Rule } from "../rule.ts";
import { listWith, type WordLists } from "../words/word-lists.ts";
import { e2YearBrackets } from "./e2-year-brackets.ts";
import { p1ParagraphRepeated } from "./p1-paragraph-repeated.ts";
import { p2SameGoals } from "./p2-same-goals.ts";
import { p3FundsAndProjects } from "./p3-funds-and-projects.ts";
import { t1HeadingLost } from "./t1-heading-lost.ts";
import { t2HeadingRepeated } from "./t2-heading-repeated.ts";
import { t3CommaAfterBrackets } from "./t3-comma-after-brackets.ts";
import { t4MixedNumbering } from "./t4-mixed-numbering.ts";
import { t5NumberingGap } from "./t5-numbering-gap.ts";
import { w1Misspelt } from "./w1-misspelt.ts";
import { w2Punctuation } from "./w2-punctuation.ts";
import { w3SaidTwice } from "./w3-said-twice.ts";
import { y1PastYear } from "./y1-past-year.ts";
import { y2OutdatedWords } from "./y2-outdated-words.ts";
import { y3GoalAsSummary } from "./y3-goal-as-summary.ts";

/** Structure and wording, with what a person adds to the word lists. */
export function textRules(words: WordLists): readonly Rule[] {
  return [
    t1HeadingLost,
    t2HeadingRepeated,
    t3CommaAfterBrackets,
    t4MixedNumbering,
    t5NumberingGap,
    p1ParagraphRepeated,
    p2SameGoals,
    p3FundsAndProjects,
    y1PastYear,
    y2OutdatedWords(listWith("outdated", words)),
    y3GoalAsSummary(listWith("summary", words)),
    w1Misspelt(listWith("misspelt", words)),
    w2Punctuation,
    w3SaidTwice,
    e2YearBrackets,
  ];
}
