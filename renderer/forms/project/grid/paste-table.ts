import { PRINTED_COLUMNS } from "../../../../shared/book/fields.ts";
import { columnsOf, type IndicatorColumn, indicatorMeanings } from "../../../../shared/book/headings.ts";
import { levelName } from "../../../../shared/book/level-name.ts";
import type { Indicator } from "../../../../shared/book/model.ts";
import { cellValue, isBareSymbol, namedParts, valueFields } from "./cell-value.ts";
import { COLUMNS, columnOf, LAST_COLUMN } from "./columns.ts";

/** A pasted table understood: which field each of its columns is, and its rows without the headings. */

export interface PastedTable {
  /** null for a column that the grid has no place for. */
  readonly fields: readonly (IndicatorColumn | null)[];
  readonly rows: readonly (readonly string[])[];
  /** Headings of the columns that are left out. */
  readonly unused: readonly string[];
}

const PRINTED: readonly IndicatorColumn[] = PRINTED_COLUMNS.map(({ place }) => place);
const VALUE = PRINTED.indexOf("value");

/** @param start the grid's column that the first one goes to where the table has no headings. */
export function readTable(cells: readonly (readonly string[])[], start: number): PastedTable {
  const heads = headingRows(cells);
  // With nothing below them, “单位” and “依据” are two cells of a row; “三级指标” is a heading all the same.
  const areHeadings = heads.length < cells.length || heads.flat().some((text) => text.includes("指标"));
  if (heads.length > 0 && areHeadings) return withHeadings(heads, cells.slice(heads.length));
  const width = Math.max(...cells.map((row) => row.length));
  const fields = isPrinted(cells, start, width)
    ? PRINTED.slice(start)
    : COLUMNS.slice(start, start + width).map(({ field }) => field);
  return { fields, rows: cells, unused: [] };
}

/** The fields of one pasted row; blank cells are blank fields. */
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

/** The table's rows of headings: one, or two where 指标值 stands above its three fields. */
function headingRows(cells: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const heads: (readonly string[])[] = [];
  for (const row of cells) {
    const meanings = row.map(indicatorMeanings);
    const found = columnsOf(meanings).filter((field) => field !== null);
    // A table of indicators has 一级指标 in no other row; one heading alone may be a name like “单位”.
    const isData = row.some((text, column) => text.trim() !== "" && meanings[column]?.length === 0);
    if (found.length < 2 || (heads.length > 0 && isData)) return heads;
    heads.push(row);
  }
  return heads;
}

function withHeadings(
  heads: readonly (readonly string[])[],
  rows: readonly (readonly string[])[],
): PastedTable {
  const width = Math.max(...[...heads, ...rows].map((row) => row.length));
  const named = Array.from({ length: width }, (_, column) =>
    heads.map((row) => row[column] ?? "").findLast((text) => text.trim() !== ""),
  );
  const fields = columnsOf(named.map((heading) => (heading === undefined ? [] : indicatorMeanings(heading))));
  // “单位” beside 指标值 is the unit that makes the other one whole; the number is in the column called 指标值.
  const split = fields.includes("unit") && !fields.includes("number");
  const unused = named.filter(
    (heading, column) =>
      heading !== undefined && fields[column] === null && rows.some((row) => row[column]?.trim()),
  );
  return {
    fields: fields.map((field) => (split && field === "value" ? "number" : field)),
    rows,
    unused: unused.flatMap((heading) => (heading === undefined ? [] : [cellValue("level1", heading)])),
  };
}

/** Whether 指标值 is one column: by the table's width, and because it holds more than symbols. */
function isPrinted(cells: readonly (readonly string[])[], start: number, width: number): boolean {
  const at = VALUE - start;
  if (at < 0 || width !== PRINTED.length - start) return false;
  const values = cells.map((row) => row[at] ?? "").filter((text) => text.trim() !== "");
  return values.length === 0 || !values.every(isBareSymbol);
}
