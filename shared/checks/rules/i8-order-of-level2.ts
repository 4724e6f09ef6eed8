import type { Project } from "../../book/model.ts";
import { NEW_TAXONOMY, OLD_TAXONOMY, type Taxonomy } from "../../book/taxonomy.ts";
import type { Finding } from "../problem.ts";
import { levelsOf, withoutSuffix } from "../text/indicator-kinds.ts";
import type { Rule } from "./rule.ts";

/** Reviewers read 数量, 质量, 时效, 成本 in this order everywhere. */
export const i8OrderOfLevel2: Rule = {
  id: "I8",
  title: "二级指标顺序",
  severity: "hint",
  source: "财预〔2021〕101号",
  example: { wrong: "数量、成本、质量、时效", right: "数量、质量、时效、成本" },
  on: "part",
  project: orderOf,
};

function positions(taxonomy: Taxonomy): ReadonlyMap<string, number> {
  const names = taxonomy.groups.flatMap(({ level2 }) => level2);
  return new Map(names.map((name, index) => [withoutSuffix(name), index]));
}

const OLD = positions(OLD_TAXONOMY);
const NEW = positions(NEW_TAXONOMY);

function orderOf(project: Project): Finding | null {
  const levels = levelsOf(project);
  const known = levels.some(({ level1 }) => level1 === "成本") ? NEW : OLD;
  let before = 0;
  /** Unknown rows stay with the row before them. */
  const places = levels.map(({ level2 }) => {
    before = known.get(level2) ?? before;
    return before;
  });
  const wrong = places.findIndex((place, index) => place < (places[index - 1] ?? 0));
  if (wrong < 0) return null;
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
  const names = order.flatMap((at) => project.indicators[at]?.level2.trim() ?? []);
  const right = names.filter((name, index) => name !== "" && name !== names[index - 1]).map(withoutSuffix);
  const name = project.indicators[wrong]?.level2.trim() ?? "";
  return {
    where: {},
    message: `二级指标的顺序：“${withoutSuffix(name)}”应排在“${withoutSuffix(project.indicators[wrong - 1]?.level2 ?? "")}”之前。`,
    quote: name,
    advice: `按${right.join("、")}的顺序排列。`,
    fix: {
      title: "按分类顺序排列",
      safe: true,
      changes: [{ change: "reorder", where: {}, order: order.map((at) => at + 1) }],
    },
  };
}
