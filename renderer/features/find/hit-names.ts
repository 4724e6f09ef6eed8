import { labelOf } from "../../../shared/book/fields.ts";
import type { Found } from "../../../shared/book/find.ts";
import { projectHeading, sectionHeading } from "../../../shared/book/numbering.ts";
import type { BookRows } from "../../../shared/book/rows.ts";

/** What the list of hits calls forms and fields. */

/** “第 3 段”, “资金用途”, “第 2 条指标 · 三级指标”. */
export function fieldTitle({ table, field, index }: Found): string {
  if (table === "paragraph") return `第 ${index + 1} 段`;
  const title = labelOf(field);
  return table === "indicator" ? `第 ${index + 1} 条指标 · ${title}` : title;
}

/** “封面”, “一、总体绩效目标”, “1.成品油集中治理经费绩效目标表”. */
export function placeTitle(rows: BookRows, { table, parent }: Found): string {
  switch (table) {
    case "book":
      return "封面";
    case "section":
    case "paragraph": {
      const index = rows.sections.findIndex((row) => row.id === parent);
      return index < 0 ? "" : sectionHeading(index, rows.sections[index]?.title || "（未命名）");
    }
    case "project":
    case "indicator": {
      const index = rows.projects.findIndex((row) => row.id === parent);
      return index < 0 ? "" : projectHeading(index, rows.projects[index]?.name || "（未命名）");
    }
  }
}
