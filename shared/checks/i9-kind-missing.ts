import type { Project } from "../book/model.ts";
import type { Finding, Rule } from "./rule.ts";
import { isCost, isSatisfaction, withoutSuffix } from "./words/indicator-kinds.ts";

/** What every project needs, in both schemes: 产出 with its four (cost on its own in the new one), 效益, 满意度. */
export const I9: Rule = {
  id: "I9",
  title: "缺少产出、效益或满意度指标",
  severity: "error",
  source: "财预〔2021〕101号",
  example: { wrong: "只有产出指标", right: "产出（数量、质量、时效、成本）、效益、满意度都有" },
  on: "part",
  project: (project) => missingIn(project),
};

function missingIn({ indicators }: Project): readonly Finding[] {
  const level1 = new Set(indicators.map((row) => withoutSuffix(row.level1)));
  const level2 = new Set(indicators.map((row) => withoutSuffix(row.level2)));
  const outputs = ["数量", "质量", "时效"].filter((kind) => !level2.has(kind));
  const hasOutput =
    outputs.length < 3 || indicators.some((row) => withoutSuffix(row.level1) === "产出" && !isCost(row));
  const hasEffect =
    level1.has("效益") || [...level2].some((name) => name.endsWith("效益") || name === "可持续影响");
  const missing = [
    ...(hasOutput ? outputs : ["产出"]),
    ...(indicators.some(isCost) ? [] : ["成本"]),
    ...(hasEffect ? [] : ["效益"]),
    ...(indicators.some(isSatisfaction) ? [] : ["满意度"]),
  ];
  if (missing.length === 0) return [];
  const names = missing.map((kind) => `${kind}指标`).join("、");
  return [
    { where: {}, message: `缺少${names}。`, quote: "", advice: `补上${names}，每类至少一个三级指标。` },
  ];
}
