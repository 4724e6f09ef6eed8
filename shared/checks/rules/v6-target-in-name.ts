import { numberOf } from "../../book/indicator-value.ts";
import type { Indicator } from "../../book/model.ts";
import { shown } from "../text/shown.ts";
import { vagueNames } from "../words/indicator-names.ts";
import { isKnownUnit } from "../words/indicator-units.ts";
import { listWith } from "../words/word-lists.ts";
import type { RowFix, Rule } from "./rule.ts";

const OPERATOR =
  /(?:达到|达|控制在|不低于|不少于|不超过|不高于|大于等于|小于等于|至少|超过|[≥≤＞＜＝>=<])+\s*$/;
/** The last number of a name and all behind it. */
const TAIL = /(\d+(?:\.\d+)?)\s*([^\d]{0,12})$/;
const DATE_TAIL = /(?:\d{4}年)?(?:\d{1,2}月)(?:\d{1,2}[日号]|底|末)?(?:之?前|以前|完成)$/;
const isVague = vagueNames(listWith("vague", {}));
/** A name's end that is looked at. */
const LONGEST_TAIL = 40;

/** “服务对象满意度达到95%”: the name is what is measured; how much belongs to the value. */
export const v6TargetInName: Rule = {
  id: "V6",
  title: "三级指标名称中写了目标值",
  severity: "warning",
  example: { wrong: "服务对象满意度达到95%", right: "服务对象满意度" },
  on: "part",
  row: (row) => {
    const target = targetOf(row);
    if (target === null) return null;
    const fix = fixOf(row, target);
    return {
      field: "level3",
      message: `三级指标名称“${shown(row.level3)}”中写了目标值“${target}”。`,
      quote: target,
      advice: fix
        ? `名称写“${fix.texts.level3 ?? ""}”，目标值写在指标值栏。`
        : "名称只写衡量什么，目标值写在指标值栏。",
      ...(fix ? { fix } : {}),
    };
  },
};

/** The target at the end of the name, its operator included; null where there is none. */
function targetOf(row: Indicator): string | null {
  const name = row.level3.trim();
  const tail = name.slice(-LONGEST_TAIL);
  if (!/\d/.test(tail)) return ownValueIn(row, name);
  const date = DATE_TAIL.exec(tail);
  if (date && date.index > 0) return date[0];
  const match = TAIL.exec(tail);
  if (!match) return ownValueIn(row, name);
  const before = tail.slice(0, match.index);
  const operator = OPERATOR.exec(before)?.[0] ?? "";
  const [whole, number = "", after = ""] = match;
  if (before === operator && isKnownUnit(after.trim())) return name;
  if (before === "" || /[A-Za-z.\d第]$/.test(before)) return null;
  const unit = after.replace(/(?:及?以上|及?以下|以内|之内|左右)?[。；）)]?$/, "").trim();
  const isTarget =
    unit === ""
      ? operator !== "" || Number(number) === numberOf(row.number)
      : isKnownUnit(unit) || unit === "万" || unit === row.unit.trim();
  return isTarget ? operator + whole : ownValueIn(row, name);
}

/** 完成30个中心改造 beside ≥30个: the value's own number and unit, wherever they stand. */
function ownValueIn({ number, unit }: Indicator, name: string): string | null {
  if (number === "" || !name.includes(number) || !isKnownUnit(unit)) return null;
  const value = number + unit.trim();
  const at = name.indexOf(value);
  return at < 0 || /[\d.第]/.test(name.charAt(at - 1)) ? null : value;
}

/** The bare name, where the value says the same number. */
function fixOf(row: Indicator, target: string): RowFix | undefined {
  const [number = ""] = /\d+(?:\.\d+)?/.exec(target) ?? [];
  const name = row.level3.trim();
  if (!name.endsWith(target) || name.length > 200) return undefined;
  const cut = target.startsWith("控制在") ? target.length - "控制".length : target.length;
  const level3 = name.slice(0, name.length - cut).replace(/[（(，,\s]+$/, "");
  if (number === "" || Number(number) !== numberOf(row.number)) return undefined;
  if (level3.length < 3 || isVague(level3)) return undefined;
  return { title: `名称改为“${shown(level3)}”`, safe: row.unit.trim() !== "", texts: { level3 } };
}
