import type { Budget } from "../../../shared/book/model.ts";
import { groupedMoney } from "../../../shared/book/money.ts";
import { balanceOf } from "./balance.ts";
import { readPlan } from "./spending-plan.ts";

/** 平衡 ✓, or by how much the amounts do not add up. */
export function BalanceMark({ budget }: { readonly budget: Budget }) {
  const balance = balanceOf(budget);
  switch (balance.kind) {
    case "blank":
      return null;
    case "even":
      return <span className="is-fine">平衡 ✓</span>;
    case "short":
      return <span className="is-off">还差 {groupedMoney(balance.by)} 万元</span>;
    case "over":
      return <span className="is-off">多出 {groupedMoney(balance.by)} 万元</span>;
  }
}

/** 合计 ✓ with the way of counting, or what is wrong. */
export function PlanMark({ plan }: { readonly plan: readonly (number | null)[] }) {
  const reading = readPlan(plan);
  switch (reading.kind) {
    case "blank":
      return null;
    case "current":
      return (
        <span className="is-fine" title="各期当期支出，合计 100%">
          当期 · 合计 ✓
        </span>
      );
    case "cumulative":
      return (
        <span className="is-fine" title="逐期累计支出，12月底 100%">
          累计 · 100% ✓
        </span>
      );
    case "incomplete":
      return <span className="is-off">还没填完</span>;
    case "wrong":
      return (
        <span className="is-off" title="四期合计应为 100%，或逐期累计到 100%">
          合计 {reading.sum}%，不是 100%
        </span>
      );
  }
}
