import type { Indicator, Project } from "../../book/model.ts";
import { NEW_TAXONOMY, OLD_TAXONOMY, type Taxonomy } from "../../book/taxonomy.ts";
import type { Finding, RowFinding, Rule, Setting } from "../rule.ts";
import { betterClass } from "../words/indicator-classes.ts";
import { levelsOf, withoutSuffix } from "../words/indicator-kinds.ts";
import { isMoneyHandling } from "../words/indicator-money.ts";
import { rowFindings, shown } from "./rows.ts";

/** A row under a 二级指标 that it does not belong to, under the wrong 一级指标, or of the other one of the two schemes. */
export const I3: Rule = {
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
const NEW = levels(NEW_TAXONOMY);

/** One finding a row; where the whole project is of the other scheme than the book, at its first such row only. */
function inScheme(project: Project, setting: Setting): readonly Finding[] {
  const levels = levelsOf(project);
  const own = levels.some(({ level1 }) => level1 === "成本") ? "new" : "old";
  if (own === setting.taxonomy && levels.every(({ level1, level2 }) => isInScheme(level1, level2, own)))
    return [];
  const findings = rowFindings(project, (row) => {
    const other = outOfScheme(row, own);
    return other && betterClass(withoutSuffix(row.level2), row) ? null : other;
  });
  if (own === setting.taxonomy || findings.length > 0) return findings;
  let told = false;
  return rowFindings(project, (row) => {
    if (told) return null;
    const other = outOfScheme(row, setting.taxonomy);
    told = other !== null;
    return other;
  });
}

function isInScheme(level1: string, level2: string, scheme: "old" | "new"): boolean {
  return (scheme === "new" ? NEW : OLD).get(level2) === level1;
}

function outOfScheme(row: Indicator, scheme: "old" | "new"): RowFinding | null {
  const level1 = withoutSuffix(row.level1);
  const level2 = withoutSuffix(row.level2);
  const [mine, other] = scheme === "new" ? [NEW, OLD] : [OLD, NEW];
  const place = mine.get(level2);
  if (place === level1 || level1 === "" || level2 === "") return null;
  const isMixed = other.get(level2) === level1;
  if (!isMixed && place === undefined) return null;
  return {
    field: "level2",
    message: isMixed
      ? `${shown(row.level1)}下的${shown(row.level2)}是另一套指标分类，同一文本混用了两套分类。`
      : `${shown(row.level2)}应归在${place ?? ""}指标下，不在${shown(row.level1)}下。`,
    quote: row.level2.trim(),
    advice: "全文只用一套：产出（含成本）、效益、满意度，或成本、产出、效益、满意度（财预〔2021〕101号）。",
  };
}
