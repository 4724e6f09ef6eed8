import type { z } from "zod";
import { EMPTY_INDICATOR, type Indicator } from "./model.ts";
import type { skeletonSchema } from "./skeleton-schema.ts";
import { taxonomyOf } from "./taxonomy.ts";

/** The rows that a new project begins with: named, and still to be filled in. */

export type Skeleton = z.infer<typeof skeletonSchema>;
export type SkeletonRow = Skeleton["rows"][number];

/** What stands under an indicator's name for whoever fills in its row. */
const HINTS: Readonly<Record<string, string>> = {
  数量指标: "做多少事，如“维修学校数”",
  质量指标: "做到什么标准，如“验收合格率”",
  时效指标: "什么时候做完，如“按期完工率”",
  成本指标: "花多少钱，如“每所维修成本”",
  经济成本指标: "花多少钱，如“每所维修成本”",
  社会成本指标: "给社会带来的负担，如“施工扰民投诉数”",
  生态环境成本指标: "给环境带来的负担，如“建筑垃圾量”",
  经济效益指标: "带来多少收入、节约，如“带动投资额”",
  社会效益指标: "给群众、社会带来什么，如“受益学生数”",
  生态效益指标: "对环境的好处，如“节约用水量”",
  可持续影响指标: "以后还起什么作用，如“设施使用年限”",
  服务对象满意度指标: "谁满意，如“师生满意度”",
};

/** 二级指标 of the standard skeleton; 成本 is what the scheme calls it. */
const STANDARD: ReadonlySet<string> = new Set([
  "数量指标",
  "质量指标",
  "时效指标",
  "成本指标",
  "经济成本指标",
  "经济效益指标",
  "社会效益指标",
  "服务对象满意度指标",
]);

/**
 * The rows that reviewers expect of every project, in the scheme that the text follows.
 * @param level1Names the 一级指标 of all the text's indicators
 */
export function standardSkeleton(level1Names: Iterable<string>): Indicator[] {
  return taxonomyOf(level1Names).groups.flatMap(({ level1, level2 }) =>
    level2.filter((name) => STANDARD.has(name)).map((name) => ({ ...EMPTY_INDICATOR, level1, level2: name })),
  );
}

/** The names of a project's rows, to be kept. */
export function skeletonOf(name: string, rows: readonly Indicator[]): Skeleton {
  return { name, rows: rows.map(({ level1, level2, level3 }) => ({ level1, level2, level3 })) };
}

export function skeletonRows({ rows }: Skeleton): Indicator[] {
  return rows.map((row) => ({ ...EMPTY_INDICATOR, ...row }));
}

/** Whether a row has names at most: nobody has filled it in yet. */
export function isUnfilled({ description, symbol, number, unit, basis }: Indicator): boolean {
  return [description, symbol, number, unit, basis].every((text) => text.trim() === "");
}

/** What belongs into a row without 三级指标; "" where its 二级指标 is none of the catalogue. It is shown only, never written. */
export function hintFor({ level2, level3 }: SkeletonRow): string {
  return level3 === "" ? (HINTS[level2] ?? "") : "";
}
