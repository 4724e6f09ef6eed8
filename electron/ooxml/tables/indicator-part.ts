import { type IndicatorField, labelOf } from "../../../shared/book/fields.ts";
import { besideLevelName, levelName } from "../../../shared/book/level-name.ts";
import type { Indicator } from "../../../shared/book/model.ts";
import { isBlank, spaceless } from "../../../shared/book/spaceless.ts";
import { Beside } from "./beside.ts";
import { type Header, type HeaderColumn, headerAt } from "./header.ts";
import { type IndicatorTexts, indicatorOf } from "./indicator-value-cells.ts";
import { isClosingLine, isSumWord } from "./remarks.ts";
import { type Cell, covers } from "./table.ts";
import type { TablePart } from "./table-parts.ts";

type Levels = Pick<Indicator, "level1" | "level2">;

export interface IndicatorRows {
  readonly indicators: readonly Indicator[];
  /** What columns that indicators do not have hold, one entry a column; with those of the project's tables before. */
  readonly columns: Beside;
  /** Rows that are no indicators, one entry a label. */
  readonly rows: Beside;
  /** For a table that goes on without a header of its own. */
  readonly header: Header | null;
  /** 一级指标 and 二级指标 at its end, for a table that goes on with blank cells below them. */
  readonly levels: Levels;
}

/**
 * Reads indicator rows under their header, or under the one of the project's table `before` where this one has none. `ours` as in
 * Source; `ownYear` as for headerAt.
 */
export function readIndicatorPart(
  part: TablePart,
  before: IndicatorRows | null,
  ours: boolean,
  ownYear: () => number | null,
): IndicatorRows {
  const reader = new IndicatorReader(part, before, ours);
  const { first, end, table, heads } = part;
  for (let at = first; at < end; ) {
    const known = heads.get(at);
    const header = known ?? (known === null ? headerAt(table.rows, at, ownYear) : null);
    if (header) reader.begin(header);
    else reader.read(table.rows[at] ?? [], at);
    at += header?.rows.length ?? 1;
  }
  return reader;
}

class IndicatorReader implements IndicatorRows {
  readonly indicators: Indicator[] = [];
  readonly columns: Beside;
  readonly rows = new Beside();
  header: Header | null;
  levels: Levels;
  readonly #rowsOfTable: readonly (readonly Cell[])[];
  readonly #ours: boolean;
  /** Cells of 一级指标 are merged, so that a blank one is blank. */
  #merges: boolean;
  // Below a header that is repeated, as at the top of another page, blank cells go on with the 一级指标 above it.
  #goesOn = false;

  constructor({ table, first, end }: TablePart, before: IndicatorRows | null, ours: boolean) {
    this.#rowsOfTable = table.rows.slice(first, end);
    this.#ours = ours;
    this.columns = before?.columns ?? new Beside();
    this.#merges = ours;
    this.header = before?.header ?? null;
    this.levels = before?.levels ?? { level1: "", level2: "" };
  }

  begin(header: Header): void {
    const repeated = this.header !== null && repeats(this.header, header);
    this.#goesOn = this.header !== null && !this.#ours;
    this.header = header;
    this.#merges = this.#ours || mergesLevel1(header, this.#rowsOfTable);
    if (!repeated) for (const { heading } of extraColumns(header)) this.columns.label(heading);
  }

  read(row: readonly Cell[], at: number): void {
    const own = row.filter((cell) => cell.row === at && !isBlank(cell.text));
    if (own.length === 0) return;
    const texts =
      this.header && !isRemark(row, own, this.header, this.#ours) ? textsOf(this.header, row) : null;
    if (!texts || !isIndicator(texts.byColumn, this.#ours)) {
      this.rows.addRow(own);
      return;
    }
    this.#goesOn &&= texts.byColumn.level1 === undefined;
    this.levels = this.#levelsOf(texts.byColumn);
    const { indicator, unused } = indicatorOf(texts.byColumn);
    const { level1, level2 } = this.levels;
    const levels = this.#ours ? this.levels : { level1: levelName(level1), level2: levelName(level2) };
    const read = { ...indicator, ...levels };
    this.indicators.push(read);
    if (!this.#ours) this.#notePoints(texts.byColumn);
    for (const field of unused)
      this.columns.add(this.#headingOf(field), inWords(read, texts.byColumn[field]));
    for (const { cell, heading } of texts.extra)
      if (own.includes(cell)) this.columns.add(heading, inWords(read, cell.text));
  }

  /** A row's levels; blank ones stand for a merge with those above, unless blank is blank. A new 一级指标 has a 二级指标 of its own. */
  #levelsOf({ level1, level2 = "" }: IndicatorTexts): Levels {
    const above = this.levels;
    if (this.#merges && !this.#goesOn) return { level1: level1 ?? "", level2 };
    if (level1 !== undefined && (this.#ours || level1 !== above.level1)) return { level1, level2 };
    return { level1: above.level1, level2: level2 || above.level2 };
  }

  #notePoints({ level1 = "", level2 = "" }: IndicatorTexts): void {
    for (const text of [level1, level2]) {
      const points = besideLevelName(text);
      if (points !== "") this.columns.addOnce("分值", `${levelName(text)}${points}`);
    }
  }

  #headingOf(field: IndicatorField): string {
    return this.header?.columns.find(({ column }) => column === field)?.heading ?? labelOf(field);
  }
}

/** What a column says of an indicator, where it is told by itself. */
function inWords({ level3, description }: Indicator, text = ""): string {
  const name = (level3 || description).trim().replaceAll(/\s*\n\s*/g, "");
  return name === "" ? text.trim() : `${name}：${text.trim()}`;
}

function repeats(a: Header, b: Header): boolean {
  const text = (header: Header) => header.columns.map(({ heading }) => heading).join("\t");
  return text(a) === text(b);
}

function extraColumns(header: Header): HeaderColumn[] {
  return header.columns.filter(({ column, side, heading }) => column === null && !side && heading !== "");
}

interface RowTexts {
  readonly byColumn: IndicatorTexts;
  /** Cells of columns that indicators do not have. */
  readonly extra: readonly { readonly cell: Cell; readonly heading: string }[];
}

/** Texts by column: cell for cell where the row has as many as the header, else by grid position. */
function textsOf(header: Header, row: readonly Cell[]): RowTexts {
  const byColumn: { -readonly [Column in keyof IndicatorTexts]?: string } = {};
  const extra: { cell: Cell; heading: string }[] = [];
  for (const [index, cell] of row.entries()) {
    // A cell that reaches down from the header is what the rows below it are called, not what they hold.
    if (isBlank(cell.text) || header.rows.some((each) => each.includes(cell))) continue;
    const found =
      row.length === header.columns.length
        ? header.columns[index]
        : header.columns.find((each) => covers(each.cell, cell.column));
    const column = found?.column;
    if (!column) {
      const repeated = found && spaceless(found.heading) === spaceless(cell.text);
      if (!repeated) extra.push({ cell, heading: found?.heading ?? "" });
    } else if (byColumn[column] === undefined) byColumn[column] = cell.text;
    // The same text beside its like, in two columns of one name, stands for a merge.
    else if (row[index - 1]?.text !== cell.text)
      byColumn[column] += (column === "value" ? "" : "\n") + cell.text;
  }
  return { byColumn, extra };
}

/** A text that stands across so many of the header's columns is about none of them. */
const ACROSS = 3;

/**
 * One cell across the whole table, or the same text in every cell in place of that, is a remark, not an indicator; so is a row of
 * sums or of names below the indicators, or one with a text across several columns.
 */
function isRemark(row: readonly Cell[], own: readonly Cell[], header: Header, ours: boolean): boolean {
  const [first] = row;
  if (!first || row.length < 2) return true;
  if (ours) return false;
  if (row.length > 2 && row.every((cell) => cell.text === first.text)) return true;
  if (own.slice(0, 2).some((cell) => isSumWord(cell.text) || isClosingLine(cell.text))) return true;
  return own.some((cell) => {
    const over = header.columns.filter((each) => each.column !== null && covers(cell, each.cell.column));
    return row.length < header.columns.length && over.length >= ACROSS;
  });
}

/** In ours something beyond the first level is said; elsewhere levels alone are a line of a form that nobody filled in. */
function isIndicator(texts: IndicatorTexts, ours: boolean): boolean {
  const said = Object.keys(texts);
  return ours
    ? said.some((column) => column !== "level1")
    : ["level3", "description", "value", "number"].some((column) => said.includes(column));
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
