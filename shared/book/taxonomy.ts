/** Indicator catalogue: which 二级指标 stand under which 一级指标, in the order reviewers expect. */

export interface TaxonomyGroup {
  readonly level1: string;
  readonly level2: readonly string[];
}

export interface Taxonomy {
  readonly id: "old" | "new";
  readonly title: string;
  readonly groups: readonly TaxonomyGroup[];
}

const satisfaction: TaxonomyGroup = { level1: "满意度指标", level2: ["服务对象满意度指标"] };

/** Most counties' scheme: 成本 under 产出. */
export const OLD_TAXONOMY: Taxonomy = {
  id: "old",
  title: "产出、效益、满意度",
  groups: [
    { level1: "产出指标", level2: ["数量指标", "质量指标", "时效指标", "成本指标"] },
    { level1: "效益指标", level2: ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"] },
    satisfaction,
  ],
};

/** After 财预〔2021〕101号: 成本指标 is a 一级指标 of its own. */
export const NEW_TAXONOMY: Taxonomy = {
  id: "new",
  title: "成本、产出、效益、满意度",
  groups: [
    { level1: "成本指标", level2: ["经济成本指标", "社会成本指标", "生态环境成本指标"] },
    { level1: "产出指标", level2: ["数量指标", "质量指标", "时效指标"] },
    { level1: "效益指标", level2: ["经济效益指标", "社会效益指标", "生态效益指标"] },
    satisfaction,
  ],
};

/** The scheme that a set of 一级指标 names belongs to: the new one as soon as 成本指标 stands among them. */
export function taxonomyOf(level1Names: Iterable<string>): Taxonomy {
  for (const name of level1Names) if (name === "成本指标") return NEW_TAXONOMY;
  return OLD_TAXONOMY;
}
