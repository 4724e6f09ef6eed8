import { isBlank, spaceless } from "../../../shared/book/spaceless.ts";
import { areSeveralYears, isOwnYear, type YearSaid, yearSaid } from "../../../shared/book/year-heading.ts";
import type { LabelledRows } from "./labelled-rows.ts";
import { isSumWord } from "./remarks.ts";
import type { Cell } from "./table.ts";

/** Amounts of several years: each beside or below its year, or a row for each year below the labels of the amounts. */

/** What a year's label may say beside the year. */
const OF_MONEY =
  /^(?:计划|预算|安排|财政|项目|资金)*(?:投入|资金|经费|金额|预算|投资|安排|计划)?(?:数|额)?(?:\([^()]*元\))?$/;
const SIDE = /资金|预算|投入|经费|金额|投资/;

/** The labels that say years, of amounts in rows that no label of an amount begins: of several years, or none. */
export function yearHeads(
  rows: LabelledRows,
  amounts: readonly { readonly label: Cell }[],
): { readonly cell: Cell; readonly said: YearSaid }[] {
  const heads = rows.cells().flatMap((cell) => {
    const said = rows.labelOf(cell) === null ? yearSaid(cell.text) : null;
    return said && OF_MONEY.test(said.rest) && isOfAmounts(rows, cell, amounts) ? [{ cell, said }] : [];
  });
  return areSeveralYears(heads.map(({ said }) => said)) ? heads : [];
}

function isOfAmounts(rows: LabelledRows, cell: Cell, amounts: readonly { readonly label: Cell }[]): boolean {
  const at = rows.firstRow(cell);
  const below = rows.rowAfter(cell);
  // Over the amounts of labelled rows it heads their column.
  if (amounts.some(({ label }) => rows.firstRow(label) === below && label.column < cell.column)) return false;
  const [side] = rows.rows[at] ?? [];
  if (side && side !== cell && SIDE.test(spaceless(side.text))) return true;
  return amounts.some(({ label }) => rows.firstRow(label) === at || label.column === cell.column);
}

/** The row of the text's own year among those below a label, each with its year at its left; null where there are none. */
export function yearRowBelow(rows: LabelledRows, label: Cell): readonly Cell[] | null {
  const found: { row: readonly Cell[]; said: YearSaid }[] = [];
  for (let at = rows.rowAfter(label); at < rows.rows.length; at++) {
    const row = rows.rows[at] ?? [];
    const left = row.filter((cell) => cell.column < label.column && !isBlank(cell.text));
    const said = left.map(({ text }) => yearSaid(text)).find((each) => each !== null);
    if (said) found.push({ row, said });
    else if (!left.some(({ text }) => isSumWord(text))) break;
  }
  if (!areSeveralYears(found.map(({ said }) => said))) return null;
  return (found.find(({ said }) => isOwnYear(said, rows.ownYear())) ?? found[0])?.row ?? null;
}
