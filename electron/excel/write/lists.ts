import {
  FIELDS,
  type Field,
  type IndicatorField,
  labelOf,
  type ProjectField,
} from "../../../shared/book/fields.ts";
import type { ImportNote } from "../../../shared/book/import-note.ts";
import type { Book, Indicator, Project } from "../../../shared/book/model.ts";
import { sumMoney } from "../../../shared/book/money.ts";
import { coverTitle } from "../../../shared/book/official-text.ts";
import { staysBeside } from "../../../shared/book/stays-beside.ts";
import { count, fieldCell, fitsNumber, text } from "../cells.ts";
import type { Sheet, SheetCell } from "../sheet.ts";
import { BESIDE_HEADING, columnHeading, SHEETS, SUM_LABEL } from "../words.ts";
import { type TableColumn, tableOf } from "./table.ts";

/** 项目汇总 and 指标明细: the lists that a clerk sums, sorts and filters. */

/** In characters. */
const WIDTHS: Readonly<Record<ProjectField | IndicatorField, number>> = {
  agencyCode: 10,
  agencyName: 16,
  code: 24,
  name: 24,
  "budget.total": 12,
  "budget.fiscal": 12,
  "budget.other": 12,
  "plan.0": 9,
  "plan.1": 9,
  "plan.2": 9,
  "plan.3": 9,
  fundsUse: 38,
  goal: 38,
  level1: 12,
  level2: 16,
  level3: 24,
  description: 32,
  symbol: 6,
  number: 10,
  unit: 14,
  basis: 28,
};

function fieldColumn<Row>(field: Field<Row, keyof typeof WIDTHS>): TableColumn<Row> {
  return { heading: columnHeading(field), width: WIDTHS[field.name], cell: (row) => fieldCell(field, row) };
}

interface ProjectColumn extends TableColumn<Project> {
  /** An amount that has a sum below it. */
  readonly summed?: (project: Project) => string;
}

/** Long texts stand at the end. */
const PROJECT_COLUMNS: readonly ProjectColumn[] = [
  { heading: "序号", width: 6, cell: (_, index) => count(index + 1) },
  ...[
    ...FIELDS.project.filter(({ kind }) => kind !== "text"),
    ...FIELDS.project.filter(({ kind }) => kind === "text"),
  ].map((field) => ({
    ...fieldColumn<Project>(field),
    ...(field.kind === "money" ? { summed: field.get } : {}),
  })),
];

/** Something of a project; `at` is the project's number, from 1. */
interface ProjectLine {
  readonly at: number;
  readonly project: Project;
}

/** They say which project a row belongs to. */
const OF_PROJECT: readonly TableColumn<ProjectLine>[] = [
  { heading: "项目序号", width: 9, cell: ({ at }) => count(at) },
  { heading: labelOf("code"), width: 24, cell: ({ project }) => text(project.code) },
  { heading: labelOf("name"), width: 26, cell: ({ project }) => text(project.name) },
];

interface IndicatorLine extends ProjectLine {
  readonly row: Indicator;
}

const INDICATOR_COLUMNS: readonly TableColumn<IndicatorLine>[] = [
  ...OF_PROJECT,
  ...FIELDS.indicator.map((field) => {
    const { cell, ...column } = fieldColumn(field);
    return { ...column, cell: ({ row }: IndicatorLine, index: number) => cell(row, index) };
  }),
];

export function summarySheet(book: Book): Sheet {
  const sums = book.projects.length > 0 ? [sumRow(book.projects)] : [];
  return listSheet(book, SHEETS.summary, PROJECT_COLUMNS, book.projects, 5, sums);
}

export function indicatorsSheet(book: Book): Sheet {
  const lines = book.projects.flatMap((project, index) =>
    project.indicators.map((row) => ({ at: index + 1, project, row })),
  );
  return listSheet(book, SHEETS.indicators, INDICATOR_COLUMNS, lines, 3);
}

/** What stays beside a project. */
interface BesideLine extends ProjectLine {
  readonly text: string;
}

const BESIDE_COLUMNS: readonly TableColumn<BesideLine>[] = [
  ...OF_PROJECT,
  { heading: BESIDE_HEADING, width: 80, cell: (line) => text(line.text) },
];

/** What the projects had beside their tables where they came from; null where that is nothing. */
export function besideSheet(book: Book, notes: readonly ImportNote[]): Sheet | null {
  const lines = notes.filter(staysBeside).flatMap(({ project: at = 0, text }): BesideLine[] => {
    const project = book.projects[at - 1];
    return project ? [{ at, project, text }] : [];
  });
  return lines.length === 0 ? null : listSheet(book, SHEETS.beside, BESIDE_COLUMNS, lines, 3);
}

function listSheet<Row>(
  book: Book,
  name: string,
  columns: readonly TableColumn<Row>[],
  items: readonly Row[],
  headColumns: number,
  sums: readonly SheetCell[][] = [],
): Sheet {
  const { rows, ...sizes } = tableOf(columns, items);
  return {
    name,
    rows: [...rows, ...sums],
    ...sizes,
    headRows: 1,
    headColumns,
    filter: { startRow: 0, startCol: 0, endRow: rows.length - 1, endCol: (rows[0]?.length ?? 1) - 1 },
    landscape: true,
    pageTitle: `${book.department}${coverTitle(book.fiscalYear)} ${name}`,
  };
}

/** Real SUM formulas, with their results for programs that do not calculate. */
function sumRow(projects: readonly Project[]): SheetCell[] {
  return PROJECT_COLUMNS.map(({ summed }, at): SheetCell => {
    if (!summed) return { value: at === 0 ? SUM_LABEL : null, style: "sum-label" };
    const column = "ABCDEFGH".charAt(at);
    return {
      value: exactSum(projects.map(summed)),
      style: "sum-money",
      formula: `SUM(${column}2:${column}${projects.length + 1})`,
    };
  });
}

/** Amounts that stand as text do not count in a SUM, so its result leaves them out too. */
function exactSum(amounts: readonly string[]): number {
  return Number(sumMoney(amounts.filter(fitsNumber)) || 0);
}
