import type { Project } from "../../../shared/book/model.ts";
import { parsePercent } from "../../../shared/book/percent.ts";
import { isBlank, spaceless } from "../../../shared/book/spaceless.ts";
import {
  bareMoneyUnit,
  isUnitLabel,
  type MoneyUnit,
  moneyUnit,
  moneyUnitAtEnd,
  withoutMoneyUnit,
} from "./amounts.ts";
import { Beside } from "./beside.ts";
import { gatherBeside } from "./beside-rows.ts";
import { type OwnUnit, type ReadBudget, readBudget } from "./budget.ts";
import { isFormTitle } from "./form-title.ts";
import { readGoal } from "./goals.ts";
import { LabelledRows } from "./labelled-rows.ts";
import { isNumberedTitle } from "./project-heading.ts";
import { type Cell, covers } from "./table.ts";
import { onlyText, type TablePart, titleOfRow } from "./table-parts.ts";
import type { OwnYear } from "./year.ts";

type Fields = { -readonly [K in keyof Omit<Project, "indicators">]?: Project[K] };

/** What the basic part of one project's table gives: some of the project's fields. */
export interface BasicFields {
  readonly fields: Readonly<Fields>;
  /** Of its amounts, as the file gives them; null where it has none. */
  readonly unit: MoneyUnit | null;
  /** The label that names it; null where none does. */
  readonly unitWords: string | null;
  /** An amount that says itself that it is in 元: “¥350,000.00”; null where none does. */
  readonly inYuan: string | null;
  /** Labels of amounts or goals of several years, none of which is known to be the text's own. */
  readonly doubtfulYears: readonly string[];
  /** Its total is the sum of its parts: the form prints none, or 0. */
  readonly summed: boolean;
  /** What stands in place of its amounts and says none, with the label. */
  readonly unreadAmounts: readonly string[];
  readonly ownUnits: readonly OwnUnit[];
  /** What it holds beyond the fields. */
  readonly beside: Beside;
  /** The project's heading, where it stands inside the table. */
  readonly title: string | null;
  /** Labels and titles that were understood, as printed. */
  readonly words: readonly string[];
}

/**
 * Reads the rows by their labels, wherever those stand: a value is at its label's right, or below it. `unit` is that of the amounts
 * whose labels name none; `ours` as in Source; `ownYear` gives the text's own year by the project's code.
 */
export function readBasicPart(
  part: TablePart,
  unit: MoneyUnit,
  ours: boolean,
  ownYear: OwnYear,
): BasicFields {
  const fields: Fields = {};
  const rows = new LabelledRows(part, ours, () => ownYear(fields.code ?? ""));
  const beside = new Beside();
  if (rows.has("code")) fields.code = readLine(rows, "code");
  if (rows.has("name")) fields.name = readLine(rows, "name");
  const amounts = readBudget(rows, unit);
  if (amounts) fields.budget = amounts.budget;
  if (rows.has("date") && !isPlanOfAmounts(rows)) fields.spendingPlan = readPlan(rows);
  if (rows.has("goal")) fields.goal = readGoal(rows, beside);
  if (rows.has("fundsUse")) fields.fundsUse = readText(rows, "fundsUse");
  else if (rows.has("scale")) fields.fundsUse = readText(rows, "scale");
  const title = readTitle(rows);
  takeTitles(rows);
  Object.assign(fields, readAgency(rows));
  if (rows.has("agencyCode")) {
    const code = readLine(rows, "agencyCode");
    if (code !== "") fields.agencyCode = code;
  }
  if (rows.has("agencyName")) Object.assign(fields, readAgencyName(rows));
  gatherBeside(rows, beside);
  return {
    fields,
    unit: unitOf(amounts, unit),
    unitWords: amounts?.unitWords ?? null,
    inYuan: amounts?.inYuan ?? null,
    doubtfulYears: [amounts?.doubtfulYears ?? null, rows.doubtfulYears("goal")].flatMap((each) => each ?? []),
    summed: amounts?.summed ?? false,
    unreadAmounts: amounts?.unread ?? [],
    ownUnits: amounts?.ownUnits ?? [],
    beside,
    title,
    words: rows.words,
  };
}

function unitOf(amounts: ReadBudget | null, around: MoneyUnit): MoneyUnit | null {
  if (!amounts || Object.values(amounts.budget).every((each) => each === "")) return null;
  return amounts.unit ?? around;
}

function readLine(rows: LabelledRows, label: "code" | "name" | "agencyCode"): string {
  const cells = rows.valueCells(label);
  const [first] = cells;
  if (first) rows.take(first, cells);
  return first?.text ?? "";
}

/** “820001-某镇” is code and name; of several labels (预算单位, 实施单位) the one that says a code. */
function readAgencyName(rows: LabelledRows): Partial<Project> {
  const found = rows.labelsOf("agencyName").flatMap((label) => {
    const cell = rows.textCellsOf(label).find((each) => !isBlank(each.text));
    return cell ? [{ cell, ...splitCoded(cell.text) }] : [];
  });
  const agency = found.find(({ agencyCode }) => agencyCode !== "") ?? found[0];
  if (!agency) return {};
  rows.take(agency.cell, rows.rows[rows.firstRow(agency.cell)]);
  const { agencyCode, agencyName } = agency;
  return agencyCode === "" ? { agencyName } : { agencyCode, agencyName };
}

/** 3月底, 6月底, 10月底, 12月底. */
const PLAN_DATES = 4;

/** “资金支出计划（万元）”: what stands below its dates is no percentage. */
function isPlanOfAmounts(rows: LabelledRows): boolean {
  return rows.labels.some(
    ({ label, cell }) => (label === "plan" || label === "date") && cell.text.includes("元"),
  );
}

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
    const percent = value ? parsePercent(value.exact ?? value.text) : undefined;
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
function readText(rows: LabelledRows, label: "fundsUse" | "scale"): string {
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

/** A row above the first label that says “3.招商经费绩效目标表” and nothing else; where no label names the project, “1、招商经费” too. */
function readTitle(rows: LabelledRows): string | null {
  const above = rows.rows.slice(0, rows.top);
  const loose = (each: readonly Cell[]) => !rows.has("name") && isNumberedTitle(onlyText(each) ?? "");
  const row = above.find((each) => titleOfRow(each) !== null) ?? above.findLast(loose);
  const [first] = row?.filter((cell) => !isBlank(cell.text)) ?? [];
  if (!row || !first) return null;
  rows.take(first, row);
  return first.text;
}

/** Lines above the first label that say which form it is, and which year's. */
function takeTitles(rows: LabelledRows): void {
  for (const row of rows.rows.slice(0, rows.top)) {
    const text = onlyText(row);
    const [first] = row.filter((cell) => !isBlank(cell.text));
    if (text === null || !first || !isFormTitle(text)) continue;
    rows.takeWord(first);
    rows.take(first, row);
  }
}

/** Above the first label: “366001乐亭县…本级”, and at its right “单位：万元”; that may stand in two cells. */
function readAgency(rows: LabelledRows): Partial<Project> {
  const { top } = rows;
  const above: Cell[] = [];
  const units: number[] = [];
  for (const cell of rows.cells()) {
    const row = rows.firstRow(cell);
    const unitAlone = isUnitLabel(cell.text) ? unitAtRight(rows, cell) : null;
    if (moneyUnit(cell.text) !== null) {
      rows.take(cell);
      units.push(row);
    } else if (unitAlone) {
      rows.takeWord(cell);
      rows.takeWord(unitAlone);
    } else if (row < top && !isBlank(cell.text) && !rows.hasTaken(cell) && !isTitle(cell.text))
      above.push(cell);
  }
  const agency =
    above.find((cell) => hasCode(cell.text)) ??
    above.find(
      (cell) =>
        units.includes(rows.firstRow(cell)) || moneyUnitAtEnd(cell.text) !== null || NAMED.test(cell.text),
    );
  if (!agency) return {};
  rows.take(agency, above);
  return splitAgency(agency.text);
}

/** The cell behind “金额单位：”, where it holds a unit and nothing else. */
function unitAtRight(rows: LabelledRows, label: Cell): Cell | null {
  const own = rows.ownCells(rows.firstRow(label));
  const right = own.find((each) => each.column === label.column + label.columns);
  return right && bareMoneyUnit(right.text) !== null ? right : null;
}

/** A title beside the unit of money is no agency: “2024年绩效目标表”, “某县2024年度项目支出绩效目标申报表”. */
function isTitle(text: string): boolean {
  const plain = spaceless(text);
  return (
    isFormTitle(text) || /^20\d\d年/.test(plain) || /(?:目标|自评|评价|申报|预算|绩效|项目)表$/.test(plain)
  );
}

/** “2026年1月1日” begins with a year. */
function hasCode(text: string): boolean {
  const { agencyCode, agencyName } = splitAgency(text);
  return (
    agencyCode !== "" &&
    !(/^(?:19|20)\d\d$/.test(agencyCode) && !/^[-—–－\s]/.test(text.trim().slice(4))) &&
    agencyName !== ""
  );
}

const NAMED = /^\s*(?:预算)?(?:部门|单位)(?:名称|编码)?\s*[：:]/;

/** “366001乐亭县商务和投资促进局本级” → code and name; a unit line at its end is no part of the name. */
export function splitAgency(text: string): { agencyCode: string; agencyName: string } {
  const plain = withoutMoneyUnit(text).replace(NAMED, "").trim();
  const match = /^(\d{3,})\s*[-—–－]?\s*([\s\S]*)$/.exec(plain);
  return { agencyCode: match?.[1] ?? "", agencyName: match?.[2] ?? plain };
}

/** “820001-某镇”, “820001某镇”: a name may begin with a number, so a shorter one is a code only before a dash or a space. */
export function splitCoded(text: string): { agencyCode: string; agencyName: string } {
  const match = /^\s*(?:(\d{3,})\s*(?:[-—–－_]+|\s)|(\d{6,}))\s*(\S[\s\S]*)$/.exec(text);
  return match
    ? { agencyCode: match[1] ?? match[2] ?? "", agencyName: match[3] ?? "" }
    : { agencyCode: "", agencyName: text.trim() };
}
