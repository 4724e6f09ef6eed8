import type { Budget } from "../../../shared/book/model.ts";
import { fenToWan, sumMoney, wanToFen } from "../../../shared/book/money.ts";

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

/** One amount and what it has to be for the three to add up. */
export interface Filling {
  readonly part: keyof Budget;
  /** 万元. */
  readonly amount: string;
}

/** What one click fills in where the amounts do not add up: the amount that is blank, or else 预算数. */
export function fillingOf(budget: Budget): Filling | null {
  const balance = balanceOf(budget);
  if (balance.kind === "blank" || balance.kind === "even") return null;
  if (balance.kind === "short" && budget.fiscal === "") return { part: "fiscal", amount: balance.by };
  if (balance.kind === "short" && budget.other === "") return { part: "other", amount: balance.by };
  return { part: "total", amount: sumMoney([budget.fiscal, budget.other]) };
}

function fen(amount: string): number {
  return wanToFen(amount) ?? 0;
}
