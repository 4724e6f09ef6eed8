import { type FieldPlace, fieldOf } from "../../../shared/book/fields.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import { rowAt, rowsIn } from "../../../shared/book/tree.ts";
import type { Problem, Where } from "../../../shared/checks/problem.ts";
import { COVER, placeIn } from "../../state/place.ts";
import type { Cursor, Spot } from "../../state/spot.ts";

/** Where a problem stands in the editor: its form, and the field there. `rows` is what was checked. */
export function editorPlace(rows: BookRows, { where, quote }: Problem): Cursor | null {
  const found = rowAt(rows, where);
  if (!found) return null;
  const { table, id, row } = found;
  const spotAt = (field: FieldPlace): Spot => ({ table, id, field: fieldOf(table, field).name });
  if (table === "book") return where.field ? { place: COVER, spot: { ...spotAt(where.field), id: 0 } } : null;
  const part = where.section === undefined ? "project" : "section";
  const place = placeIn(part, rowsIn(rows, part)[(where[part] ?? 0) - 1]?.id ?? id);
  if (table === "paragraph") {
    const offset = "text" in row ? Math.max(0, String(row.text).indexOf(quote)) : 0;
    return { place, spot: { ...spotAt("text"), offset } };
  }
  const field = where.field ?? (table === "indicator" ? "level3" : null);
  return { place, spot: field === null ? null : spotAt(field) };
}

/** What a problem without a field concerns. */
export function wholeOf({ section, project }: Where): string {
  if (section !== undefined) return "整章";
  return project === undefined ? "全文" : "整个项目";
}
