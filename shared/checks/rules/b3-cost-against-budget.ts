import { numberOf } from "../../book/indicator-value.ts";
import type { Indicator, Project } from "../../book/model.ts";
import { printed, valueForm } from "../text/indicator-form.ts";
import { isCost, isRateUnderCost } from "../text/indicator-kinds.ts";
import { shown } from "../text/shown.ts";
import { splitMixed } from "../text/split-value.ts";
import { yuanOf } from "../words/indicator-units.ts";
import type { Rule } from "./rule.ts";

const TOTAL = /总|合计|预算|控制数|控制在|全年支出|支出额/;
const OF_ONE = /单|每|均|标准|次|补贴额|奖励额|差|节约|降低|减少|占比|比例|比重/;
const SHARE_OF_COST = /节约|降低|下降|减少|占比|比重|比例/;
const YUAN_IN_WAN = 10_000;

/** A cost above the budget, a total cost that is not the budget, or a percentage where an amount belongs. */
export const b3CostAgainstBudget: Rule = {
  id: "B3",
  title: "成本指标与预算数不符",
  severity: "warning",
  example: { wrong: "预算17.00万元，成本控制率100%", right: "预算17.00万元，项目总成本≤17万元" },
  on: "part",
  row: (row, project) => {
    if (!isCost(row) || row.number === "" || project.budget.total === "") return null;
    if (!isAgainst(row, project)) return null;
    return {
      field: "number",
      message: `成本指标“${shown(printed(row))}”与预算数${project.budget.total}万元不符，请确认。`,
      quote: row.number,
      advice: `项目总成本写“≤${Number(project.budget.total)}万元”。`,
    };
  },
};

function isAgainst(row: Indicator, project: Project): boolean {
  if (/^\s*[%％]/.test(row.unit)) return isRateOfCost(row);
  const cost = costIn(row);
  const budget = Number(project.budget.total);
  if (cost === null || isEqual(cost, budget)) return false;
  if (OF_ONE.test(row.level3.slice(0, 100))) return false;
  return cost > budget || TOTAL.test(row.level3.slice(0, 100)) || isOnlyCost(row, project);
}

/** 成本 100%: a percentage where an amount belongs; what is saved, and rates that must be met, are rates. */
function isRateOfCost(row: Indicator): boolean {
  if (SHARE_OF_COST.test(row.level3.trim().slice(0, 100)) || isRateUnderCost(row)) return false;
  return numberOf(row.number) >= 100;
}

/** Whether a row states the project's whole budget, in money or as 成本控制率 100%. */
export function isWholeBudget(row: Indicator, project: Project): boolean {
  if (/^\s*[%％]/.test(row.unit)) return isRateOfCost(row);
  const cost = costIn(row);
  return cost !== null && project.budget.total !== "" && isEqual(cost, Number(project.budget.total));
}

/** 万元; null where the value is no amount of money. */
function costIn(row: Indicator): number | null {
  const value = valueForm(row) === "mixed" ? splitMixed(row) : row;
  const yuan = value && yuanOf(value.unit);
  return value && yuan ? (numberOf(value.number) * yuan) / YUAN_IN_WAN : null;
}

function isEqual(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.000_001;
}

/** Whether no other row of the project states an amount of costs. */
function isOnlyCost(row: Indicator, { indicators }: Project): boolean {
  return indicators.every((other) => other === row || !isCost(other) || costIn(other) === null);
}
