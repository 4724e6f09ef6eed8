import type { Project } from "../../book/model.ts";
import { percentToHundredths } from "../../book/percent.ts";
import { forLatest, perObject } from "../../remember.ts";

/** 资金支出计划: four percentages, either of each period (当期, they sum to 100%) or up to its end (累计, the last is 100%). */

/** `both`: 0/0/0/100 is right in either way. `null`: a cell is blank. */
export type PlanKind = "each" | "total" | "both" | "wrong" | null;

const WHOLE = 10_000;

export const planKind = perObject((project: Project): PlanKind => {
  const plan = hundredths(project);
  if (!plan) return null;
  const each = plan.every((part) => part >= 0) && sum(plan) === WHOLE;
  const total = isRising(plan) && (plan[0] ?? 0) >= 0 && plan.at(-1) === WHOLE;
  if (each && total) return "both";
  if (each) return "each";
  return total ? "total" : "wrong";
});

/** What is wrong with a plan that is right in neither way, as a sentence's end. */
export function planFault(project: Project): string {
  const plan = hundredths(project) ?? [];
  if (plan.some((part) => part < 0)) return "有负数";
  const last = plan.at(-1) ?? 0;
  // Far over 100% in all it can only be meant as 累计.
  if (sum(plan) > WHOLE * 1.5 || (isRising(plan) && last > WHOLE / 2 && sum(plan) > WHOLE)) {
    const faults = [
      ...(isRising(plan) ? [] : ["累计数不递增"]),
      ...(last === WHOLE ? [] : [`末期是${last / 100}%，不是100%`]),
    ];
    return faults.join("，");
  }
  return `合计${sum(plan) / 100}%，不是100%`;
}

/** Whether every period spends as much; 100/100/100/100 spends all in the first. */
export function isEvenPlan(project: Project): boolean {
  const plan = hundredths(project);
  const [first = 0] = plan ?? [];
  if (!plan || first <= 0 || first === WHOLE) return false;
  return plan.every((part) => part === first) || plan.every((part, index) => part === first * (index + 1));
}

/** The plan written the other way. */
export function convertedPlan(project: Project, to: "each" | "total"): number[] {
  const plan = hundredths(project) ?? [];
  const converted =
    to === "total"
      ? plan.map((_, index) => sum(plan.slice(0, index + 1)))
      : plan.map((part, index) => part - (plan[index - 1] ?? 0));
  return converted.map((part) => part / 100);
}

export function printedPlan(plan: readonly (number | null)[]): string {
  return plan.map((part) => part ?? "").join("/");
}

const hundredths = forLatest(({ spendingPlan }: Project): number[] | null => {
  const parts = spendingPlan.map(percentToHundredths);
  return parts.every((part) => part !== null) ? parts : null;
});

function isRising(plan: readonly number[]): boolean {
  return plan.every((part, index) => part >= (plan[index - 1] ?? part));
}

function sum(parts: readonly number[]): number {
  return parts.reduce((all, part) => all + part, 0);
}
