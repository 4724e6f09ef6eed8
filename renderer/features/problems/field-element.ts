import type { BookRows } from "../../../shared/book/rows.ts";
import { fieldOf } from "../../shell/frame/use-field-spots.ts";
import type { Spot } from "../../state/spot.ts";
import { useApp } from "../../state/store.ts";

/** What is drawn of a field in the form that is shown: its frame, its cell. Null where it is not there, and for the running text. */
export function fieldElement(rows: BookRows, spot: Spot): HTMLElement | null {
  if (spot.table === "paragraph") return null;
  if (spot.table === "indicator") return cellOf(rows, spot);
  const field = fieldOf(spot);
  return field?.closest<HTMLElement>(".cell-text,.cell-field,.fui-Input,.section-title") ?? null;
}

function cellOf({ projects }: BookRows, { id, field }: Spot): HTMLElement | null {
  const { place } = useApp.getState();
  const project = place.kind === "project" ? projects.find((row) => row.id === place.id) : undefined;
  const index = project?.indicators.findIndex((row) => row.id === id) ?? -1;
  if (index < 0) return null;
  const cell = (row: number) =>
    document.querySelector<HTMLElement>(`td[data-row="${row}"][data-column="${field}"]`);
  // The cell of a merged 一级指标 stands at the first of its rows.
  let row = index;
  while (row > 0 && field === "level1" && cell(row) === null) row--;
  return cell(row);
}
