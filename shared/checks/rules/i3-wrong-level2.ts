import type { Indicator, Project } from "../../book/model.ts";
import { NEW_TAXONOMY, OLD_TAXONOMY, type Taxonomy } from "../../book/taxonomy.ts";
import type { Finding } from "../problem.ts";
import { levelsOf, withoutSuffix } from "../text/indicator-kinds.ts";
import { shown } from "../text/shown.ts";
import { betterClass } from "../words/indicator-classes.ts";
import { isMoneyHandling } from "../words/indicator-money.ts";
import type { RowFinding, Rule, Setting } from "./rule.ts";

/** A row under a 二级指标 that it does not belong to, under the wrong 一级指标, or of the other one of the two schemes. */
export const i3WrongLevel2: Rule = {
  id: "I3",
  title: "二级指标归类可能有误",
  severity: "warning",
  source: "财预〔2021〕101号",
  example: { wrong: "数量指标：任务完成率", right: "质量指标：任务完成率" },
  on: "part",
  row: inClass,
  project: inScheme,
};

function inClass(row: Indicator): RowFinding | null {
  const level2 = withoutSuffix(row.level2);
  const better = betterClass(level2, row);
  if (better === null || (isMoneyHandling(row.level3) && level2 !== "时效")) return null;
  return {
    field: "level2",
    message: `“${shown(row.level3)}”归在${level2}指标，可能应为${better}指标，请确认。`,
    quote: row.level2.trim(),
    advice: `归入${better}指标，或换一个${level2}方面的三级指标。`,
  };
}

/** The 一级指标 of each 二级指标, without ending. */
function levels(taxonomy: Taxonomy): ReadonlyMap<string, string> {
  return new Map(
    taxonomy.groups.flatMap(({ level1, level2 }) =>
      level2.map((name) => [withoutSuffix(name), withoutSuffix(level1)]),
    ),
  );
}

const OLD = levels(OLD_TAXONOMY);
/** Some provinces' new forms keep 可持续影响 beside a first-level 成本. */
const NEW = new Map([...levels(NEW_TAXONOMY), ["可持续影响", "效益"]]);

/** One finding a row; where the whole project is of the other scheme than the book, at its first such row only. */
function inScheme(project: Project, setting: Setting): readonly Finding[] {
  const levels = levelsOf(project);
  const own = levels.some(({ level1 }) => level1 === "成本") ? "new" : "old";
  if (own === setting.taxonomy && levels.every(({ level1, level2 }) => isInScheme(level1, level2, own)))
    return [];
  const findings = outOf(project, own).filter(({ where: { indicator = 0 } }) => {
    const row = project.indicators[indicator - 1];
    return !row || betterClass(withoutSuffix(row.level2), row) === null;
  });
  return own === setting.taxonomy || findings.length > 0
    ? findings
    : outOf(project, setting.taxonomy).slice(0, 1);
}

function outOf(project: Project, scheme: "old" | "new"): Finding[] {
  return project.indicators.flatMap((row, index) => {
    const said = outOfScheme(row, scheme);
    return said ? [{ where: { indicator: index + 1, field: "level2" }, ...said }] : [];
  });
}

function isInScheme(level1: string, level2: string, scheme: "old" | "new"): boolean {
  return (scheme === "new" ? NEW : OLD).get(level2) === level1;
}

function outOfScheme(row: Indicator, scheme: "old" | "new"): Omit<Finding, "where"> | null {
  const level1 = withoutSuffix(row.level1);
  const level2 = withoutSuffix(row.level2);
  const [mine, other] = scheme === "new" ? [NEW, OLD] : [OLD, NEW];
  const place = mine.get(level2);
  if (place === level1 || level1 === "" || level2 === "") return null;
  const isMixed = other.get(level2) === level1;
  if (!isMixed && place === undefined) return null;
  return {
    message: isMixed
      ? `${shown(row.level1)}下的${shown(row.level2)}是另一套指标分类，同一文本混用了两套分类。`
      : `${shown(row.level2)}应归在${place ?? ""}指标下，不在${shown(row.level1)}下。`,
    quote: row.level2.trim(),
    advice: "全文只用一套：产出（含成本）、效益、满意度，或成本、产出、效益、满意度（财预〔2021〕101号）。",
  };
}
