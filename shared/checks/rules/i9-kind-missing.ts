import type { Project } from "../../book/model.ts";
import type { Finding } from "../problem.ts";
import { isSatisfaction, levelsOf } from "../text/indicator-kinds.ts";
import type { Rule } from "./rule.ts";

/** What every project needs, in both schemes: 产出 with its four (cost on its own in the new one), 效益, 满意度. */
export const i9KindMissing: Rule = {
  id: "I9",
  title: "缺少产出、效益或满意度指标",
  severity: "error",
  source: "财预〔2021〕101号",
  example: { wrong: "只有产出指标", right: "产出（数量、质量、时效、成本）、效益、满意度都有" },
  on: "part",
  project: missingIn,
};

function missingIn(project: Project): Finding | null {
  const levels = levelsOf(project);
  const has = (test: (level1: string, level2: string) => boolean) =>
    levels.some(({ level1, level2 }) => test(level1, level2));
  const outputs = ["数量", "质量", "时效"].filter((kind) => !has((_, level2) => level2 === kind));
  const isCostRow = (level1: string, level2: string) => level1 === "成本" || level2.endsWith("成本");
  const hasOutput =
    outputs.length < 3 || has((level1, level2) => level1 === "产出" && !isCostRow(level1, level2));
  const missing = [
    ...(hasOutput ? outputs : ["产出"]),
    ...(has(isCostRow) ? [] : ["成本"]),
    ...(has((level1, level2) => level1 === "效益" || level2.endsWith("效益") || level2 === "可持续影响")
      ? []
      : ["效益"]),
    ...(project.indicators.some(isSatisfaction) ? [] : ["满意度"]),
  ];
  if (missing.length === 0) return null;
  const names = missing.map((kind) => `${kind}指标`).join("、");
  return { where: {}, message: `缺少${names}。`, quote: "", advice: `补上${names}，每类至少一个三级指标。` };
}
