import { isBlank, spaceless } from "../../../shared/book/spaceless.ts";
import { areSeveralYears, isOwnYear, type YearSaid, yearSaid } from "../../../shared/book/year-heading.ts";
import { looksLikeLabel, looksLikeNumber } from "./beside.ts";
import type { LabelledRows } from "./labelled-rows.ts";
import { type Cell, covers } from "./table.ts";

/** The headings over amounts: which year's they are, and whether they are the budget's. */

/** Headings of what was spent, or is no amount. */
const NO_BUDGET =
  /执行|到位|支出|完成|分值|得分|率|权重|结转|决算|上年|实际|依据|备注|说明|占比|比例|资金使用/;

/** Which heading says the budget of the year: the one at its beginning before the changed one. Null for one that says none. */
export function rankOfHead(text: string): number | null {
  const words = spaceless(text);
  if (NO_BUDGET.test(words) || !/预算|金额|资金|批复|申报|申请|小计|合计|安排|总额|年初/.test(words))
    return null;
  if (/年初|批复|申报|申请/.test(words)) return 0;
  if (/全年/.test(words)) return 2;
  return /调整/.test(words) ? 3 : 1;
}

/** How far above an amount its heading may stand. */
const REACH = 40;

/** The heading over an amount: a text in a row above without any number, beside the same side heading. */
export function headOver(rows: LabelledRows, label: Cell, value: Cell): Cell | null {
  const at = rows.firstRow(value);
  const [side] = rows.rows[at] ?? [];
  for (let row = at - 1; row >= Math.max(0, at - REACH); row--) {
    const cells = rows.rows[row] ?? [];
    const [first] = cells;
    if (first !== side && side !== label && !isBlank(side?.text ?? "")) return null;
    const right = cells.filter(
      (cell) => cell.column + cell.columns > label.column + label.columns && !isBlank(cell.text),
    );
    if (right.some((cell) => looksLikeNumber(cell.text)) || right.length === 0) continue;
    const over = right.every((cell) => looksLikeLabel(cell.text))
      ? right.find((cell) => covers(cell, value.column))
      : undefined;
    return over ?? null;
  }
  return null;
}

/** The year of the budget that a heading says; null where it says none, or what was spent of it. */
export function yearOfAmounts(text: string): YearSaid | null {
  const said = yearSaid(text);
  return said && !NO_BUDGET.test(said.rest) ? said : null;
}

/** The years that labels of amounts, or headings over or beside them, say, where none is the text's own. */
export function doubtfulYears(
  rows: LabelledRows,
  found: readonly { readonly label: Cell; readonly values: readonly Cell[] }[],
): string | null {
  if (!rows.cells().some(({ text }) => yearOfAmounts(text) !== null)) return null;
  const cells = new Set(
    found.flatMap(({ label, values }) => [label, ...values.flatMap((value) => headsOf(rows, label, value))]),
  );
  const said: { text: string; year: YearSaid }[] = [];
  for (const { text } of cells) {
    const year = yearOfAmounts(text);
    if (year) said.push({ text: text.trim(), year });
  }
  const years = said.map(({ year }) => year);
  if (!areSeveralYears(years) || years.some((year) => isOwnYear(year, rows.ownYear()))) return null;
  return said.map(({ text }) => text).join("、");
}

function headsOf(rows: LabelledRows, label: Cell, value: Cell): Cell[] {
  const over = headOver(rows, label, value);
  const side = rows.rows[rows.firstRow(value)]?.filter((cell) => cell.column < value.column) ?? [];
  return over ? [over, ...side] : side;
}
