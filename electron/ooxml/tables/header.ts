import {
  columnsOf,
  headingWords,
  type IndicatorColumn,
  indicatorMeanings,
  type Meaning,
} from "../../../shared/book/headings.ts";
import { isBlank, spaceless } from "../../../shared/book/spaceless.ts";
import { yearSaid } from "../../../shared/book/year-heading.ts";
import { chosenYear, yearlyColumn } from "../../../shared/book/yearly-columns.ts";
import { type Cell, covers } from "./table.ts";

/** A column of a table of indicators, by its lowest heading. */
export interface HeaderColumn {
  readonly cell: Cell;
  /** What is written over it from top to bottom: “自评得分 单项指标得分”. */
  readonly heading: string;
  /** Null for a column that indicators do not have. */
  readonly column: IndicatorColumn | null;
  /** Its heading goes on beside the indicators, as “绩效指标” along the table's side: it names none of their columns. */
  readonly side: boolean;
}

/** Which column of the table holds what, from its one to three rows of headings. */
export interface Header {
  readonly rows: readonly (readonly Cell[])[];
  readonly columns: readonly HeaderColumn[];
  /** Its columns are about several years, none of which is known to be the text's own: their headings. */
  readonly doubtfulYears: string | null;
}

/** Headings name at least so many of the columns; so many in their first row, where there are several. */
const MIN_HEADERS = 3;
const MIN_IN_FIRST = 2;
const MOST_ROWS = 3;
/** Six are official; a hundred are no indicator table. */
const MAX_COLUMNS = 100;
/** Rows above the headings in which the goals may stand. */
const GOALS_ABOVE = 8;
/** Rows below them that tell whether they are about the same. */
const ROWS_BELOW = 20;
/** What a goal, or the headings of its indicators, is for. */
const OF_YEAR = /^\s*(?:项目)?(?:年度|本年|当年)/;
const SPAN =
  /^\s*(?:项目)?(?:年度|本年|当年|长期|中长?期|实施期|项目期|总体|三年)[^，。；]{0,12}(?:目标|指标)/;
/** Longer than a heading under another one. */
const LONGEST_BELOW = 20;

/** The header that begins in a row of a table; null where none does. `ownYear` is asked where columns are about several years. */
export function headerAt(
  rows: readonly (readonly Cell[])[],
  at: number,
  ownYear: () => number | null,
): Header | null {
  const first = rows[at];
  if (!first || !mayBeHeader(first)) return null;
  const header: (readonly Cell[])[] = [first];
  while (header.length < MOST_ROWS) {
    const below = rows[at + header.length];
    if (!below || !goesBelow(header, below, at + header.length)) break;
    header.push(below);
  }
  const { columns, doubtfulYears } = columnsIn(
    header,
    at + header.length,
    rows.slice(Math.max(0, at - GOALS_ABOVE), at),
    rows.slice(at + header.length, at + header.length + ROWS_BELOW),
    ownYear,
  );
  const fields = new Set(columns.flatMap(({ column }) => column ?? []));
  return fields.size >= MIN_HEADERS ? { rows: header, columns, doubtfulYears } : null;
}

/** Whether the headings of a row name as many fields as a header's first row does: nearly every row is none. */
export function mayBeHeader(cells: readonly Cell[]): boolean {
  if (cells.length > MAX_COLUMNS) return false;
  const found: IndicatorColumn[] = [];
  for (const { text } of cells) {
    const meaning = indicatorMeanings(text).find(({ field }) => !found.includes(field));
    if (meaning && found.push(meaning.field) === MIN_IN_FIRST) return true;
  }
  return false;
}

/** Whether a row holds headings only, each below one that has several: 符号 and 单位 below 指标值, 优 良 中 差 below 评价标准. */
function goesBelow(header: readonly (readonly Cell[])[], row: readonly Cell[], at: number): boolean {
  const own = row.filter((cell) => cell.row === at && !isBlank(cell.text));
  if (own.length < 2) return false;
  const children = new Map<Cell, number>();
  for (const cell of own) {
    if (spaceless(cell.text).length > LONGEST_BELOW || isData(spaceless(cell.text))) return false;
    const parent = parentOf(header.at(-1) ?? [], cell);
    if (!parent) return false;
    children.set(parent, (children.get(parent) ?? 0) + 1);
  }
  return [...children.values()].every((count) => count > 1);
}

/** “2024年” over a year's values is a heading. */
function isData(text: string): boolean {
  return /^[\d≥≤＞＜＝>=<]/.test(text) && yearSaid(text) === null;
}

/** The heading over a cell: the one that reaches so far, or the nearest at its left where blank cells stand for a merge. */
function parentOf(above: readonly Cell[], cell: Cell): Cell | undefined {
  const over = above.find((each) => covers(each, cell.column));
  if (over && !isBlank(over.text)) return over;
  return above.findLast((each) => each.column <= cell.column && !isBlank(each.text));
}

function columnsIn(
  header: readonly (readonly Cell[])[],
  end: number,
  above: readonly (readonly Cell[])[],
  below: readonly (readonly Cell[])[],
  ownYear: () => number | null,
): Pick<Header, "columns" | "doubtfulYears"> {
  const leaves = header.at(-1) ?? [];
  const paths = leaves.map((cell) => pathTo(header, cell));
  const { columns: yearly, doubtful: doubtfulYears } = chosenYear(
    paths.map((path) => yearlyColumn(path.map(({ text }) => text))),
    ownYear,
  );
  const meanings = inherited(
    paths,
    yearly.map((each) => each.meanings),
  );
  const side = leaves.map((cell) => cell.row + cell.rows > end);
  const firstLevel = meanings.findIndex((each) => each.some(({ field }) => field === "level1"));
  // “绩效指标” left of 一级指标 is what the table is about.
  const named = meanings.map((each, index) =>
    side[index] || (index < firstLevel && each.some(({ field }) => field === "level3")) ? [] : each,
  );
  const other = ofAllYears(leaves, paths, named, above, below);
  const found = columnsOf(named.map((each, index) => (other.includes(index) ? [] : each)));
  const columns = leaves.map((cell, index) => {
    // The same heading beside its like stands for a merge.
    const same = index > 0 && spaceless(cell.text) === spaceless(leaves[index - 1]?.text ?? "");
    if (same && !side[index]) found[index] ??= found[index - 1] ?? null;
    const heading = (paths[index] ?? []).map((each) => spaceless(each.text)).join(" ");
    return { cell, heading, column: found[index] ?? null, side: side[index] ?? false };
  });
  return { columns, doubtfulYears };
}

/**
 * Of headings that stand twice, side by side (实施期 and 年度, as the goals above them), those that are not this year's: the left ones,
 * unless the goals say otherwise.
 */
function ofAllYears(
  leaves: readonly Cell[],
  paths: readonly (readonly Cell[])[],
  meanings: readonly Meanings[],
  above: readonly (readonly Cell[])[],
  below: readonly (readonly Cell[])[],
): readonly number[] {
  const value = meanings.findIndex((each) => each[0]?.field === "value");
  if (value < 0) return [];
  const words = paths.map((path) => path.map(({ text }) => headingWords(text)).join(" "));
  const again = words.indexOf(words[value] ?? "", value + 1);
  const length = again - value;
  const first = value - length + 1;
  const run = words.slice(first, value + 1);
  const twice =
    first >= 0 &&
    length >= 2 &&
    new Set(run).size === length &&
    run.join() === words.slice(value + 1, again + 1).join();
  if (!twice) return [];
  const spanAt = (index: number) => {
    const column = leaves[index]?.column ?? -1;
    const cells = above.flat().filter((cell) => covers(cell, column) && SPAN.test(cell.text));
    return cells.at(-1)?.text ?? "";
  };
  const at = (row: readonly Cell[], index: number) =>
    spaceless(row.find((cell) => covers(cell, leaves[index]?.column ?? -1))?.text ?? "");
  const alike = below.filter((row) => at(row, first) === at(row, value + 1)).length * 2 > below.length;
  // Two indicators side by side, to save lines, are not one indicator's two values.
  if (!alike && (spanAt(first) === "" || spanAt(first) === spanAt(value + 1))) return [];
  const leftIsYears = OF_YEAR.test(spanAt(first)) && !OF_YEAR.test(spanAt(value + 1));
  const start = leftIsYears ? value + 1 : first;
  return run.map((_, index) => start + index);
}

/** The headings over a column, each once, from top to bottom. */
function pathTo(header: readonly (readonly Cell[])[], leaf: Cell): Cell[] {
  const path: Cell[] = [];
  for (const [index, row] of header.entries()) {
    const last = index === header.length - 1;
    const cell = last ? leaf : parentOf(row, leaf);
    if (cell && !isBlank(cell.text) && !path.includes(cell)) path.push(cell);
  }
  return path;
}

type Meanings = readonly Meaning<IndicatorColumn>[];

/** Where none of the headings below another one says what it is, the first holds what that one says. */
function inherited(paths: readonly (readonly Cell[])[], meanings: readonly Meanings[]): readonly Meanings[] {
  const parents = paths.map((path) => path.at(-2));
  return meanings.map((own, index) => {
    const parent = parents[index];
    if (!parent || parents.indexOf(parent) !== index) return own;
    const silent = meanings.every((each, at) => parents[at] !== parent || each.length === 0);
    return silent ? indicatorMeanings(parent.text) : own;
  });
}
