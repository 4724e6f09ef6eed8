import { isBlank, spaceless } from "../../../shared/book/spaceless.ts";
import { headOver } from "./amount-heads.ts";
import { type Beside, looksLikeLabel, looksLikeNumber } from "./beside.ts";
import type { LabelledRows } from "./labelled-rows.ts";
import { type Cell, covers } from "./table.ts";

/** What nobody has taken of a form's rows, gathered under its labels: at the left of a value, or over the amounts of several rows. */
export function gatherBeside(rows: LabelledRows, beside: Beside): void {
  const blocks = tablesInside(rows);
  for (const { side, text } of blocks) beside.add(side.text, text);
  for (const row of rows.rows.keys()) {
    if (blocks.some(({ first, end }) => first <= row && row < end)) continue;
    if (rows.rows[row]?.every((cell) => rows.hasTaken(cell) || isBlank(cell.text))) continue;
    const left = rows.ownCells(row).filter((cell) => !takesSide(rows, row, cell));
    if (isHeadRow(rows, row)) {
      for (const cell of left) if (!rows.hasTaken(cell)) beside.label(cell.text);
    } else gatherRow(rows, row, left, beside);
  }
}

/** A heading along the side of rows that were understood is understood. */
function takesSide(rows: LabelledRows, row: number, cell: Cell): boolean {
  if (cell !== rows.rows[row]?.[0] || isBlank(cell.text)) return false;
  const reach = rows.rows.slice(row, rows.rowAfter(cell));
  const isSide = reach.some((cells) => cells.some((each) => each !== cell && rows.labelOf(each) !== null));
  const over = reach.length > 1 && !looksLikeNumber(cell.text);
  if (isSide && over) rows.takeWord(cell);
  return isSide && over;
}

function gatherRow(rows: LabelledRows, row: number, own: readonly Cell[], beside: Beside): void {
  let label: Cell | null = null;
  let waits = false;
  const numbers = own.filter((cell) => !rows.hasTaken(cell) && looksLikeNumber(cell.text)).length;
  // Right over numbers whose row has no label.
  const heads = numbers > 0 && row > 0 && isHeadRow(rows, row - 1) ? rows.ownCells(row - 1) : [];
  const flush = () => {
    if (waits && label && !rows.hasTaken(label)) beside.label(label.text);
    waits = false;
  };
  for (const [index, cell] of own.entries()) {
    const number = looksLikeNumber(cell.text);
    const over = number && label ? headOver(rows, label, cell) : null;
    const head = over && isValue(rows, over) ? null : over;
    const above = number && label === null ? heads.find((each) => covers(each, cell.column)) : undefined;
    if (rows.hasTaken(cell)) {
      flush();
      if (rows.labelOf(cell) === null) continue;
      label = cell;
      waits = true;
    } else if (isBlank(cell.text)) {
      // The value of a label that we know is blank; after another one a blank cell may stand for a merge.
      if (label && rows.hasTaken(label)) waits = false;
      // So does the same text again.
    } else if (!head && index > 0 && spaceless(own[index - 1]?.text ?? "") === spaceless(cell.text)) continue;
    else if (dateOver(rows, row, cell)) beside.add(dateOver(rows, row, cell) ?? "", cell.text);
    else if (head && label && (numbers > 1 || !waits)) {
      waits = false;
      beside.add(head.text, `${oneLine(label.text)} ${cell.text.trim()}`);
    } else if (above) beside.add(above.text, cell.text);
    else if (waits && label && !isNextLabel(own, index)) {
      beside.add(label.text, cell.text);
      waits = false;
    } else if (looksLikeLabel(cell.text) && index < own.length - 1) {
      flush();
      label = cell;
      waits = true;
    } else beside.add(number && label ? label.text : sideLabel(rows, row, cell), cell.text);
  }
  flush();
}

/** It was taken as a label's text. */
function isValue(rows: LabelledRows, cell: Cell): boolean {
  return rows.hasTaken(cell) && !rows.words.includes(cell.text);
}

/** Between blank cells a text is the next label, one that nobody filled in either; at the end of the row it is a value. */
function isNextLabel(own: readonly Cell[], index: number): boolean {
  const [before, cell, behind] = own.slice(index - 1, index + 2);
  return (
    before !== undefined &&
    cell !== undefined &&
    behind !== undefined &&
    isBlank(before.text) &&
    isBlank(behind.text) &&
    looksLikeLabel(cell.text)
  );
}

/** The date of the spending plan over what is no percentage. */
function dateOver(rows: LabelledRows, row: number, cell: Cell): string | null {
  const over = rows
    .labelsOf("date")
    .find((label) => rows.rowAfter(label.cell) === row && covers(label.cell, cell.column));
  return over?.cell.text ?? null;
}

/** A row of headings over amounts: no number in it, and numbers below at least two of its texts. */
function isHeadRow(rows: LabelledRows, row: number): boolean {
  const own = rows.ownCells(row).filter((cell) => !isBlank(cell.text));
  if (own.length < 2 || !own.every((cell) => looksLikeLabel(cell.text) && !looksLikeNumber(cell.text)))
    return false;
  const below = (rows.rows[row + 1] ?? []).filter((cell) => looksLikeNumber(cell.text));
  return own.filter((cell) => below.some((each) => covers(cell, each.column))).length > 1;
}

function sideLabel(rows: LabelledRows, row: number, cell: Cell): string {
  const [first] = rows.rows[row] ?? [];
  return first && first !== cell && rows.labelOf(first) === null && looksLikeLabel(first.text)
    ? first.text
    : "";
}

interface TableInside {
  readonly side: Cell;
  readonly first: number;
  readonly end: number;
  readonly text: string;
}

/** So many headings make a table of its own: 成本构成, 金额, 测算依据. */
const MIN_HEADS = 3;
const MIN_ROWS = 3;

/** Tables inside the form, beside a heading that reaches over all their rows: each stays whole. */
function tablesInside(rows: LabelledRows): TableInside[] {
  const found: TableInside[] = [];
  for (const [at, row] of rows.rows.entries()) {
    const [side, ...heads] = row;
    if (!side || rows.firstRow(side) !== at || rows.hasTaken(side) || side.rows < MIN_ROWS) continue;
    const end = rows.rowAfter(side);
    const own = rows.rows.slice(at, end);
    const isTable =
      heads.filter((cell) => !isBlank(cell.text)).length >= MIN_HEADS &&
      heads.every((cell) => !looksLikeNumber(cell.text)) &&
      own.slice(1).some((cells) => cells.some((cell) => looksLikeNumber(cell.text))) &&
      own.every((cells) => cells.every((cell) => rows.labelOf(cell) === null));
    if (!isTable) continue;
    const text = own
      .map((cells) =>
        cells
          .filter((cell) => cell !== side)
          .map((cell) => oneLine(cell.text))
          .join("\t")
          .trimEnd(),
      )
      .join("\n");
    found.push({ side, first: at, end, text });
  }
  return found;
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/g, "");
}
