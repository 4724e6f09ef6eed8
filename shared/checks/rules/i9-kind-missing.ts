import type { Project } from "../../book/model.ts";
import type { Finding } from "../problem.ts";
import { KINDS, kindsOf, levelsOf } from "../text/indicator-kinds.ts";
import type { Rule, Setting } from "./rule.ts";

/** A kind that no project of the text has is one that its scheme does not ask for: no error. */
export const i9KindMissing: Rule = {
  id: "I9",
  title: "缺少产出、效益或满意度指标",
  severity: "error",
  missing: true,
  source: "财预〔2021〕101号",
  example: { wrong: "只有产出指标", right: "产出（数量、质量、时效、成本）、效益、满意度都有" },
  on: "part",
  project: missingIn,
};

function missingIn(project: Project, { kinds }: Setting): Finding | null {
  const has = kindsOf(project);
  if (has.size === KINDS.length) return null;
  const missing = KINDS.filter((kind) => !has.has(kind));
  const outputs = ["数量", "质量", "时效"].filter((kind) => missing.some((one) => one === kind));
  const isOutputMissing = outputs.length === 3 && levelsOf(project).every(({ level1 }) => level1 !== "产出");
  const named = isOutputMissing ? ["产出", ...missing.slice(3)] : missing;
  const names = named.map((kind) => `${kind}指标`).join("、");
  const isAsked = missing.some((kind) => kinds.includes(kind));
  return {
    where: {},
    message: `缺少${names}。`,
    ...(isAsked ? {} : { severity: "warning" }),
    quote: "",
    advice: isAsked
      ? `补上${names}，每类至少一个三级指标。`
      : `本文本没有项目有${names}：所用的表里有这一类的，补上；没有的，不必补。`,
  };
}
