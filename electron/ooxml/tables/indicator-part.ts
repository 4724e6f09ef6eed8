import { columnsOf, type IndicatorColumn, indicatorMeanings } from "../../../shared/book/headings.ts";
import { splitIndicatorValue } from "../../../shared/book/indicator-value.ts";
import { EMPTY_INDICATOR, type Indicator } from "../../../shared/book/model.ts";
import { isBlank, spaceless } from "../../../shared/book/spaceless.ts";
import { isClosingLine, isSumWord } from "./remarks.ts";
import { type Cell, covers } from "./table.ts";
import { isHeaderRow, type TablePart } from "./table-parts.ts";

/** Which column of the table holds what, from its header row. */
export interface Header {
  readonly row: readonly Cell[];
  readonly columns: readonly { readonly cell: Cell; readonly column: IndicatorColumn | null }[];
}

type IndicatorTexts = { readonly [Column in IndicatorColumn]?: string };

type Levels = Pick<Indicator, "level1" | "level2">;

export interface IndicatorRows {
  readonly indicators: readonly Indicator[];
  /** Cells of columns and rows that the indicator table does not have. */
  readonly leftover: readonly { readonly kind: "row" | "cell" | "column"; readonly cells: readonly Cell[] }[];
  /** For a table that goes on without a header of its own. */
  readonly header: Header | null;
  /** 一级指标 and 二级指标 at its end, for a table that goes on with blank cells below them. */
  readonly levels: Levels;
}

/**
 * Reads indicator rows under their header row, or under the one of the project's table `before` where this one has none. `ours`
 * as in Source.
 */
export function readIndicatorPart(
  part: TablePart,
  before: IndicatorRows | null,
  ours: boolean,
): IndicatorRows {
  const indicators: Indicator[] = [];
  const leftover: { kind: "row" | "cell" | "column"; cells: Cell[] }[] = [];
  let header = before?.header ?? null;
  let levels = before?.levels ?? { level1: "", level2: "" };
  let merges = ours;
  // Below a header that is repeated, as at the top of another page, blank cells go on with the 一级指标 above it.
  let goesOn = false;
  const rows = part.table.rows.slice(part.first, part.end);
  for (const [index, row] of rows.entries()) {
    const own = row.filter((cell) => cell.row === part.first + index);
    const named = headerOf(row);
    if (named) {
      if (!header || !repeats(header, named))
        for (const cell of unnamed(named)) leftover.push({ kind: "column", cells: [cell] });
      goesOn = header !== null && !ours;
      header = named;
      merges = ours || mergesLevel1(named, rows);
      continue;
    }
    if (own.every((cell) => isBlank(cell.text))) continue;
    const texts = header && !isRemark(row, ours) ? textsOf(header, row) : null;
    if (!texts || !isIndicator(texts.byColumn)) {
      leftover.push({ kind: "row", cells: own.filter((cell) => !isBlank(cell.text)) });
      continue;
    }
    goesOn &&= texts.byColumn.level1 === undefined;
    levels = levelsOf(texts.byColumn, merges && !goesOn ? null : levels);
    indicators.push({ ...indicatorOf(texts.byColumn), ...levels });
    for (const cell of texts.extra) if (own.includes(cell)) leftover.push({ kind: "cell", cells: [cell] });
  }
  return { indicators, leftover, header, levels };
}

function headerOf(row: readonly Cell[]): Header | null {
  if (!isHeaderRow(row)) return null;
  const found = columnsOf(row.map((cell) => indicatorMeanings(cell.text)));
  const columns = row.map((cell, index) => {
    // The same heading beside its like stands for a merge.
    const same = index > 0 && spaceless(cell.text) === spaceless(row[index - 1]?.text ?? "");
    if (same) found[index] ??= found[index - 1] ?? null;
    return { cell, column: found[index] ?? null };
  });
  return { row, columns };
}

function repeats(a: Header, b: Header): boolean {
  const text = (header: Header) => header.row.map((cell) => spaceless(cell.text)).join("\t");
  return text(a) === text(b);
}

function unnamed(header: Header): Cell[] {
  return header.columns
    .filter(({ cell, column }) => column === null && !isBlank(cell.text))
    .map(({ cell }) => cell);
}

/** Texts by column: cell for cell where the row has as many as the header, else by grid position. */
function textsOf(header: Header, row: readonly Cell[]): { byColumn: IndicatorTexts; extra: Cell[] } {
  const byColumn: { -readonly [Column in IndicatorColumn]?: string } = {};
  const extra: Cell[] = [];
  for (const [index, cell] of row.entries()) {
    // A cell that reaches down from the header is what the row above it is called, not what the row holds.
    if (isBlank(cell.text) || header.row.includes(cell)) continue;
    const column =
      row.length === header.columns.length
        ? header.columns[index]?.column
        : header.columns.find((each) => covers(each.cell, cell.column))?.column;
    if (!column) extra.push(cell);
    else if (byColumn[column] === undefined) byColumn[column] = cell.text;
    // The same text beside its like, in two columns of one name, stands for a merge.
    else if (row[index - 1]?.text !== cell.text) byColumn[column] += `\n${cell.text}`;
  }
  return { byColumn, extra };
}

/**
 * One cell across the whole table, or the same text in every cell in place of that, is a remark, not an indicator; so is a row of
 * sums or of names below the indicators.
 */
export function isRemark(row: readonly Cell[], ours: boolean): boolean {
  const [first, second] = row;
  if (!first || !second) return true;
  if (ours) return false;
  return (
    (row.length > 2 && row.every((cell) => cell.text === first.text)) ||
    isClosingLine(first.text) ||
    isSumWord(first.text)
  );
}

/** Something beyond the first level must be said. */
function isIndicator(texts: IndicatorTexts): boolean {
  return Object.keys(texts).some((column) => column !== "level1");
}

/**
 * Where the table merges cells of the first column, a blank one there is blank; where it merges none, a blank one stands for the
 * merge.
 */
function mergesLevel1(header: Header, rows: readonly (readonly Cell[])[]): boolean {
  const head = header.columns.find(({ column }) => column === "level1")?.cell;
  return (
    head !== undefined && rows.some((row) => row.some((cell) => cell.column === head.column && cell.rows > 1))
  );
}

/** A row's levels; blank ones stand for a merge with those `above`, null where blank is blank. A new 一级指标 has a 二级指标 of its own. */
function levelsOf({ level1, level2 = "" }: IndicatorTexts, above: Levels | null): Levels {
  if (level1 !== undefined || above === null) return { level1: level1 ?? "", level2 };
  return { level1: above.level1, level2: level2 || above.level2 };
}

/** An indicator from the texts of its columns. */
export function indicatorOf(texts: IndicatorTexts): Indicator {
  const { value: _, ...own } = texts;
  return { ...EMPTY_INDICATOR, ...own, ...splitIndicatorValue(printedValue(texts)) };
}

/** 指标值 may stand in one column, in three, or as a number beside its symbol and unit; what it says already is not said twice. */
function printedValue({ symbol = "", value = "", number = "", unit = "" }: IndicatorTexts): string {
  if (value.trim() === "") return symbol + number + unit;
  const whole = value.trim() + (value.includes(number.trim()) ? "" : `\n${number}`);
  const before = whole.startsWith(symbol.trim()) ? "" : symbol.trim();
  return before + whole + (whole.endsWith(unit.trim()) ? "" : unit);
}
