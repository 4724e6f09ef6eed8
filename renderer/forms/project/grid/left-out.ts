import { oneLine } from "../../../../shared/book/canonical.ts";

/** What a pasted table has beside the columns of the grid. */

export interface LeftOutColumn {
  /** Its heading, or “第 9 列”. */
  readonly heading: string;
  /** Its place in the pasted table, from 0. */
  readonly column: number;
}

/** The columns that are none of the grid's and hold anything. @param heading null for a column without one. */
export function leftOutColumns(
  rows: readonly (readonly string[])[],
  taken: (column: number) => boolean,
  heading: (column: number) => string | null,
): LeftOutColumn[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => column)
    .filter((column) => !taken(column) && rows.some((row) => row[column]?.trim()))
    .map((column) => ({ heading: heading(column) ?? `第 ${column + 1} 列`, column }));
}

/**
 * The left out cells as a text to keep beside the project: a line for each row that has some, “检查家数：分值 10；备注 含复查”.
 * @param nameOf what a row is called
 */
export function leftOutText(
  columns: readonly LeftOutColumn[],
  rows: readonly (readonly string[])[],
  nameOf: (row: number) => string,
): string {
  const lines = rows.flatMap((row, at) => {
    const cells = columns.flatMap(({ heading, column }) => {
      const text = oneLine(row[column] ?? "");
      return text === "" ? [] : [`${heading} ${text}`];
    });
    return cells.length === 0 ? [] : [`${nameOf(at)}：${cells.join("；")}`];
  });
  return lines.join("\n");
}
