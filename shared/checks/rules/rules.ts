import { listWith, type WordLists } from "../words/word-lists.ts";
import { b1PlansMixed } from "./b1-plans-mixed.ts";
import { b2PlanEven } from "./b2-plan-even.ts";
import { b3CostAgainstBudget } from "./b3-cost-against-budget.ts";
import { b4CostWithoutLimit } from "./b4-cost-without-limit.ts";
import { b5BudgetSum } from "./b5-budget-sum.ts";
import { b7PlanIncomplete } from "./b7-plan-incomplete.ts";
import { c1CodeForm } from "./c1-code-form.ts";
import { c2CodeRegionYear } from "./c2-code-region-year.ts";
import { c3CodeCheckCharacter } from "./c3-code-check-character.ts";
import { c4CodeOrNameRepeated } from "./c4-code-or-name-repeated.ts";
import { e1BasisTooGeneral } from "./e1-basis-too-general.ts";
import { e2YearBrackets } from "./e2-year-brackets.ts";
import { g1GoalTooGeneral } from "./g1-goal-too-general.ts";
import { g2GoalCopiesPurpose } from "./g2-goal-copies-purpose.ts";
import { i1DescriptionCopiesName } from "./i1-description-copies-name.ts";
import { i2NameSameAsLevel2 } from "./i2-name-same-as-level2.ts";
import { i3WrongLevel2 } from "./i3-wrong-level2.ts";
import { i4MoneyHandlingAsOutput } from "./i4-money-handling-as-output.ts";
import { i6NameTooGeneral } from "./i6-name-too-general.ts";
import { i7FullSatisfaction } from "./i7-full-satisfaction.ts";
import { i8OrderOfLevel2 } from "./i8-order-of-level2.ts";
import { i9KindMissing } from "./i9-kind-missing.ts";
import { m1RequiredBlank } from "./m1-required-blank.ts";
import { n1NumbersContradict } from "./n1-numbers-contradict.ts";
import { n2NumbersDiffer } from "./n2-numbers-differ.ts";
import { p1ParagraphRepeated } from "./p1-paragraph-repeated.ts";
import { p2SameGoals } from "./p2-same-goals.ts";
import { p3FundsAndProjects } from "./p3-funds-and-projects.ts";
import type { Rule } from "./rule.ts";
import { s1PersonalData } from "./s1-personal-data.ts";
import { s2NotForPublication } from "./s2-not-for-publication.ts";
import { t1HeadingLost } from "./t1-heading-lost.ts";
import { t2HeadingRepeated } from "./t2-heading-repeated.ts";
import { t3CommaAfterBrackets } from "./t3-comma-after-brackets.ts";
import { t4MixedNumbering } from "./t4-mixed-numbering.ts";
import { t5NumberingGap } from "./t5-numbering-gap.ts";
import { v1ValueMixedWithText } from "./v1-value-mixed-with-text.ts";
import { v2SymbolMissing } from "./v2-symbol-missing.ts";
import { v4NumberForUncountable } from "./v4-number-for-uncountable.ts";
import { v5QualityNotMeasurable } from "./v5-quality-not-measurable.ts";
import { v6TargetInName } from "./v6-target-in-name.ts";
import { v7UnitAgainstName } from "./v7-unit-against-name.ts";
import { v8DescriptionAgainstValue } from "./v8-description-against-value.ts";
import { w1Misspelt } from "./w1-misspelt.ts";
import { w2Punctuation } from "./w2-punctuation.ts";
import { w3SaidTwice } from "./w3-said-twice.ts";
import { y1PastYear } from "./y1-past-year.ts";
import { y2OutdatedWords } from "./y2-outdated-words.ts";
import { y3GoalAsSummary } from "./y3-goal-as-summary.ts";

/** Every rule, in the catalogue's order, with a person's own words. To add one: its file, and its line here. */
export function rulesWith(words: WordLists): readonly Rule[] {
  return [
    // Structure and wording.
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
    // What must not be published.
    s1PersonalData,
    s2NotForPublication,
    // Numbers that contradict each other, money, codes, and what is missing.
    n1NumbersContradict,
    n2NumbersDiffer,
    b1PlansMixed,
    b2PlanEven,
    b5BudgetSum,
    b7PlanIncomplete,
    c1CodeForm,
    c2CodeRegionYear,
    c3CodeCheckCharacter,
    c4CodeOrNameRepeated,
    m1RequiredBlank,
    // Costs, indicators, goals and what they are based on.
    b3CostAgainstBudget,
    b4CostWithoutLimit,
    v1ValueMixedWithText,
    v2SymbolMissing,
    v4NumberForUncountable,
    v5QualityNotMeasurable,
    v6TargetInName,
    v7UnitAgainstName,
    v8DescriptionAgainstValue,
    i1DescriptionCopiesName,
    i2NameSameAsLevel2,
    i3WrongLevel2,
    i4MoneyHandlingAsOutput,
    i6NameTooGeneral(listWith("vague", words)),
    i7FullSatisfaction,
    i8OrderOfLevel2,
    i9KindMissing,
    g1GoalTooGeneral,
    g2GoalCopiesPurpose,
    e1BasisTooGeneral,
  ];
}

/** The registry: every rule, with the program's own words alone. */
export const RULES: readonly Rule[] = rulesWith({});

/** What people call a rule; ids are for programs. */
export function titleOfRule(id: string): string {
  return RULES.find((rule) => rule.id === id)?.title ?? id;
}
