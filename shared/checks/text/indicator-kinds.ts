import { numberOf } from "../../book/indicator-value.ts";
import type { Indicator, Project } from "../../book/model.ts";
import { isUnfilled } from "../../book/skeleton.ts";
import { forLatest, perText } from "../../remember.ts";
import { isRateUnit } from "../words/indicator-units.ts";

/** What an indicator row is by its 一级 and 二级指标; people leave out the ending. */

const ENDING = "指标";

export const withoutSuffix = perText((name) => {
  const plain = name.trim();
  return plain.endsWith(ENDING) ? plain.slice(0, -ENDING.length) : plain;
});

/** The 一级 and 二级指标 of each row of a project, without ending: several rules ask for them one after the other. */
export const levelsOf = forLatest(({ indicators }: Project) =>
  indicators.map(({ level1, level2 }) => ({ level1: withoutSuffix(level1), level2: withoutSuffix(level2) })),
);

/** 成本 under 产出 in the old scheme, a 一级指标 of its own in the new one. */
export function isCost({ level1, level2 }: Indicator): boolean {
  // Most rows have no such word, and every row is asked often.
  return (
    (level1.includes("成本") && withoutSuffix(level1) === "成本") ||
    (level2.includes("成本") && withoutSuffix(level2).endsWith("成本"))
  );
}

export function isSatisfaction({ level1, level2 }: Indicator): boolean {
  return level1.includes("满意度") || level2.includes("满意度");
}

/** 数量, 质量, 时效: what is made or done, cost aside. */
export function isOutput(row: Indicator): boolean {
  if (isCost(row)) return false;
  return withoutSuffix(row.level1) === "产出" || /^(?:数量|质量|时效)$/.test(withoutSuffix(row.level2));
}

/** What every project needs, in both schemes: 产出 with its four (cost on its own in the new one), 效益, 满意度. */
export const KINDS = ["数量", "质量", "时效", "成本", "效益", "满意度"] as const;
export type IndicatorKind = (typeof KINDS)[number];

const ALL_KINDS: ReadonlySet<IndicatorKind> = new Set(KINDS);

/** Those that a project has. */
export const kindsOf = forLatest(
  (project: Project): ReadonlySet<IndicatorKind> => kindsAmong(levelsOf(project)),
);

/** Those of which a project has a row that is filled in. */
export function filledKindsOf(project: Project): ReadonlySet<IndicatorKind> {
  return kindsAmong(levelsOf(project).filter((_, at) => !isUnfilledAt(project, at)));
}

function isUnfilledAt({ indicators }: Project, at: number): boolean {
  const row = indicators[at];
  return row !== undefined && isUnfilled(row);
}

function kindsAmong(
  levels: readonly { readonly level1: string; readonly level2: string }[],
): ReadonlySet<IndicatorKind> {
  const kinds = new Set<IndicatorKind>();
  for (const { level1, level2 } of levels) {
    if (level2 === "数量" || level2 === "质量" || level2 === "时效") kinds.add(level2);
    else if (level1 === "成本" || level2.endsWith("成本")) kinds.add("成本");
    else if (level1 === "效益" || level2.endsWith("效益") || level2 === "可持续影响") kinds.add("效益");
    else if (level1.includes("满意度") || level2.includes("满意度")) kinds.add("满意度");
    if (kinds.size === KINDS.length) return ALL_KINDS;
  }
  return kinds;
}

/** A rate of the cost itself, which says what its amount should be. */
const RATE_OF_COST = /^(?:项目)?总?(?:成本|费用|预算|经费|支出|资金)控制率$/;
const RATE = /率|占比|比例|比重|程度|度$/;

/** 政策执行率, 生均标准达标率 under 成本: a rate that must be met, and no limit in money. “成本控制率” without a sign is neither. */
export function isRateUnderCost(row: Indicator): boolean {
  if (!isCost(row) || !isRateUnit(row.unit)) return false;
  const name = row.level3.trim().slice(0, 200);
  if (!RATE.test(name)) return false;
  return row.symbol !== "" || !RATE_OF_COST.test(name);
}

const LESS_IS_BETTER =
  /漏损|死亡|发病|投诉|差错|事故|流失|辍学|误报|超标|空置|失业|返贫|感染率|违约|逾期|破损|故障率|损耗|能耗|迟缓|时限|时长|周期|工期|响应时间|用时|费用|支出|单价|造价/;

/** The symbol that most rows of this kind carry. */
export function usualSymbol(row: Indicator): string {
  if (numberOf(row.number) === 0) return "＝";
  if (isCost(row) && !isRateUnderCost(row)) return "≤";
  if (isSatisfaction(row)) return "≥";
  if (LESS_IS_BETTER.test(row.level3.slice(0, 200))) return "≤";
  return numberOf(row.number) === 100 && /^\s*[%％]\s*$/.test(row.unit) ? "＝" : "≥";
}
