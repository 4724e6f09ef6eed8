import type { SheetCell } from "./sheet.ts";

/**
 * Row heights are counted here: LibreOffice fits no row that says nothing of its height, and no application fits one to merged
 * cells.
 */

/** Points of one line of 11 pt text. */
const LINE = 15;
/** Excel's tallest row, points. */
const TALLEST = 409;

/** Points for a row whose cells stand in columns of these widths (characters of half width). */
export function rowHeight(cells: readonly { readonly cell: SheetCell; readonly width: number }[]): number {
  const lines = cells.map(({ cell, width }) =>
    typeof cell.value === "string" ? linesOf(cell.value, width) : 1,
  );
  return Math.min(TALLEST, Math.max(1, ...lines) * LINE + 5);
}

/** A Han character takes two. One is kept free for the cell's edges. */
function linesOf(value: string, width: number): number {
  let lines = 0;
  for (const line of value.split("\n")) {
    const taken = line.replace(/[^\u0020-\u007e]/g, "  ").length;
    lines += Math.max(1, Math.ceil(taken / (width - 1)));
  }
  return lines;
}
