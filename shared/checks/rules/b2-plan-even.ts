import { isEvenPlan, printedPlan } from "../text/spending-plans.ts";
import type { Rule } from "./rule.ts";

export const b2PlanEven: Rule = {
  id: "B2",
  title: "支出计划平均分配",
  severity: "hint",
  example: { wrong: "25/25/25/25", right: "10/30/40/20" },
  on: "part",
  project: (project) =>
    isEvenPlan(project)
      ? {
          where: { field: "spendingPlan" },
          message: `支出计划平均分配（${printedPlan(project.spendingPlan)}），请确认。`,
          quote: "",
          advice: "按合同、进度和发放时间安排各期支出；确是逐月均匀支出的不必改。",
        }
      : null,
};
