import { numberOf } from "../../book/indicator-value.ts";
import type { Indicator, Project } from "../../book/model.ts";
import { forLatest, perText } from "../../remember.ts";

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

const LESS_IS_BETTER =
  /漏损|死亡|发病|投诉|差错|事故|流失|辍学|误报|超标|空置|失业|返贫|感染率|违约|逾期|破损|故障率|损耗|能耗|迟缓|时限|时长|周期|工期|响应时间|用时|费用|支出|单价|造价/;

/** The symbol that most rows of this kind carry. */
export function usualSymbol(row: Indicator): string {
  if (numberOf(row.number) === 0) return "＝";
  if (isCost(row)) return "≤";
  if (isSatisfaction(row)) return "≥";
  if (LESS_IS_BETTER.test(row.level3.slice(0, 200))) return "≤";
  return numberOf(row.number) === 100 && /^\s*[%％]\s*$/.test(row.unit) ? "＝" : "≥";
}
