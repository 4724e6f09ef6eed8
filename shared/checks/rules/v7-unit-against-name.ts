import { numberOf } from "../../book/indicator-value.ts";
import type { Indicator } from "../../book/model.ts";
import { printed, valueForm } from "../text/indicator-form.ts";
import { isSatisfaction } from "../text/indicator-kinds.ts";
import { shown } from "../text/shown.ts";
import {
  isCountUnit,
  isKnownUnit,
  isMoneyUnit,
  isNameOfPercent,
  isRateUnit,
  sharesUnit,
} from "../words/indicator-units.ts";
import type { RowFinding, Rule } from "./rule.ts";
import { uncountable } from "./v4-number-for-uncountable.ts";

const BRACKET = /[（(](?:单位[：:])?([^（）()\d]{1,12})[）)]\s*$/;
const LONGEST_TAIL = 40;

/** What the last word of a name is counted in. */
const COUNTED_IN: readonly (readonly [RegExp, RegExp, string])[] = [
  [/人数$/, /人|名|位|员|例/, "人"],
  [/户数$/, /户|家/, "户"],
  [/天数$/, /天|日/, "天"],
  [/面积$/, /亩|平|㎡|公顷|顷|米|m/, "平方米"],
];
/** Names of numbers that have no unit. */
const PURE =
  /指数|系数|pH|PH|比值|得分|评分|分值|倍数|容积率|水胶比|[^对类同]比$|评级|等级|级别|名次|排名|版本|型号/;
const RATE = /(?:率|占比|比例|比重)$/;
/** “村组干部230人”. */
const COUNT_AT_END = /(\d+(?:\.\d+)?)\s*(\D{1,4})$/;

/** “举办活动数量（个）” against “≥2次”; a rate counted in 家; 200 of what; 0.97比例. */
export const v7UnitAgainstName: Rule = {
  id: "V7",
  title: "缺少计量单位，或与名称中的单位不一致",
  severity: "warning",
  example: { wrong: "举办活动数量（个） ≥2次", right: "举办活动次数 ≥2次" },
  on: "part",
  row: (row) => {
    if (row.number === "" || valueForm(row) !== "plain") return null;
    const unit = row.unit.trim();
    if (unit === "") return withoutUnit(row);
    if (isNameOfPercent(unit)) return inWords(row, unit);
    const expected = expectedUnit(row, unit);
    if (expected === null) return null;
    return {
      message: `三级指标“${shown(row.level3)}”的单位是“${expected}”，指标值的单位是“${unit}”，两者不一致。`,
      quote: unit,
      advice: "名称和指标值用同一个计量单位；名称中的单位可以不写。",
    };
  },
};

/** ≥200 of what? None of anything is none; what nobody can count is V4's. */
function withoutUnit(row: Indicator): RowFinding | null {
  const worth = numberOf(row.number);
  const name = row.level3.trim().slice(-LONGEST_TAIL);
  if (Number.isNaN(worth) || worth === 0 || PURE.test(name) || uncountable(row) !== null) return null;
  const isRate = (RATE.test(name) || isSatisfaction(row)) && worth > 1;
  const named = BRACKET.exec(name)?.[1]?.trim() ?? "";
  const unit = isKnownUnit(named) ? named : isRate ? "%" : "";
  return {
    field: "unit",
    message: `指标值“${shown(printed(row))}”没有计量单位。`,
    quote: "",
    advice: unit === "" ? "补上计量单位，如“≥200个”。" : `补上计量单位“${unit}”。`,
    ...(unit === "" ? {} : { fix: { title: `补上“${unit}”，请确认`, safe: false, texts: { unit } } }),
  };
}

function inWords(row: Indicator, unit: string): RowFinding {
  const worth = numberOf(row.number);
  // 0.97比例 is 97%; 0.97百分比 may be either.
  const isShare = worth <= 1 && !unit.startsWith("百分");
  const number = isShare ? String(Math.round(worth * 1e6) / 1e4) : row.number;
  return {
    field: "unit",
    message: `“${unit}”不是计量单位，指标值“${shown(printed(row))}”应写“${row.symbol}${number}%”。`,
    quote: unit,
    advice: "比率的计量单位写“%”。",
    fix: {
      title: `改为“${row.symbol}${number}%”`,
      safe: unit.startsWith("百分") && worth > 1,
      texts: { number, unit: "%" },
    },
  };
}

/** The unit that the name asks for, where the value has another. */
function expectedUnit(row: Indicator, unit: string): string | null {
  const tail = row.level3.trim().slice(-LONGEST_TAIL);
  const named = /[）)]$/.test(tail.slice(-1)) ? BRACKET.exec(tail)?.[1]?.trim() : undefined;
  if (named !== undefined && isKnownUnit(named)) return sharesUnit(named, unit) ? null : named;
  const end = tail.slice(-2);
  if (/(?:率|占比|比例|比重)$/.test(end)) {
    const isRate = isRateUnit(unit) || !(isCountUnit(unit) || isMoneyUnit(unit)) || /倍|分$/.test(unit);
    return isRate ? null : "%";
  }
  const counted = COUNTED_IN.find(([name]) => name.test(end));
  if (counted) return !counted[1].test(unit) && isKnownUnit(unit) ? counted[2] : null;
  return countedAtEnd(row, tail, unit);
}

/** “村组干部230人” beside 230个: the same number in another unit. */
function countedAtEnd({ number }: Indicator, tail: string, unit: string): string | null {
  if (!/\d/.test(tail)) return null;
  const [, said = "", own = ""] = COUNT_AT_END.exec(tail) ?? [];
  if (said === "" || Number(said) !== numberOf(number) || !isKnownUnit(own)) return null;
  return sharesUnit(own, unit) || !isCountUnit(own) || !isCountUnit(unit) ? null : own;
}
