import { printable } from "../../shared/book/canonical.ts";
import { printedCells } from "../../shared/book/fields.ts";
import type { Indicator, Project } from "../../shared/book/model.ts";
import { projectHeading } from "../../shared/book/numbering.ts";
import { INDICATOR_HEADERS, LABELS, MONEY_UNIT_LINE } from "../../shared/book/official-text.ts";
import { heading, money, percent, text } from "./cells.ts";
import { rowHeight } from "./row-height.ts";
import type { CellRange, CellStyle, Sheet, SheetCell } from "./sheet.ts";

/** One project in the official table's shape, for looking at and printing; reading takes the lists. */

const WIDTHS = [13, 16, 16, 16, 12, 16, 18];
const LAST = WIDTHS.length - 1;
/** 描述 takes two columns: the basic part above needs one more than the indicators. */
const INDICATOR_STARTS = [0, 1, 2, 3, 5, 6];
const HEADER_ROW = 8;

/** `index` counts from 0. */
export function projectSheet(project: Project, index: number): Sheet {
  const { budget, spendingPlan } = project;
  const [plan1 = null, plan2 = null, plan3 = null, plan4 = null] = spendingPlan;
  const [date1, date2, date3, date4] = LABELS.planDates;
  const basic: Row[] = [
    row([0, LAST, styled(projectHeading(index, project.name), "title")]),
    row(
      [0, 4, styled(project.agencyCode + project.agencyName, "line")],
      [5, LAST, styled(MONEY_UNIT_LINE, "line-right")],
    ),
    row(
      [0, 0, label(LABELS.code)],
      [1, 2, text(project.code)],
      [3, 3, label(LABELS.name)],
      [4, LAST, text(project.name)],
    ),
    row(
      [0, 0, label(LABELS.scale)],
      [1, 1, label(LABELS.total)],
      [2, 2, money(budget.total)],
      [3, 3, label(LABELS.fiscal)],
      [4, 4, money(budget.fiscal)],
      [5, 5, label(LABELS.other)],
      [6, 6, money(budget.other)],
    ),
    row([0, 0, label("")], [1, LAST, text(project.fundsUse)]),
    row(
      [0, 0, label(LABELS.plan)],
      [1, 1, label(date1)],
      [2, 2, label(date2)],
      [3, 4, label(date3)],
      [5, LAST, label(date4)],
    ),
    row(
      [0, 0, label("")],
      [1, 1, percent(plan1)],
      [2, 2, percent(plan2)],
      [3, 4, percent(plan3)],
      [5, LAST, percent(plan4)],
    ),
    row([0, 0, label(LABELS.goal)], [1, LAST, text(project.goal)]),
    indicatorRow(INDICATOR_HEADERS.map(heading)),
  ];
  const rows = [...basic, ...project.indicators.map((each) => indicatorRow(indicatorCells(each)))];
  return {
    name: sheetName(project.name, index),
    rows: rows.map(({ cells }) => cells),
    widths: WIDTHS,
    merges: [...rows.flatMap(acrossMerges), ...downMerges(project.indicators)],
    heights: new Map(rows.map((each, at) => [at, heightOf(each)])),
    headRows: 0,
    landscape: false,
  };
}

/** A piece of a row: first and last column, and the cell over them. */
type Span = readonly [first: number, last: number, cell: SheetCell];

interface Row {
  readonly cells: readonly SheetCell[];
  readonly spans: readonly Span[];
}

function row(...spans: readonly Span[]): Row {
  return {
    cells: spans.flatMap(([first, last, cell]) =>
      Array.from({ length: last - first + 1 }, (_, at) => (at === 0 ? cell : { ...cell, value: null })),
    ),
    spans,
  };
}

function indicatorRow(cells: readonly SheetCell[]): Row {
  return row(
    ...cells.map((cell, at): Span => {
      const first = INDICATOR_STARTS[at] ?? LAST;
      return [first, (INDICATOR_STARTS[at + 1] ?? LAST + 1) - 1, cell];
    }),
  );
}

function indicatorCells(each: Indicator): SheetCell[] {
  return printedCells(each).map(text);
}

function acrossMerges({ spans }: Row, at: number): CellRange[] {
  return spans
    .filter(([first, last]) => last > first)
    .map(([first, last]) => ({ startRow: at, endRow: at, startCol: first, endCol: last }));
}

/** The two labels over two rows, and equal neighbours of 一级指标 as the official table has them. */
function downMerges(indicators: readonly Indicator[]): CellRange[] {
  const merges: CellRange[] = [down(3, 4), down(5, 6)];
  let start = 0;
  for (let at = 1; at <= indicators.length; at++) {
    const level1 = indicators[start]?.level1;
    if (at < indicators.length && level1 !== "" && indicators[at]?.level1 === level1) continue;
    if (at - start > 1) merges.push(down(HEADER_ROW + 1 + start, HEADER_ROW + at));
    start = at;
  }
  return merges;
}

function down(startRow: number, endRow: number): CellRange {
  return { startRow, endRow, startCol: 0, endCol: 0 };
}

function heightOf({ spans }: Row): number {
  return rowHeight(
    spans.map(([first, last, cell]) => ({
      cell,
      width: WIDTHS.slice(first, last + 1).reduce((sum, each) => sum + each, 0),
    })),
  );
}

function label(value: string): SheetCell {
  return { value, style: "label" };
}

function styled(value: string, style: CellStyle): SheetCell {
  return { ...text(value), style };
}

/** Excel allows 31 characters and none of []:*?/\ ; the number in front makes the name the only one. */
function sheetName(name: string, index: number): string {
  const plain = printable(name).replace(/[[\]:*?/\\'\n\t]/g, " ");
  const cut = `${index + 1}.${plain}`.slice(0, 31);
  return cut.replace(/[\ud800-\udbff]$/, "").trim();
}
