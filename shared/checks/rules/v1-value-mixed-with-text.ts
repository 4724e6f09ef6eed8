import type { Indicator } from "../../book/model.ts";
import { printed, valueForm } from "../text/indicator-form.ts";
import { isCost } from "../text/indicator-kinds.ts";
import { shown } from "../text/shown.ts";
import { splitMixed } from "../text/split-value.ts";
import { isUncountable } from "../words/indicator-matters.ts";
import type { RowFix, Rule } from "./rule.ts";

/** A value that cannot be reckoned with: the fields symbol, number and unit hold a sentence. */
export const v1ValueMixedWithText: Rule = {
  id: "V1",
  title: "指标值夹带文字",
  severity: "warning",
  example: { wrong: "25完成25家企业的检查", right: "≥25家" },
  on: "part",
  row: (row) => {
    if (valueForm(row) !== "mixed") return null;
    const fix = fixOf(row);
    return {
      field: "unit",
      message: `指标值“${shown(printed(row))}”夹带文字，应为“符号＋数值＋计量单位”。`,
      quote: row.unit.trim(),
      advice: fix
        ? `写作“${fix.texts.symbol ?? ""}${fix.texts.number ?? ""}${fix.texts.unit ?? ""}”，文字放到三级指标或描述里。`
        : "只留符号、数值、计量单位，如“≥95%”“＝12次”；文字放到三级指标或描述里。",
      ...(fix ? { fix } : {}),
    };
  },
};

function fixOf(row: Indicator): RowFix | undefined {
  if (isUncountable(row.level3) || isUncountable(row.unit)) return undefined;
  const split = splitMixed(row);
  if (!split || (isCost(row) && /[≥＞>]/.test(split.symbol))) return undefined;
  const { certain, ...texts } = split;
  return { title: `改为“${texts.symbol}${texts.number}${texts.unit}”`, safe: certain, texts };
}
