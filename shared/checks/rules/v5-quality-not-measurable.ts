import { printed, valueForm } from "../text/indicator-form.ts";
import { withoutSuffix } from "../text/indicator-kinds.ts";
import { shown } from "../text/shown.ts";
import { isMeasurable } from "../words/indicator-qualities.ts";
import type { Rule } from "./rule.ts";

/** A value in words has to be met or not met: a grade, a date, a comparison, 合格; not “有所提高”. */
export const v5QualityNotMeasurable: Rule = {
  id: "V5",
  title: "定性指标值不可衡量",
  severity: "warning",
  example: { wrong: "按时拨付", right: "2025年6月30日前" },
  on: "part",
  row: (row) => {
    if (valueForm(row) !== "words" || isMeasurable(row.unit)) return null;
    return {
      message: `定性指标值“${shown(printed(row))}”无法衡量是否达到，请确认。`,
      quote: printed(row),
      advice: adviceFor(withoutSuffix(row.level2)),
    };
  },
};

function adviceFor(level2: string): string {
  if (level2 === "时效") return "写明期限，如“2025年6月30日前”“≤30天”。";
  if (level2 === "数量") return "写明数量，如“＝45人”。";
  return "改为定量值，或写可以核对的等级、结论，如“达到2级及以上”“验收合格”“高于上年”。";
}
