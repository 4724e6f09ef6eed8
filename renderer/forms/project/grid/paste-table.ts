import { PRINTED_COLUMNS } from "../../../../shared/book/fields.ts";
import { columnsOf, type IndicatorColumn, indicatorMeanings } from "../../../../shared/book/headings.ts";
import type { IndicatorValue } from "../../../../shared/book/indicator-value.ts";
import { levelName } from "../../../../shared/book/level-name.ts";
import type { Indicator } from "../../../../shared/book/model.ts";
import { yearSaid } from "../../../../shared/book/year-heading.ts";
import { chosenYear, yearlyColumn } from "../../../../shared/book/yearly-columns.ts";
import { valueInSigns } from "../../../../shared/checks/text/value-in-signs.ts";
import { cellValue, isBareSymbol, literalValue, namedParts, valueFields } from "./cell-value.ts";
import { COLUMNS, columnOf, LAST_COLUMN } from "./columns.ts";
import { type LeftOutColumn, leftOutColumns } from "./left-out.ts";

/** A pasted table understood: which field each of its columns is, and its rows without the headings. */

export interface PastedTable {
  /** null for a column that the grid has no place for. */
  readonly fields: readonly (IndicatorColumn | null)[];
  readonly rows: readonly (readonly string[])[];
  /** The columns that the grid has no place for. */
  readonly leftOut: readonly LeftOutColumn[];
  /** The headings of columns for several years, none of which is the text's own, so that the first year's were taken; null for none. */
  readonly doubtfulYears: string | null;
}

const PRINTED: readonly IndicatorColumn[] = PRINTED_COLUMNS.map(({ place }) => place);
const VALUE = PRINTED.indexOf("value");

/**
 * @param start the grid's column that the first one goes to where the table has no headings
 * @param year the text's own, to which columns for several years are read
 */
export function readTable(
  cells: readonly (readonly string[])[],
  start: number,
  year: number | null,
): PastedTable {
  const heads = headingRows(cells);
  // With nothing below them, “单位” and “依据” are two cells of a row; “三级指标” is a heading all the same.
  const areHeadings = heads.length < cells.length || heads.flat().some((text) => text.includes("指标"));
  if (heads.length > 0 && areHeadings) return withHeadings(heads, cells.slice(heads.length), year);
  const width = Math.max(...cells.map((row) => row.length));
  const fields = isPrinted(cells, start, width)
    ? PRINTED.slice(start)
    : COLUMNS.slice(start, start + width).map(({ field }) => field);
  const leftOut = leftOutColumns(
    cells,
    (column) => column < fields.length,
    () => null,
  );
  return { fields, rows: cells, leftOut, doubtfulYears: null };
}

/** The fields of one pasted row; blank cells are blank fields, and a limit said in words (不少于50人) has its sign. */
export function fieldsOfRow(table: PastedTable, row: readonly string[]): Partial<Indicator> {
  const patch: Partial<Indicator> = {};
  table.fields.forEach((field, index) => {
    const text = row[index] ?? "";
    if (field === "value") Object.assign(patch, valueFields(text));
    else if (field === "level1" || field === "level2") patch[field] = cellValue(field, levelName(text));
    else if (field !== null) patch[field] = cellValue(field, text);
  });
  return splitValue(patch);
}

/** The 指标值 of a pasted row to the letter, where it says its limit in words; otherwise null. */
export function valueInWords({ fields }: PastedTable, row: readonly string[]): IndicatorValue | null {
  const at = fields.findIndex((field, column) => {
    const isValue = field === "value" || field === "symbol" || field === "number";
    return isValue && valueInSigns(literalValue(row[column] ?? "")) !== null;
  });
  return at < 0 ? null : literalValue(row[at] ?? "");
}

/** First and last grid column that the table fills. */
export function columnsOfTable({ fields }: PastedTable): readonly [first: number, last: number] {
  const columns = fields.flatMap((field) => {
    if (field === null) return [];
    return field === "value" ? [columnOf("symbol"), columnOf("unit")] : [columnOf(field)];
  });
  return [Math.min(...columns, LAST_COLUMN), Math.max(...columns, 0)];
}

/** A whole 指标值 in the symbol's or the number's column is split, unless the row has something else in the other fields. */
function splitValue(patch: Partial<Indicator>): Partial<Indicator> {
  for (const field of ["symbol", "number"] as const) {
    const parts = namedParts(patch[field] ?? "");
    const others = parts
      ? COLUMNS.map(({ field: each }) => each).filter((each) => each !== field && parts[each] !== undefined)
      : [];
    if (others.length > 0 && others.every((each) => !patch[each])) return { ...patch, [field]: "", ...parts };
  }
  return patch;
}

/** The table's rows of headings: one, or more where 指标值 stands above its three fields, or above several years. */
function headingRows(cells: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const heads: (readonly string[])[] = [];
  for (const row of cells) {
    const meanings = row.map(indicatorMeanings);
    const fields = columnsOf(meanings).filter((field) => field !== null);
    const years = row.filter((text) => yearSaid(text) !== null);
    // A table of indicators has 一级指标 in no other row; one heading alone may be a name like “单位”.
    const isData = row.some(
      (text, column) => text.trim() !== "" && meanings[column]?.length === 0 && !years.includes(text),
    );
    const found = fields.length + (heads.length > 0 ? years.length : 0);
    if (found < 2 || (heads.length > 0 && isData)) return heads;
    heads.push(row);
  }
  return heads;
}

function withHeadings(
  heads: readonly (readonly string[])[],
  rows: readonly (readonly string[])[],
  year: number | null,
): PastedTable {
  const width = Math.max(...[...heads, ...rows].map((row) => row.length));
  const paths = Array.from({ length: width }, (_, column) => pathTo(heads, column));
  const { columns, doubtful } = chosenYear(paths.map(yearlyColumn), () => year);
  const fields = columnsOf(columns.map(({ meanings }) => meanings));
  // “单位” beside 指标值 is the unit that makes the other one whole; the number is in the column called 指标值.
  const split = fields.includes("unit") && !fields.includes("number");
  const leftOut = leftOutColumns(
    rows,
    (column) => fields[column] !== null,
    (column) => {
      const heading = paths[column]?.at(-1);
      return heading === undefined ? null : cellValue("level1", heading);
    },
  );
  return {
    fields: fields.map((field) => (split && field === "value" ? "number" : field)),
    rows,
    leftOut,
    doubtfulYears: doubtful,
  };
}

/** The headings over a column from top to bottom; blank cells right of one stand for a merge, where there is a heading below them. */
function pathTo(heads: readonly (readonly string[])[], column: number): string[] {
  const path: string[] = [];
  for (const [at, row] of heads.entries()) {
    const own = row[column] ?? "";
    const isParent = heads.slice(at + 1).some((below) => below[column]?.trim());
    const text =
      own.trim() === "" && isParent
        ? (row.slice(0, column).findLast((each) => each.trim() !== "") ?? "")
        : own;
    if (text.trim() !== "" && !path.includes(text)) path.push(text);
  }
  return path;
}

/** Whether 指标值 is one column: by the table's width and because it holds more than symbols; of a wider table because all of it are whole. */
function isPrinted(cells: readonly (readonly string[])[], start: number, width: number): boolean {
  const at = VALUE - start;
  const columns = PRINTED.length - start;
  if (at < 0 || width < columns) return false;
  const values = cells.map((row) => row[at] ?? "").filter((text) => text.trim() !== "");
  if (width > columns) return values.length > 0 && values.every(isWholeValue);
  return values.length === 0 || !values.every(isBareSymbol);
}

/** A number with its symbol or unit: ≥95%, 12次. */
function isWholeValue(text: string): boolean {
  const { symbol, number, unit } = valueFields(text);
  return number !== "" && symbol + unit !== "";
}
