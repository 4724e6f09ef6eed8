import { create } from "zustand";
import { keepChoice, onRecalled } from "../../../state/choices.ts";
import { COLUMNS } from "./columns.ts";

/** The columns' widths in percent of the table, as the user has dragged them; null: the usual ones. Kept by the host for every book. */
export const useColumnWidths = create<{ readonly widths: readonly number[] | null }>(() => ({
  widths: null,
}));

const CHOICE = "grid.columns";
/** Percent: two characters of the form at its narrowest. */
const NARROWEST = 4;
const WIDER = 2;

onRecalled(CHOICE, (value) => useColumnWidths.setState({ widths: widthsIn(value) }));

/** Moves the border right of a column by so many percent; the column behind it gives or takes the room. */
export function moveBorder(widths: readonly number[], column: number, by: number): readonly number[] {
  const own = widths[column];
  const next = widths[column + 1];
  if (own === undefined || next === undefined) return widths;
  const moved = Math.max(NARROWEST - own, Math.min(by, next - NARROWEST));
  return widths.map((width, at) =>
    at === column ? width + moved : at === column + 1 ? width - moved : width,
  );
}

export function keepColumnWidths(widths: readonly number[] | null): void {
  useColumnWidths.setState({ widths });
  keepChoice(CHOICE, widths ? JSON.stringify(widths.map((width) => Math.round(width * 100) / 100)) : "");
}

/** Makes a column a step wider. @param now the widths as they are drawn, percent. */
export function widenColumn(now: readonly number[], column: number): void {
  const last = column === COLUMNS.length - 1;
  keepColumnWidths(last ? moveBorder(now, column - 1, -WIDER) : moveBorder(now, column, WIDER));
}

/** The widths of a row of the table as they are drawn, percent. */
export function drawnWidths(table: HTMLTableElement): readonly number[] {
  const columns = Array.from(table.querySelectorAll("col"), (each) => each.getBoundingClientRect().width);
  const whole = columns.reduce((sum, width) => sum + width, 0);
  return columns.map((width) => (width / whole) * 100);
}

function widthsIn(value: string | undefined): readonly number[] | null {
  try {
    const widths: unknown = JSON.parse(value ?? "null");
    const good = (each: unknown) => typeof each === "number" && each >= NARROWEST && each < 100;
    return Array.isArray(widths) && widths.length === COLUMNS.length && widths.every(good) ? widths : null;
  } catch {
    return null;
  }
}
