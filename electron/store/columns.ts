import { fenToWan, wanToFen } from "../../shared/book/money.ts";
import { hundredthsToPercent, percentToHundredths } from "../../shared/book/percent.ts";
import type { BookRows, IndicatorRow, ParagraphRow, ProjectRow, SectionRow } from "../../shared/book/rows.ts";
import { AppError } from "../../shared/error.ts";

/** Between the book's fields and the tables' columns: names, 万元 ↔ 分, percent ↔ hundredths. The only place that knows both. */

export type Cell = string | number | null;
export type Columns = Record<string, Cell>;

export type BookFields = Omit<BookRows, "sections" | "projects" | "marks">;
export type ProjectFields = Omit<ProjectRow, "id" | "indicators">;
export type IndicatorFields = Omit<IndicatorRow, "id">;

/** A patch: any of the fields, a missing or undefined one stays as it is. */
type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined };

export function bookColumns(fields: Patch<BookFields>): Columns {
  return present({
    fiscal_year: fields.fiscalYear,
    department: fields.department,
    compiler: fields.compiler,
    reviewer: fields.reviewer,
    layout: fields.layout,
    rules_off: fields.rulesOff && JSON.stringify(fields.rulesOff),
  });
}

export function projectColumns(fields: Patch<ProjectFields>): Columns {
  const [plan1, plan2, plan3, plan4] = (fields.spendingPlan ?? []).map(percentToHundredths);
  return present({
    agency_code: fields.agencyCode,
    agency_name: fields.agencyName,
    code: fields.code,
    name: fields.name,
    budget_total: fields.budget && wanToFen(fields.budget.total),
    budget_fiscal: fields.budget && wanToFen(fields.budget.fiscal),
    budget_other: fields.budget && wanToFen(fields.budget.other),
    funds_use: fields.fundsUse,
    plan_1: plan1,
    plan_2: plan2,
    plan_3: plan3,
    plan_4: plan4,
    goal: fields.goal,
  });
}

export function indicatorColumns(fields: Patch<IndicatorFields>): Columns {
  return present({
    level1: fields.level1,
    level2: fields.level2,
    level3: fields.level3,
    description: fields.description,
    symbol: fields.symbol,
    number: fields.number,
    unit: fields.unit,
    basis: fields.basis,
  });
}

export function bookFields(row: Columns): BookFields {
  return {
    fiscalYear: integer(row.fiscal_year) ?? 0,
    department: text(row.department),
    compiler: text(row.compiler),
    reviewer: text(row.reviewer),
    layout: text(row.layout),
    rulesOff: list(row.rules_off),
  };
}

export function sectionFields(row: Columns): Omit<SectionRow, "paragraphs"> {
  return { id: integer(row.id) ?? 0, title: text(row.title) };
}

export function paragraphFields(row: Columns): ParagraphRow {
  return { id: integer(row.id) ?? 0, text: text(row.text) };
}

export function projectFields(row: Columns): Omit<ProjectRow, "indicators"> {
  return {
    id: integer(row.id) ?? 0,
    agencyCode: text(row.agency_code),
    agencyName: text(row.agency_name),
    code: text(row.code),
    name: text(row.name),
    budget: {
      total: fenToWan(integer(row.budget_total)),
      fiscal: fenToWan(integer(row.budget_fiscal)),
      other: fenToWan(integer(row.budget_other)),
    },
    fundsUse: text(row.funds_use),
    spendingPlan: [row.plan_1, row.plan_2, row.plan_3, row.plan_4].map((cell) =>
      hundredthsToPercent(integer(cell)),
    ),
    goal: text(row.goal),
  };
}

export function indicatorFields(row: Columns): IndicatorRow {
  return {
    id: integer(row.id) ?? 0,
    level1: text(row.level1),
    level2: text(row.level2),
    level3: text(row.level3),
    description: text(row.description),
    symbol: text(row.symbol),
    number: text(row.number),
    unit: text(row.unit),
    basis: text(row.basis),
  };
}

function present(columns: Record<string, Cell | undefined>): Columns {
  const out: Columns = {};
  for (const [name, value] of Object.entries(columns)) if (value !== undefined) out[name] = value;
  return out;
}

/** Checked by the schema of the rows; what is no JSON is damaged too. */
function list(cell: Cell | undefined): string[] {
  try {
    return JSON.parse(text(cell)) as string[];
  } catch (error) {
    throw new AppError(
      "book-damaged",
      "绩效文本文件已损坏：检查设置读不出来。请用最近的备份打开。",
      String(error),
    );
  }
}

function text(cell: Cell | undefined): string {
  return typeof cell === "string" ? cell : "";
}

function integer(cell: Cell | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}
