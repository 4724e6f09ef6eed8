import { labelOf } from "../../../shared/book/fields.ts";
import type { Found } from "../../../shared/book/find.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import { rowsIn } from "../../../shared/book/tree.ts";
import { groupTitle } from "../../../shared/checks/run/place-words.ts";
import { placeOf } from "./hits.ts";

/** What the list of hits calls forms and fields. */

/** “第 3 段”, “资金用途”, “第 2 条指标 · 三级指标”. */
export function fieldTitle({ table, field, index }: Found): string {
  if (table === "paragraph") return `第 ${index + 1} 段`;
  const title = labelOf(field);
  return table === "indicator" ? `第 ${index + 1} 条指标 · ${title}` : title;
}

/** “封面”, “一、总体绩效目标”, “1.成品油集中治理经费绩效目标表”. */
export function placeTitle(rows: BookRows, found: Found): string {
  const place = placeOf(found);
  if (!("id" in place)) return "封面";
  const index = rowsIn(rows, place.kind).findIndex((row) => row.id === place.id);
  return index < 0 ? "" : groupTitle(rows, { [place.kind]: index + 1 });
}
