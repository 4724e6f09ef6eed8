import type { ComparedPart, Comparison } from "../../shared/diff/book/comparison.ts";
import {
  countByKind,
  DIFFERENCE_KINDS,
  type Difference,
  differencesOf,
  KIND_NAMES,
} from "../../shared/diff/book/differences.ts";

/** The differences of two books as colleagues read them. */
export interface ComparisonReport {
  /** “某局绩效文本比较”. */
  readonly title: string;
  /** What was compared with what and when; how many differences there are. */
  readonly remarks: readonly string[];
  readonly parts: readonly ComparedPart[];
  readonly differences: readonly Difference[];
}

/** @param day on which it was compared */
export function comparisonReport({ left, right, parts }: Comparison, day: Date): ComparisonReport {
  const differences = differencesOf(parts);
  const counts = countByKind(differences);
  const kinds = DIFFERENCE_KINDS.filter((kind) => counts[kind] > 0);
  const date = `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`;
  const found =
    differences.length === 0
      ? "没有不同。"
      : `共 ${differences.length} 处不同：${kinds.map((kind) => `${KIND_NAMES[kind]} ${counts[kind]} 处`).join("，")}。`;
  return {
    title: `${right.department}部门预算绩效文本比较`,
    remarks: [`原文：${sourceWords(left)}`, `现文：${sourceWords(right)}`, `${found}${date}比较。`],
    parts,
    differences,
  };
}

function sourceWords({ name, department, fiscalYear }: Comparison["left"]): string {
  return `${department || "（未填部门）"} ${fiscalYear}年，${name}`;
}

/** “改名、移动”. */
export function kindWords({ kinds }: Pick<Difference, "kinds">): string {
  return kinds.map((kind) => KIND_NAMES[kind]).join("、");
}
