import { labelOf } from "../../../shared/book/fields.ts";
import { INDICATOR_COLUMNS, isIndicatorColumn, type ListColumn } from "../../../shared/book/headings.ts";
import type { Indicator } from "../../../shared/book/model.ts";
import { isBlank, spaceless } from "../../../shared/book/spaceless.ts";
import type { MoneyUnit } from "../tables/amounts.ts";
import { indicatorOf } from "../tables/indicator-value-cells.ts";
import { isClosingLine, isSumWord } from "../tables/remarks.ts";
import { columnName, type GridRow, textOfRow } from "./grid.ts";
import type { GridCell } from "./grid-cell.ts";
import type { Head, ListBlock } from "./list-blocks.ts";

export interface CellAt {
  readonly cell: GridCell;
  /** For a person: “项目表 C5”. */
  readonly where: string;
  /** The unit that the column's heading names. */
  readonly unit: MoneyUnit | null;
}

const SUM_WORDS = /^(.{0,20}(合计|总计|小计)|共计)$/;
/** Where the word of a sum row may stand. */
const SUM_PLACES: readonly ListColumn[] = ["at", "department", "agencyCode", "agencyName", "code", "name"];
/** A row of a list, by what its columns mean. */
export class ListRow {
  readonly #sheet: string;
  readonly #head: Head;
  readonly #row: GridRow;
  readonly #places: ReadonlyMap<ListColumn, readonly number[]>;

  constructor({ sheet, head }: ListBlock, row: GridRow, places: ReadonlyMap<ListColumn, readonly number[]>) {
    this.#sheet = sheet;
    this.#head = head;
    this.#row = row;
    this.#places = places;
  }

  /** For a person: “项目表 第5行”. */
  get where(): string {
    return `${this.#sheet} 第${this.#row.row + 1}行`;
  }

  /** The whole row. */
  get line(): string {
    return textOfRow(this.#row);
  }

  /** The text of a column, pieces joined; "" where there is none. What cannot be read is not a text. */
  text(column: ListColumn): string {
    const cells = (this.#places.get(column) ?? []).map((place) => this.#row.cells.get(place));
    return cells.map((cell) => (cell && !cell.broken ? cell.text : "")).join("");
  }

  /** The cell of a column, where something stands in it. */
  at(column: ListColumn): CellAt | null {
    const place = this.#places.get(column)?.[0];
    const cell = place === undefined ? undefined : this.#row.cells.get(place);
    if (place === undefined || !cell || (isBlank(cell.text) && !cell.broken)) return null;
    return { cell, where: this.#whereOf(place), unit: this.#head.columns.get(place)?.unit ?? null };
  }

  /** Something of its own stands in the column, not only what a merged cell above repeats. */
  hasOwn(column: ListColumn): boolean {
    const found = this.at(column);
    return found !== null && !found.cell.filled;
  }

  get hasProject(): boolean {
    return !isBlank(this.text("code")) || !isBlank(this.text("name"));
  }

  /** With what of its columns is no part of the 指标值, under their headings. */
  get indicator(): {
    readonly indicator: Indicator;
    readonly unused: readonly { heading: string; text: string }[];
  } {
    const texts = INDICATOR_COLUMNS.map((column) => [column, this.text(column)] as const);
    const { indicator, unused } = indicatorOf(Object.fromEntries(texts));
    return {
      indicator,
      unused: unused.map((field) => ({ heading: labelOf(field), text: this.text(field) })),
    };
  }

  /** Its levels alone, which may reach into it from a merged cell, make none. */
  get hasIndicator(): boolean {
    return INDICATOR_COLUMNS.some(
      (column) => column !== "level1" && column !== "level2" && this.hasOwn(column),
    );
  }

  /** Nothing but its number: a line of a form that nobody filled in. */
  get isEmpty(): boolean {
    return [...this.#row.cells].every(([place, cell]) => {
      const isNumber = this.#head.columns.get(place)?.column === "at" && /^\d{1,7}$/.test(cell.text.trim());
      return cell.filled || isNumber || (isBlank(cell.text) && !cell.broken);
    });
  }

  get isSum(): boolean {
    const [first] = [...this.#row.cells.values()].filter((cell) => !isBlank(cell.text) && !cell.filled);
    const code = spaceless(this.text("code"));
    if (code !== "" && !SUM_WORDS.test(code)) return false;
    if (first && isSumWord(first.text)) return true;
    return SUM_PLACES.some((column) => SUM_WORDS.test(spaceless(this.text(column))));
  }

  /** Below the list: who filled it in, a remark; a project has a code. */
  get isClosing(): boolean {
    const [first] = [...this.#row.cells.values()].filter((cell) => !isBlank(cell.text));
    const code = this.text("code");
    return first !== undefined && isClosingLine(first.text) && (isBlank(code) || isClosingLine(code));
  }

  /** Cells that cannot be read. */
  broken(): CellAt[] {
    return [...this.#row.cells]
      .filter(([, cell]) => cell.broken && !cell.filled)
      .map(([place, cell]) => ({ cell, where: this.#whereOf(place), unit: null }));
  }

  /** Cells of columns that mean nothing to us, under their headings. */
  extra(): { readonly heading: string; readonly text: string }[] {
    return [...this.#row.cells]
      .filter(
        ([place, cell]) =>
          !cell.filled && !cell.broken && !isBlank(cell.text) && !this.#head.columns.has(place),
      )
      .map(([place, cell]) => ({
        heading: this.#head.unknown.get(place) ?? `${columnName(place)}列`,
        text: cell.text,
      }));
  }

  #whereOf(place: number): string {
    const heading = this.#head.unknown.get(place);
    return `${this.#sheet} ${columnName(place)}${this.#row.row + 1}${heading === undefined ? "" : `（${heading}）`}`;
  }
}

/** The rows of a list. */
export function rowsOf(block: ListBlock): ListRow[] {
  const places = new Map<ListColumn, number[]>();
  const inOrder = [...block.head.columns].sort(([, a], [, b]) => a.piece - b.piece);
  for (const [place, { column }] of inOrder) places.set(column, [...(places.get(column) ?? []), place]);
  return block.rows.map((row) => new ListRow(block, row, places));
}

/** Whether a list has columns of a project's own fields, beside those that name it. */
export function hasProjectFields({ head }: ListBlock): boolean {
  return [...head.columns.values()].some(
    ({ column }) => !isIndicatorColumn(column) && !["at", "code", "name"].includes(column),
  );
}
