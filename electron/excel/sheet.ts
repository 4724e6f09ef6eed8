/** A sheet as we think of it; `hucre.ts` makes a file of it. Rows and columns count from 0. */

export type CellStyle =
  | "heading"
  /** Text that wraps. */
  | "text"
  /** As `text`, and what is typed over it stays text too: codes keep their digits, “=…” becomes no formula. */
  | "literal"
  | "literal-right"
  | "count"
  | "money"
  | "percent"
  | "percent-fine"
  | "sum-label"
  | "sum-money"
  | "title"
  | "line"
  | "line-right"
  | "label";

export interface SheetCell {
  readonly value: string | number | null;
  readonly style: CellStyle;
  /** Without “=”; `value` is then its result. */
  readonly formula?: string;
}

export interface CellRange {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** A bar chart of cells of its sheet: the first column names the bars. */
export interface Chart {
  readonly title: string;
  /** Bars from the left, the first at the top; or columns. */
  readonly direction: "across" | "up";
  /** The column of their lengths. */
  readonly values: number;
  readonly rows: { readonly first: number; readonly last: number };
  /** The cells that it lies over. */
  readonly at: CellRange;
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Of each column, in characters of half width. */
  readonly widths: readonly number[];
  readonly merges?: readonly CellRange[];
  /** Points, by row; other rows fit their text. */
  readonly heights?: ReadonlyMap<number, number>;
  /** Rows at the top that stay when scrolling and stand on every printed page. */
  readonly headRows: number;
  /** Columns at the left that stay when scrolling. */
  readonly headColumns?: number;
  /** The list that can be filtered by its headings, these included. */
  readonly filter?: CellRange;
  readonly charts?: readonly Chart[];
  readonly landscape: boolean;
  /** Printed on one page, however small. */
  readonly onePage?: boolean;
  /** Printed at the top of every page. */
  readonly pageTitle?: string;
}
