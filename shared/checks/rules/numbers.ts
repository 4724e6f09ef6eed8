import type { Rule } from "../rule.ts";
import { b1PlansMixed } from "./b1-plans-mixed.ts";
import { b2PlanEven } from "./b2-plan-even.ts";
import { b5BudgetSum } from "./b5-budget-sum.ts";
import { b7PlanIncomplete } from "./b7-plan-incomplete.ts";
import { c1CodeForm } from "./c1-code-form.ts";
import { c2CodeRegionYear } from "./c2-code-region-year.ts";
import { c3CodeCheckCharacter } from "./c3-code-check-character.ts";
import { c4CodeOrNameRepeated } from "./c4-code-or-name-repeated.ts";
import { m1RequiredBlank } from "./m1-required-blank.ts";
import { n1NumbersContradict } from "./n1-numbers-contradict.ts";
import { n2NumbersDiffer } from "./n2-numbers-differ.ts";

/** Numbers that contradict each other, money, codes, and what is missing. */
export const NUMBER_RULES: readonly Rule[] = [
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
];
