import { oneLine } from "../../../../shared/book/canonical.ts";
import type { Indicator } from "../../../../shared/book/model.ts";
import { NEW_TAXONOMY, OLD_TAXONOMY } from "../../../../shared/book/taxonomy.ts";
import { cellValue, isBareSymbol, namedParts, valueFields } from "./cell-value.ts";
import { COLUMNS, columnOf, LAST_COLUMN } from "./columns.ts";

/** A pasted table understood: which field each of its columns is, and its rows without the headings. */

type PastedField = keyof Indicator | "value";

export interface PastedTable {
  /** null for a column that the grid has no place for. */
  readonly fields: readonly (PastedField | null)[];
  readonly rows: readonly (readonly string[])[];
  /** Headings of the columns that are left out. */
  readonly unused: readonly string[];
}

/** The names under which tables of indicators have their columns. */
const HEADINGS: ReadonlyMap<string, PastedField> = new Map<string, PastedField>([
  ["一级指标", "level1"],
  ["二级指标", "level2"],
  ["三级指标", "level3"],
  ["指标名称", "level3"],
  ["绩效指标描述", "description"],
  ["指标描述", "description"],
  ["指标解释", "description"],
  ["指标内容", "description"],
  ["指标值", "value"],
  ["绩效指标值", "value"],
  ["年度指标值", "value"],
  ["目标值", "value"],
  ["符号", "symbol"],
  ["指标符号", "symbol"],
  ["计算符号", "symbol"],
  ["数值", "number"],
  ["指标数值", "number"],
  ["计量单位", "unit"],
  ["单位", "unit"],
  ["度量单位", "unit"],
  ["指标值确定依据", "basis"],
  ["指标确定依据", "basis"],
  ["确定依据", "basis"],
]);

/** Names that a narrow merged cell may have broken into lines. */
const LEVEL_NAMES = new Set(
  [OLD_TAXONOMY, NEW_TAXONOMY].flatMap(({ groups }) =>
    groups.flatMap(({ level1, level2 }) => [level1, ...level2]),
  ),
);

/** The printed table's columns: the grid's own up to 指标值, which is one, and 确定依据. */
const PRINTED: readonly PastedField[] = ["level1", "level2", "level3", "description", "value", "basis"];
const VALUE = PRINTED.indexOf("value");

/** @param start the grid's column that the first one goes to where the table has no headings. */
export function readTable(cells: readonly (readonly string[])[], start: number): PastedTable {
  const heads = headingRows(cells);
  if (heads.length > 0) return withHeadings(heads, cells.slice(heads.length));
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
    else if (field === "level1" || field === "level2") patch[field] = levelName(text);
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
    const found = new Set(row.map(headingOf).filter((field) => field !== undefined));
    // A table of indicators has 一级指标 in no other row; one heading alone may be a name like “单位”.
    if (found.size < 2 || (heads.length > 0 && row.some((text) => text.trim() !== "" && !headingOf(text))))
      return heads;
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
  const fields = named.map((heading) => (heading === undefined ? null : (headingOf(heading) ?? null)));
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

function headingOf(text: string): PastedField | undefined {
  // Headings are often broken into lines, and explained in brackets: “指标值（符号·数值·计量单位）”.
  const name = oneLine(text)
    .replace(/[（(].*$/, "")
    .replace(/[\s*：:]/g, "");
  return HEADINGS.get(name);
}

/** Whether 指标值 is one column: by the table's width, and because it holds more than symbols. */
function isPrinted(cells: readonly (readonly string[])[], start: number, width: number): boolean {
  const at = VALUE - start;
  if (at < 0 || width !== PRINTED.length - start) return false;
  const values = cells.map((row) => row[at] ?? "").filter((text) => text.trim() !== "");
  return values.length === 0 || !values.every(isBareSymbol);
}

function levelName(text: string): string {
  const joined = oneLine(text).replaceAll(" ", "");
  return LEVEL_NAMES.has(joined) ? joined : cellValue("level1", text);
}
