import type { Budget } from "../../../shared/book/model.ts";
import { fenToWan, wanToFen } from "../../../shared/book/money.ts";

/** Whether 预算数 = 财政资金 + 其他资金; a blank counts as nothing. Amounts in 万元. */
export type Balance =
  | { readonly kind: "blank" }
  | { readonly kind: "even" }
  /** 财政资金 + 其他资金 is that much less than 预算数, or more. */
  | { readonly kind: "short" | "over"; readonly by: string };

export function balanceOf(budget: Budget): Balance {
  if (budget.total === "" && budget.fiscal === "" && budget.other === "") return { kind: "blank" };
  const missing = fen(budget.total) - fen(budget.fiscal) - fen(budget.other);
  if (missing === 0) return { kind: "even" };
  return { kind: missing > 0 ? "short" : "over", by: fenToWan(Math.abs(missing)) };
}

function fen(amount: string): number {
  return wanToFen(amount) ?? 0;
}
