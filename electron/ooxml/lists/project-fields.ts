import type { ListColumn } from "../../../shared/book/headings.ts";
import type { Project } from "../../../shared/book/model.ts";
import { percentSchema } from "../../../shared/book/model-schema.ts";
import { spaceless } from "../../../shared/book/spaceless.ts";
import { ungrouped } from "../../../shared/book/ungrouped.ts";
import { type Amount, amountOf, type MoneyUnit, ownUnitSaid } from "../tables/amounts.ts";
import { splitCoded } from "../tables/basic-part.ts";
import type { GridCell } from "./grid-cell.ts";
import type { CellAt, ListRow } from "./list-row.ts";
import type { Notebook } from "./notebook.ts";

const TEXTS = ["agencyCode", "agencyName", "code", "name", "fundsUse", "goal"] as const;
const AMOUNTS = ["total", "fiscal", "other"] as const;
const PLANS: readonly ListColumn[] = ["plan1", "plan2", "plan3", "plan4"];

/** Notes something about a cell of the project. */
type Note = (kind: string, found: CellAt, message: string) => void;

/**
 * Takes a project's fields from a row. A project may have several rows: what an earlier one said stays, and another value goes
 * to the notes.
 * @param unit of amounts whose heading names none
 * @param own as for readLists
 */
export function takeFields(
  project: Project,
  row: ListRow,
  unit: MoneyUnit,
  own: boolean,
  notes: Notebook,
): void {
  const note: Note = (kind, { cell, where }, message) =>
    notes.add({ kind, where, text: cell.text.trim(), message }, project);
  // “820001-某镇” says both, where no column says the code.
  const agency = own || row.at("agencyCode") ? null : splitCoded(row.text("agencyName"));
  const split = agency !== null && agency.agencyCode !== "" ? agency : null;
  for (const field of TEXTS) {
    const text = split && (field === "agencyCode" || field === "agencyName") ? split[field] : row.text(field);
    if (text.trim() === "") continue;
    if (project[field].trim() === "") project[field] = text;
    else if (spaceless(project[field]) !== spaceless(text)) noteTwice(row.at(field), note);
  }
  for (const field of AMOUNTS) {
    const found = row.at(field);
    if (found) takeAmount(project, field, found, unit, note);
  }
  takePlans(project, row, notes, note);
}

function takeAmount(
  project: Project,
  field: (typeof AMOUNTS)[number],
  found: CellAt,
  unit: MoneyUnit,
  note: Note,
): void {
  const around = found.unit ?? unit;
  const read = cellAmount(found.cell, around);
  const before = project.budget[field];
  if (!read) noteUnread(found, "不是金额", note);
  else if (before === "") {
    project.budget[field] = read.amount;
    if (read.rounded) noteRounded(found, "金额", read.amount, note);
    const said = ownUnitSaid(read, around);
    if (said !== null) note("unit-converted", found, said);
  } else if (before !== read.amount) noteTwice(found, note);
}

function cellAmount({ exact, broken, percent }: GridCell, unit: MoneyUnit): Amount | null {
  return broken || percent ? null : amountOf(exact, unit);
}

function takePlans(project: Project, row: ListRow, notes: Notebook, note: Note): void {
  const cells = PLANS.map((column) => row.at(column));
  const asFractions = areFractions(cells);
  for (const [index, found] of cells.entries()) {
    if (!found) continue;
    const read = percentOf(
      asFractions ? { ...found.cell, exact: hundredfold(found.cell.exact) } : found.cell,
    );
    const before = project.spendingPlan[index] ?? null;
    if (!read) noteUnread(found, "不是百分比", note);
    else if (before === null) {
      project.spendingPlan[index] = read.percent;
      if (read.rounded) noteRounded(found, "百分比", `${read.percent}%`, note);
    } else if (before !== read.percent) noteTwice(found, note);
  }
  if (asFractions)
    notes.add(
      {
        kind: "fraction-as-percent",
        where: row.where,
        text: cells.map((found) => found?.cell.text ?? "").join("\t"),
        message: "支出计划写的是小数，已按 1＝100% 理解，请核对。",
      },
      project,
    );
}

/** A cell's percentage: 25, "25%", or 0.25 shown as a percentage. Undefined where it is none. */
function percentOf(
  cell: GridCell,
): { readonly percent: number | null; readonly rounded: boolean } | undefined {
  const shown = cell.broken ? null : ungrouped(cell.exact);
  const match = /^(-?\d{1,7})(?:\.(\d+))?(%?)$/.exec(shown ?? "");
  if (!match) return undefined;
  const percent = percentSchema.safeParse(Number(match[0].replace("%", "")));
  const fraction = (match[2] ?? "").replace(/0+$/, "");
  return percent.success ? { percent: percent.data, rounded: fraction.length > 2 } : undefined;
}

/** 0.25, 0.5, 0.75, 1 without a percent sign: a plan ends at all of it, never at 1 percent. */
function areFractions(cells: readonly (CellAt | null)[]): boolean {
  const values = cells.flatMap((found) => (found ? [found.cell] : []));
  const plain = values.every(({ number, percent }) => number !== null && !percent);
  return plain && values.length > 1 && Math.max(...values.map(({ number }) => Number(number))) === 1;
}

function hundredfold(decimal: string): string {
  return String(Number((Number(decimal) * 100).toFixed(10)));
}

function noteTwice(found: CellAt | null, note: Note): void {
  if (found && !found.cell.filled)
    note("cell-not-understood", found, "同一个项目的这一栏前面已有别的内容，保留了前面的。");
}

function noteUnread(found: CellAt, why: string, note: Note): void {
  if (!found.cell.filled && !found.cell.broken)
    note("cell-not-understood", found, `${why}，没有导入，这一栏留空。`);
}

function noteRounded(found: CellAt, what: string, kept: string, note: Note): void {
  note("value-rounded", found, `${what}的小数位数过多，已四舍五入为 ${kept}。`);
}
