import type { BookRows } from "../../../shared/book/rows.ts";
import { rowsIn, TREE } from "../../../shared/book/tree.ts";
import type { Where } from "../../../shared/checks/problem.ts";
import type { Place } from "../../state/place.ts";
import type { Spot } from "../../state/spot.ts";

/**
 * A cursor as problems name their places; the whole section or project where the cursor is on another form. The list of all
 * projects stands where they begin.
 */
export function cursorPlace(rows: BookRows, place: Place, spot: Spot | null): Where {
  if (place.kind === "cover") return spot?.table === "book" ? { field: spot.field } : {};
  if (place.kind === "overview") return {};
  if (place.kind === "projects") return { project: 1 };
  const parts = rowsIn(rows, place.kind);
  const at = parts.findIndex(({ id }) => id === place.id);
  const part = parts[at];
  const whole: Where = { [place.kind]: at + 1 };
  if (!part || !spot) return whole;
  const field = spot.field.startsWith("plan.") ? "spendingPlan" : spot.field;
  if (spot.table === place.kind) return spot.id === part.id ? { ...whole, field } : whole;
  const { child } = TREE[place.kind];
  const row = spot.table === child ? rowsIn(part, child).findIndex(({ id }) => id === spot.id) : -1;
  if (row < 0) return whole;
  return child === "paragraph" ? { ...whole, paragraph: row + 1 } : { ...whole, indicator: row + 1, field };
}
