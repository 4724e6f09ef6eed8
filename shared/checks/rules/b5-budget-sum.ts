import { fenToWan, wanToFen } from "../../book/money.ts";
import type { Rule } from "./rule.ts";

export const b5BudgetSum: Rule = {
  id: "B5",
  title: "预算数与两项资金之和不等",
  severity: "error",
  example: {
    wrong: "预算数30.00，财政资金20.00，其他资金5.00",
    right: "预算数30.00，财政资金20.00，其他资金10.00",
  },
  on: "part",
  project: ({ budget: { total, fiscal, other } }) => {
    if (total === "" || (fiscal === "" && other === "")) return null;
    const parts = (wanToFen(fiscal) ?? 0) + (wanToFen(other) ?? 0);
    if (parts === wanToFen(total)) return null;
    const sum = fenToWan(parts);
    return {
      where: { field: "budget.total" },
      message: `预算数${total}万元 ≠ 财政资金${fiscal || "0.00"}万元 + 其他资金${other || "0.00"}万元（合计${sum}万元）。`,
      quote: total,
      advice: "以预算一体化系统里的数为准。",
      fix: {
        title: `预算数改为${sum}`,
        safe: false,
        changes: [{ change: "set", where: { field: "budget.total" }, text: sum }],
      },
    };
  },
};
