import type { RowTable } from "../../shared/book/edit.ts";
import { FIELDS } from "../../shared/book/fields.ts";
import type { ProjectFields } from "../../shared/book/model.ts";
import { fenToWan, wanToFen } from "../../shared/book/money.ts";
import { hundredthsToPercent, percentToHundredths } from "../../shared/book/percent.ts";
import type { BookRowFields } from "../../shared/book/rows.ts";
import { AppError } from "../../shared/error.ts";
import { parseJson } from "../../shared/untrusted.ts";

/** Between the book's fields and the tables' columns: names, 万元 ↔ 分, percent ↔ hundredths. The only place that knows both. */

export type Cell = string | number | null;
export type Columns = Record<string, Cell>;

interface TableColumns {
  /** Of any of the fields: what is missing or undefined stays as it is. */
  readonly write: (fields: object) => Columns;
  /** All fields of a row, its id too; not the rows that stand in it. */
  readonly read: (row: Columns) => { readonly id: number };
}

export const COLUMNS: Readonly<Record<RowTable | "book", TableColumns>> = {
  book: {
    write: (fields: Partial<BookRowFields>) =>
      present({
        fiscal_year: fields.fiscalYear,
        department: fields.department,
        compiler: fields.compiler,
        reviewer: fields.reviewer,
        layout: fields.layout,
        rules_off: fields.rulesOff && JSON.stringify(fields.rulesOff),
      }),
    read: (row) => ({
      id: id(row),
      fiscalYear: integer(row.fiscal_year) ?? 0,
      department: text(row.department),
      compiler: text(row.compiler),
      reviewer: text(row.reviewer),
      layout: text(row.layout),
      rulesOff: list(row.rules_off),
    }),
  },
  section: texts(FIELDS.section),
  paragraph: texts(FIELDS.paragraph),
  project: {
    write: (fields: Partial<ProjectFields>) => {
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
    },
    read: (row) => ({
      id: id(row),
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
    }),
  },
  indicator: texts(FIELDS.indicator),
};

/** A table of texts under the names of their fields. */
function texts(fields: readonly { readonly name: string }[]): TableColumns {
  const names = fields.map(({ name }) => name);
  return {
    write: (given) =>
      present(Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name)))),
    read: (row) => {
      const read: { id: number } & Record<string, Cell> = { id: id(row) };
      for (const name of names) read[name] = text(row[name]);
      return read;
    },
  };
}

function present(columns: object): Columns {
  const out: Columns = {};
  for (const [name, value] of Object.entries(columns) as [string, Cell | undefined][])
    if (value !== undefined) out[name] = value;
  return out;
}

/** Checked by the schema of the rows; what is no JSON is damaged too. */
function list(cell: Cell | undefined): string[] {
  try {
    return parseJson(text(cell)) as string[];
  } catch (error) {
    throw new AppError(
      "book-damaged",
      "绩效文本文件已损坏：检查设置读不出来。请用最近的备份打开。",
      String(error),
    );
  }
}

function id(row: Columns): number {
  return integer(row.id) ?? 0;
}

function text(cell: Cell | undefined): string {
  return typeof cell === "string" ? cell : "";
}

function integer(cell: Cell | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}
