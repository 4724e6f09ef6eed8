import { isBlank, spaceless } from "../../../shared/book/spaceless.ts";
import { type Beside, looksLikeLabel } from "./beside.ts";
import type { LabelledRows } from "./labelled-rows.ts";
import type { Cell } from "./table.ts";

/**
 * The goal of a form. Of several (长期 and 年度, side by side or one below the other) it is this year's; the others, and what was
 * reached of them, stay beside it.
 */
export function readGoal(rows: LabelledRows, beside: Beside): string {
  const texts = [...headTexts(rows), ...sideTexts(rows)].filter(({ text }) => text !== "");
  const goal = texts.toSorted((a, b) => a.rank - b.rank).find(({ rank }) => rank !== NO_GOAL);
  for (const each of texts) if (each !== goal) beside.add(each.label, each.text);
  return goal?.text ?? "";
}

interface GoalText {
  readonly label: string;
  readonly rank: number;
  readonly text: string;
}

/** Goals that are headings over their texts, beside a label that reaches over both: 年度目标｜实际完成情况. Takes all that stands there. */
function headTexts(rows: LabelledRows): GoalText[] {
  const found: GoalText[] = [];
  for (const { cell } of rows.labelsOf("goal")) {
    const at = rows.firstRow(cell);
    const last = lastBelow(rows, cell, at);
    if (last === at || found.some(({ label }) => label === cell.text)) continue;
    for (const head of rows.ownCells(at)) {
      if (head === rows.rows[at]?.[0] || isBlank(head.text)) continue;
      const label =
        rows.labelOf(head) === "goal" ? rows.labelsOf("goal").find((each) => each.cell === head) : null;
      const text = takeBelow(rows, head, at, last);
      rows.takeWord(head);
      found.push({ label: head.text, rank: label?.rank ?? NO_GOAL, text });
    }
    rows.takeWord(rows.rows[at]?.[0] ?? cell);
  }
  return found;
}

/** 实际完成情况 beside the goal is none. */
const NO_GOAL = Number.POSITIVE_INFINITY;

/** The last row of the texts below a heading; its own row where it is no heading of such a kind. */
function lastBelow(rows: LabelledRows, cell: Cell, at: number): number {
  const [side] = rows.rows[at] ?? [];
  const heads = rows.ownCells(at).filter((each) => each !== side);
  if (!side || side === cell || heads.some((each) => !isBlank(each.text) && !looksLikeLabel(each.text)))
    return at;
  let last = at;
  for (let next = at + 1; next < rows.rows.length; next++) {
    const [first] = rows.rows[next] ?? [];
    const goesOn =
      first === side || (first && (isBlank(first.text) || spaceless(first.text) === spaceless(side.text)));
    const below = rows.rows[next]?.find((each) => each.column === cell.column && each !== side);
    if (!goesOn || !below || rows.labelOf(below) !== null) break;
    if (rows.ownCells(next).some((each) => rows.labelOf(each) !== null && each !== first)) break;
    last = next;
  }
  return last;
}

function takeBelow(rows: LabelledRows, head: Cell, at: number, last: number): string {
  const lines: string[] = [];
  for (const row of rows.rows.slice(at + 1, last + 1))
    for (const cell of row) {
      const below = head.column <= cell.column && cell.column < head.column + head.columns;
      if (!below || isBlank(cell.text) || rows.hasTaken(cell)) continue;
      rows.take(cell);
      if (lines.at(-1) !== cell.text) lines.push(cell.text);
    }
  return lines.join("\n");
}

/** Goals with their texts at the right, in each of the rows that the label reaches. */
function sideTexts(rows: LabelledRows): GoalText[] {
  return rows.labelsOf("goal").map((label) => {
    const lines: string[] = [];
    for (const cell of rows.textCellsOf(label)) {
      rows.take(cell);
      // A repetition beside its like stands for a merge.
      if (!isBlank(cell.text) && lines.at(-1) !== cell.text) lines.push(cell.text);
    }
    return { label: label.cell.text, rank: label.rank, text: lines.join("\n") };
  });
}
