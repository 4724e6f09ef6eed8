import type { Book, Indicator, Project } from "../../../shared/book/model.ts";
import { sumMoney } from "../../../shared/book/money.ts";
import { coverTitle } from "../../../shared/book/official-text.ts";
import { count, fitsNumber, money, percent, plainNumber, text } from "../cells.ts";
import type { CellRange, Sheet, SheetCell } from "../sheet.ts";
import { INDICATOR_HEADINGS, PROJECT_HEADINGS, SHEETS, SUM_LABEL } from "../words.ts";
import { type TableColumn, tableOf } from "./table.ts";

/** 项目汇总 and 指标明细: the lists that a clerk sums, sorts and filters. */

const PROJECT_COLUMNS: readonly TableColumn<Project>[] = [
  { heading: PROJECT_HEADINGS.at, width: 6, cell: (_, index) => count(index + 1) },
  { heading: PROJECT_HEADINGS.agencyCode, width: 10, cell: ({ agencyCode }) => text(agencyCode) },
  { heading: PROJECT_HEADINGS.agencyName, width: 16, cell: ({ agencyName }) => text(agencyName) },
  { heading: PROJECT_HEADINGS.code, width: 24, cell: ({ code }) => text(code) },
  { heading: PROJECT_HEADINGS.name, width: 24, cell: ({ name }) => text(name) },
  { heading: PROJECT_HEADINGS.total, width: 12, cell: ({ budget }) => money(budget.total) },
  { heading: PROJECT_HEADINGS.fiscal, width: 12, cell: ({ budget }) => money(budget.fiscal) },
  { heading: PROJECT_HEADINGS.other, width: 12, cell: ({ budget }) => money(budget.other) },
  { heading: PROJECT_HEADINGS.plan1, width: 9, cell: plan(0) },
  { heading: PROJECT_HEADINGS.plan2, width: 9, cell: plan(1) },
  { heading: PROJECT_HEADINGS.plan3, width: 9, cell: plan(2) },
  { heading: PROJECT_HEADINGS.plan4, width: 9, cell: plan(3) },
  { heading: PROJECT_HEADINGS.fundsUse, width: 38, cell: ({ fundsUse }) => text(fundsUse) },
  { heading: PROJECT_HEADINGS.goal, width: 38, cell: ({ goal }) => text(goal) },
];
/** Columns that have a sum, with what it sums. */
const SUMS: ReadonlyMap<number, (project: Project) => string> = new Map([
  [5, ({ budget }) => budget.total],
  [6, ({ budget }) => budget.fiscal],
  [7, ({ budget }) => budget.other],
]);

/** An indicator with the project it belongs to; `at` from 1. */
interface IndicatorLine {
  readonly at: number;
  readonly project: Project;
  readonly row: Indicator;
}

const INDICATOR_COLUMNS: readonly TableColumn<IndicatorLine>[] = [
  { heading: INDICATOR_HEADINGS.at, width: 9, cell: ({ at }) => count(at) },
  { heading: INDICATOR_HEADINGS.code, width: 24, cell: ({ project }) => text(project.code) },
  { heading: INDICATOR_HEADINGS.name, width: 26, cell: ({ project }) => text(project.name) },
  { heading: INDICATOR_HEADINGS.level1, width: 12, cell: ({ row }) => text(row.level1) },
  { heading: INDICATOR_HEADINGS.level2, width: 16, cell: ({ row }) => text(row.level2) },
  { heading: INDICATOR_HEADINGS.level3, width: 24, cell: ({ row }) => text(row.level3) },
  { heading: INDICATOR_HEADINGS.description, width: 32, cell: ({ row }) => text(row.description) },
  { heading: INDICATOR_HEADINGS.symbol, width: 6, cell: ({ row }) => text(row.symbol) },
  { heading: INDICATOR_HEADINGS.number, width: 10, cell: ({ row }) => plainNumber(row.number) },
  { heading: INDICATOR_HEADINGS.unit, width: 14, cell: ({ row }) => text(row.unit) },
  { heading: INDICATOR_HEADINGS.basis, width: 28, cell: ({ row }) => text(row.basis) },
];

export function summarySheet(book: Book): Sheet {
  const { rows, ...sizes } = tableOf(PROJECT_COLUMNS, book.projects);
  const sums = book.projects.length > 0 ? [sumRow(book.projects)] : [];
  return {
    name: SHEETS.summary,
    rows: [...rows, ...sums],
    ...sizes,
    headRows: 1,
    headColumns: 5,
    filter: rangeOf(rows),
    landscape: true,
    pageTitle: `${book.department}${coverTitle(book.fiscalYear)} ${SHEETS.summary}`,
  };
}

export function indicatorsSheet(book: Book): Sheet {
  const lines = book.projects.flatMap((project, index) =>
    project.indicators.map((row) => ({ at: index + 1, project, row })),
  );
  const { rows, ...sizes } = tableOf(INDICATOR_COLUMNS, lines);
  return {
    name: SHEETS.indicators,
    rows,
    ...sizes,
    headRows: 1,
    headColumns: 3,
    filter: rangeOf(rows),
    landscape: true,
    pageTitle: `${book.department}${coverTitle(book.fiscalYear)} ${SHEETS.indicators}`,
  };
}

function plan(at: number): (project: Project) => SheetCell {
  return ({ spendingPlan }) => percent(spendingPlan[at] ?? null);
}

/** Real SUM formulas, with their results for programs that do not calculate. */
function sumRow(projects: readonly Project[]): SheetCell[] {
  return PROJECT_COLUMNS.map((_, at): SheetCell => {
    const amountOf = SUMS.get(at);
    if (!amountOf) return { value: at === 0 ? SUM_LABEL : null, style: "sum-label" };
    const column = "ABCDEFGH".charAt(at);
    return {
      value: exactSum(projects.map(amountOf)),
      style: "sum-money",
      formula: `SUM(${column}2:${column}${projects.length + 1})`,
    };
  });
}

/** Amounts that stand as text do not count in a SUM, so its result leaves them out too. */
function exactSum(amounts: readonly string[]): number {
  return Number(sumMoney(amounts.filter(fitsNumber)) || 0);
}

function rangeOf(rows: readonly (readonly SheetCell[])[]): CellRange {
  return { startRow: 0, startCol: 0, endRow: rows.length - 1, endCol: (rows[0]?.length ?? 1) - 1 };
}
