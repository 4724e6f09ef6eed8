import type { Book } from "../../../shared/book/model.ts";
import { fenToWan } from "../../../shared/book/money.ts";
import { coverTitle } from "../../../shared/book/official-text.ts";
import {
  type Level1Figures,
  type Money,
  overviewOf,
  type ProjectFigures,
  withoutSource,
} from "../../../shared/overview/overview.ts";
import { count, heading, money, text } from "../cells.ts";
import { rowHeight } from "../row-height.ts";
import type { Chart, Sheet, SheetCell } from "../sheet.ts";
import { OVERVIEW_TITLE, SHEETS } from "../words.ts";

/** 概览: the numbers of the text as cells, and charts of these cells beside them. */

/** A chart shows so many bars, the greatest; the cells hold all units and kinds, and the others of the projects as one line. */
const MOST = 20;
/** In characters: what a line is of, then its numbers. */
const WIDTHS = [44, 14, 14, 14];
const CHART_COLUMN = WIDTHS.length + 1;
const CHART_COLUMNS = 10;
/** A chart is so many rows high: its title, and its bars. */
const TITLE_ROWS = 3;
const COLUMN_ROWS = 9;

interface Block {
  readonly head: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly chart: Omit<Chart, "at" | "rows"> & { readonly bars: number };
}

export function overviewSheet(book: Book): Sheet {
  const blocks = blocksOf(book).filter(({ rows }) => rows.length > 0);
  const rows: (readonly SheetCell[])[] = [[{ value: OVERVIEW_TITLE, style: "line" }]];
  const charts: Chart[] = [];
  for (const { head, rows: lines, chart } of blocks) {
    const { bars, ...look } = chart;
    const first = rows.length + 2;
    const from = Math.max(rows.length + 1, ...charts.map(({ at }) => at.endRow + 2));
    rows.push([], head.map(heading), ...lines);
    const height = TITLE_ROWS + (look.direction === "up" ? COLUMN_ROWS : Math.max(4, bars));
    charts.push({
      ...look,
      rows: { first, last: first + bars - 1 },
      at: {
        startRow: from,
        startCol: CHART_COLUMN,
        endRow: from + height,
        endCol: CHART_COLUMN + CHART_COLUMNS,
      },
    });
  }
  return {
    name: SHEETS.overview,
    rows,
    widths: WIDTHS,
    heights: new Map(
      rows.map((cells, row): [number, number] => [row, row === 0 ? rowHeight([]) : heightOf(cells)]),
    ),
    charts,
    headRows: 0,
    landscape: false,
    onePage: true,
    pageTitle: `${book.department}${coverTitle(book.fiscalYear)} ${SHEETS.overview}`,
  };
}

function heightOf(cells: readonly SheetCell[]): number {
  return rowHeight(cells.map((cell, column) => ({ cell, width: WIDTHS[column] ?? 1 })));
}

function blocksOf(book: Book): Block[] {
  const { units, projects, money: all, plan, indicators } = overviewOf(book);
  const ranked = byTotal(projects);
  return [
    moneyBlock(
      "单位",
      "各单位预算数（万元）",
      byTotal(units).map((unit) => [unit.title, unit]),
    ),
    moneyBlock("项目", `各项目预算数（万元${ranked.length > MOST ? `，前 ${MOST} 个` : ""}）`, [
      ...ranked.slice(0, MOST).map((project): MoneyLine => [nameOf(project), project]),
      ...othersOf(ranked.slice(MOST)),
    ]),
    fundsBlock(all, projects.length > 0),
    planBlock(plan),
    kindBlock(indicators),
  ];
}

function byTotal<Item extends Money>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => b.total - a.total);
}

type MoneyLine = readonly [name: string, amounts: Money];

function nameOf({ index, name }: ProjectFigures): string {
  return `${index + 1}. ${name || "（未命名）"}`;
}

function othersOf(others: readonly ProjectFigures[]): MoneyLine[] {
  if (others.length === 0) return [];
  const sum = (key: keyof Money) => others.reduce((all, each) => all + each[key], 0);
  const amounts = { total: sum("total"), fiscal: sum("fiscal"), other: sum("other") };
  return [[`其余 ${others.length} 个项目`, amounts]];
}

function moneyBlock(what: string, title: string, lines: readonly MoneyLine[]): Block {
  return {
    head: [what, "预算数\n（万元）", "财政资金\n（万元）", "其他资金\n（万元）"],
    rows: lines.map(([name, { total, fiscal, other }]) => [text(name), ...[total, fiscal, other].map(fen)]),
    chart: amountsChart(title, "across", Math.min(MOST, lines.length)),
  };
}

function fundsBlock(all: Money, any: boolean): Block {
  const rest = withoutSource(all);
  const lines: (readonly [string, number])[] = [
    ["财政资金", all.fiscal],
    ["其他资金", all.other],
    ...(rest === 0 ? [] : [["预算数减去以上两项", rest] as const]),
  ];
  return {
    head: ["资金来源", "金额\n（万元）"],
    rows: any ? lines.map(([name, amount]) => [text(name), fen(amount)]) : [],
    chart: amountsChart("资金来源（万元）", "across", lines.length),
  };
}

const PERIODS = ["3月底以前", "4—6月", "7—10月", "11—12月"];

function planBlock(plan: readonly number[]): Block {
  let until = 0;
  const rows = plan.map((amount, period) => {
    until += amount;
    return [text(PERIODS[period] ?? ""), fen(amount), fen(until)];
  });
  return {
    head: ["资金支出计划", "金额\n（万元）", "累计\n（万元）"],
    rows: until === 0 ? [] : rows,
    chart: amountsChart("资金支出计划（万元）", "up", rows.length),
  };
}

function kindBlock(indicators: readonly Level1Figures[]): Block {
  const rows = indicators.flatMap(({ name, level2 }) =>
    level2.map((each) => [
      text(each.name || "（未填二级指标）"),
      count(each.count),
      text(name || "（未填一级指标）"),
    ]),
  );
  return {
    head: ["二级指标", "条数", "一级指标"],
    rows,
    chart: amountsChart("绩效指标（条）", "across", Math.min(MOST, rows.length)),
  };
}

function amountsChart(title: string, direction: Chart["direction"], bars: number): Block["chart"] {
  return { title, direction, bars, values: 1 };
}

function fen(amount: number): SheetCell {
  return money(fenToWan(amount));
}
