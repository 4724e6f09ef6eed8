import { numberOf } from "../../book/indicator-value.ts";
import type { Indicator } from "../../book/model.ts";
import { printed, valueForm } from "../text/indicator-form.ts";
import { withoutSuffix } from "../text/indicator-kinds.ts";
import { shown } from "../text/shown.ts";
import { isImprovement, isUncountable } from "../words/indicator-matters.ts";
import { isRateUnit } from "../words/indicator-units.ts";
import type { Rule } from "./rule.ts";

/** “100社会稳定”: a number beside a matter that nobody counts. With a unit of things (30户) the matter is what is done for them. */
export const v4NumberForUncountable: Rule = {
  id: "V4",
  title: "不可计量的事项填了数字",
  severity: "warning",
  example: { wrong: "社会稳定 100", right: "信访事项按期化解率 ≥95%" },
  on: "part",
  row: (row) => {
    if (row.number === "") return null;
    const matter = uncountable(row);
    if (matter === null) return null;
    return {
      message: `“${shown(matter)}”不可计量，却填了数字“${shown(row.symbol + row.number)}”，请确认。`,
      quote: printed(row),
      advice: "换成能数、能量的三级指标（数量、比率、金额），或改为可以核对的定性值。",
    };
  },
};

/** A rise is seldom more than half. */
const ALL = 50;

export function uncountable(row: Indicator): string | null {
  const form = valueForm(row);
  const bare = form === "plain" && (row.unit.trim() === "" || isRateUnit(row.unit));
  if (!bare && form !== "mixed") return null;
  const named = withoutSuffix(row.level3) !== withoutSuffix(row.level2);
  const matter = named ? row.level3 : row.description;
  const words = bare ? [matter] : [row.unit, matter];
  const isBetter = (one: string) => isImprovement(one) && numberOf(row.number) > ALL;
  return words.find((one) => isUncountable(one) || isBetter(one)) ?? null;
}
