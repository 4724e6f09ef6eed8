import type { Project } from "../../../shared/book/model.ts";
import { parsePercent } from "../../../shared/book/percent.ts";
import { isBlank, spaceless } from "../../../shared/book/spaceless.ts";
import { amountOf, type MoneyUnit, moneyUnit, moneyUnitOfLabel } from "./amounts.ts";
import { LabelledRows, type Leftover } from "./labelled-rows.ts";
import { type Cell, covers } from "./table.ts";
import { type TablePart, titleOfRow } from "./table-parts.ts";

type Fields = { -readonly [K in keyof Omit<Project, "indicators">]?: Project[K] };

/** What the basic part of one project's table gives: some of the project's fields. */
export interface BasicFields {
  readonly fields: Readonly<Fields>;
  /** Of its amounts, as the file gives them. */
  readonly unit: MoneyUnit;
  readonly leftover: readonly Leftover[];
  /** The project's heading, where it stands inside the table. */
  readonly title: string | null;
}

/** Reads the rows by their labels, wherever those stand: a value is at its label's right, or below it. `unit` is that of the amounts whose labels name none. */
export function readBasicPart(part: TablePart, unit: MoneyUnit): BasicFields {
  const rows = new LabelledRows(part);
  const fields: Fields = {};
  const labelled = rows.cells().map((cell) => moneyUnitOfLabel(cell.text));
  const own = labelled.find((each) => each !== null) ?? unit;
  if (rows.has("code")) fields.code = readLine(rows, "code");
  if (rows.has("name")) fields.name = readLine(rows, "name");
  if (rows.has("total") || rows.has("fiscal") || rows.has("other"))
    fields.budget = {
      total: readMoney(rows, "total", own),
      fiscal: readMoney(rows, "fiscal", own),
      other: readMoney(rows, "other", own),
    };
  if (rows.has("date")) fields.spendingPlan = readPlan(rows);
  if (rows.has("goal")) fields.goal = readText(rows, "goal");
  if (rows.has("fundsUse")) fields.fundsUse = readText(rows, "fundsUse");
  else if (rows.has("scale")) fields.fundsUse = readText(rows, "scale");
  const title = readTitle(rows);
  Object.assign(fields, readAgency(rows));
  for (const label of ["agencyCode", "agencyName"] as const) {
    const said = rows.has(label) ? readLine(rows, label) : "";
    if (said !== "") fields[label] = said;
  }
  return { fields, unit: own, leftover: rows.leftover(), title };
}

function readLine(rows: LabelledRows, label: "code" | "name" | "agencyCode" | "agencyName"): string {
  const cells = rows.valueCells(label);
  const [first] = cells;
  if (first) rows.take(first, cells);
  return first?.text ?? "";
}

/** 万元, "" for a blank. A cell that holds no amount is left over. */
function readMoney(rows: LabelledRows, label: "total" | "fiscal" | "other", unit: MoneyUnit): string {
  const cells = rows.valueCells(label);
  for (const cell of cells) {
    const read = amountOf(cell.text, unit);
    if (!read || read.rounded) continue;
    rows.take(cell, cells);
    return read.amount;
  }
  return "";
}

/** 3月底, 6月底, 10月底, 12月底. */
const PLAN_DATES = 4;

/** Percentages in the row below the dates: under their date, or as many as there are dates, in order. */
function readPlan(rows: LabelledRows): (number | null)[] {
  const plan: (number | null)[] = Array<null>(PLAN_DATES).fill(null);
  const dates = rows.labels.filter((each) => each.label === "date").map(({ cell }) => cell);
  const values = percentagesBelow(rows, Math.max(...dates.map(rows.rowAfter)));
  const printed = [...new Set(dates.map((cell) => spaceless(cell.text)))].slice(0, PLAN_DATES);
  for (const [index, date] of printed.entries()) {
    const columns = dates.filter((cell) => spaceless(cell.text) === date).map((cell) => cell.column);
    const below = values.filter((cell) => columns.some((column) => covers(cell, column)));
    const value = below[0] ?? (values.length === printed.length ? values[index] : undefined);
    const percent = value ? parsePercent(value.text) : undefined;
    if (!value || percent === undefined) continue;
    plan[index] = percent;
    rows.take(value, below);
  }
  return plan;
}

/** The filled cells of a row, unless another label begins there: then the percentages are missing. */
function percentagesBelow(rows: LabelledRows, row: number): Cell[] {
  const cells = rows.rows[row] ?? [];
  const begins = cells.some((cell) => {
    const label = rows.labelOf(cell);
    return label !== null && label !== "plan" && rows.firstRow(cell) === row;
  });
  return begins ? [] : cells.filter((cell) => rows.labelOf(cell) === null && !isBlank(cell.text));
}

/** The cells that belong to a label, as lines; a repetition beside its like stands for a merge. */
function readText(rows: LabelledRows, label: "goal" | "fundsUse" | "scale"): string {
  const amounts = rows.labels.filter((each) => ["total", "fiscal", "other"].includes(each.label ?? ""));
  const lines: string[] = [];
  for (const cell of rows.textCells(label)) {
    // What stands in the row of the amounts says nothing about the use of funds.
    if (label === "scale" && amounts.some((amount) => amount.cell.row === cell.row)) continue;
    rows.take(cell);
    if (!isBlank(cell.text) && lines.at(-1) !== cell.text) lines.push(cell.text);
  }
  return lines.join("\n");
}

/** A row above the first label that says “3.招商经费绩效目标表” and nothing else. */
function readTitle(rows: LabelledRows): string | null {
  const row = rows.rows.slice(0, rows.top).find((each) => titleOfRow(each) !== null);
  const [first] = row?.filter((cell) => !isBlank(cell.text)) ?? [];
  if (!row || !first) return null;
  rows.take(first, row);
  return first.text;
}

/** Above the first label: “366001乐亭县…本级”, and at its right “单位：万元”. */
function readAgency(rows: LabelledRows): Partial<Project> {
  const { top } = rows;
  const above: Cell[] = [];
  for (const cell of rows.cells()) {
    if (moneyUnit(cell.text) !== null) rows.take(cell);
    else if (rows.firstRow(cell) < top && !isBlank(cell.text) && !rows.hasTaken(cell)) above.push(cell);
  }
  const agency = above.find((cell) => splitAgency(cell.text).agencyCode !== "") ?? above[0];
  if (!agency) return {};
  rows.take(agency, above);
  return splitAgency(agency.text);
}

/** “366001乐亭县商务和投资促进局本级” → code and name; a unit line at its end is no part of the name. */
export function splitAgency(text: string): { agencyCode: string; agencyName: string } {
  const plain = text
    .replace(/[（(]?(?:金额)?单位\s*[：:]\s*(?:亿|万|千)?元\s*[）)]?\s*$/, "")
    .replace(/^\s*(?:预算)?(?:部门|单位)(?:名称|编码)?\s*[：:]/, "")
    .trim();
  const match = /^(\d{3,})\s*[-—]?\s*([\s\S]*)$/.exec(plain);
  return { agencyCode: match?.[1] ?? "", agencyName: match?.[2] ?? plain };
}
