import type { Indicator } from "../../book/model.ts";
import { isOutput } from "../text/indicator-kinds.ts";
import { shown } from "../text/shown.ts";
import { isMoneyHandling } from "../words/indicator-money.ts";
import type { Rule } from "./rule.ts";

const IN_DESCRIPTION = /(?:资金|经费|预算)(?:到位|使用|执行|支付|支出|拨付)率/;
const LONGEST = 100;

/** Money arriving and being spent is how a project is run, not what it brings about. */
export const i4MoneyHandlingAsOutput: Rule = {
  id: "I4",
  title: "资金管理类事项不宜作为产出指标",
  severity: "warning",
  example: { wrong: "质量指标：专款专用率", right: "质量指标：设备验收合格率" },
  on: "part",
  row: (row) => {
    if (!isOutput(row)) return null;
    const field = fieldOf(row);
    if (field === null) return null;
    return {
      field,
      message: `“${shown(row[field])}”是资金管理事项，不宜作为产出指标，请确认。`,
      quote: row[field].trim(),
      advice: "产出指标写这笔钱做成了什么、质量怎样、何时做成。",
    };
  },
};

function fieldOf(row: Indicator): "level3" | "description" | null {
  if (isMoneyHandling(row.level3)) return "level3";
  return IN_DESCRIPTION.test(row.description.slice(0, LONGEST)) ? "description" : null;
}
