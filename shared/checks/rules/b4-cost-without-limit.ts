import type { Indicator } from "../../book/model.ts";
import { printed } from "../text/indicator-form.ts";
import { isCost, isRateUnderCost } from "../text/indicator-kinds.ts";
import { shown } from "../text/shown.ts";
import { isMoneyUnit, yuanOf } from "../words/indicator-units.ts";
import type { Rule } from "./rule.ts";

const OF_ONE = /单|每|均|标准/;
const SAVED = /节约|节省|降低|下降|减少|压减|降幅/;

/** A cost is a limit. An exact one (＝0起, ＝1000元/人) may stand; what is saved may be more. */
export const b4CostWithoutLimit: Rule = {
  id: "B4",
  title: "成本指标应为“≤”",
  severity: "warning",
  example: { wrong: "项目总成本 20万元", right: "项目总成本 ≤20万元" },
  on: "part",
  row: (row) => {
    if (!lacksLimit(row)) return null;
    const { symbol, unit } = row;
    const value = shown(printed(row));
    return {
      field: "symbol",
      message: symbol === "" ? `成本指标“${value}”缺少符号“≤”。` : `成本指标“${value}”的符号应为“≤”。`,
      quote: symbol,
      advice: "成本是上限，写“≤”。",
      fix: {
        title: `符号改为“≤”`,
        safe: symbol === "" && isMoneyUnit(unit),
        texts: { symbol: "≤" },
      },
    };
  },
};

/** Whether this is a cost without an upper limit. */
export function lacksLimit(row: Indicator): boolean {
  const { symbol, number, unit, level3 } = row;
  if (!isCost(row) || number === "" || /^(?:[≤＜<]|<=)$/.test(symbol) || isRateUnderCost(row)) return false;
  const name = level3.slice(0, 100);
  if (/^[＝=]$/.test(symbol) && (yuanOf(unit) === null || OF_ONE.test(name))) return false;
  return !SAVED.test(name);
}
