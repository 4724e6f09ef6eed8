import type { Indicator } from "../../book/model.ts";
import { valueForm } from "../text/indicator-form.ts";
import { shown } from "../text/shown.ts";
import { isCountUnit, isKnownUnit, isMoneyUnit, isRateUnit, sharesUnit } from "../words/indicator-units.ts";
import type { Rule } from "./rule.ts";

const BRACKET = /[（(](?:单位[：:])?([^（）()\d]{1,12})[）)]\s*$/;
const LONGEST_TAIL = 40;

/** What the last word of a name is counted in. */
const COUNTED_IN: readonly (readonly [RegExp, RegExp, string])[] = [
  [/人数$/, /人|名|位|员|例/, "人"],
  [/户数$/, /户|家/, "户"],
  [/天数$/, /天|日/, "天"],
  [/面积$/, /亩|平|㎡|公顷|顷|米|m/, "平方米"],
];

/** “举办活动数量（个）” against “≥2次”; a rate counted in 家. */
export const v7UnitAgainstName: Rule = {
  id: "V7",
  title: "名称中的单位与指标值单位不一致",
  severity: "warning",
  example: { wrong: "举办活动数量（个） ≥2次", right: "举办活动次数 ≥2次" },
  on: "part",
  row: (row) => {
    const unit = row.unit.trim();
    if (unit === "" || valueForm(row) !== "plain") return null;
    const expected = expectedUnit(row, unit);
    if (expected === null) return null;
    return {
      message: `三级指标“${shown(row.level3)}”的单位是“${expected}”，指标值的单位是“${unit}”，两者不一致。`,
      quote: unit,
      advice: "名称和指标值用同一个计量单位；名称中的单位可以不写。",
    };
  },
};

/** The unit that the name asks for, where the value has another. */
function expectedUnit({ level3 }: Indicator, unit: string): string | null {
  const tail = level3.trim().slice(-LONGEST_TAIL);
  const named = /[）)]$/.test(tail.slice(-1)) ? BRACKET.exec(tail)?.[1]?.trim() : undefined;
  if (named !== undefined && isKnownUnit(named)) return sharesUnit(named, unit) ? null : named;
  const end = tail.slice(-2);
  if (/(?:率|占比|比例|比重)$/.test(end)) {
    const isRate = isRateUnit(unit) || !(isCountUnit(unit) || isMoneyUnit(unit)) || /倍|分$/.test(unit);
    return isRate ? null : "%";
  }
  const counted = COUNTED_IN.find(([name]) => name.test(end));
  return counted && !counted[1].test(unit) && isKnownUnit(unit) ? counted[2] : null;
}
