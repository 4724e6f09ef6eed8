import { planFault, planKind, printedPlan } from "../text/spending-plans.ts";
import type { Rule } from "./rule.ts";

export const b7PlanIncomplete: Rule = {
  id: "B7",
  title: "支出计划不到100%或不递增",
  severity: "error",
  example: { wrong: "25/50/75/90", right: "25/50/75/100" },
  on: "part",
  project: (project) =>
    planKind(project) === "wrong"
      ? {
          where: { field: "spendingPlan" },
          message: `资金支出计划${printedPlan(project.spendingPlan)}：${planFault(project)}。`,
          quote: "",
          advice: "按当期写的四期合计100%；按累计写的逐期递增，12月底100%。",
        }
      : null,
};
