import type { Budget } from "../../../shared/book/model.ts";
import { sumMoney } from "../../../shared/book/money.ts";
import { isBlank, spaceless } from "../../../shared/book/spaceless.ts";
import { amountOf, type MoneyUnit, moneyUnitOfLabel } from "./amounts.ts";
import { looksLikeLabel, looksLikeNumber } from "./beside.ts";
import type { Label, LabelledRows } from "./labelled-rows.ts";
import { isSumWord } from "./remarks.ts";
import { type Cell, covers } from "./table.ts";

/** The amounts of a form, whose labels stand at their left, over them, or both: 年度资金总额 × 年初预算数, 全年执行数. */
export interface ReadBudget {
  readonly budget: Budget;
  /** Of the amounts, as the form gives them; null where it says none itself. */
  readonly unit: MoneyUnit | null;
  /** The label that says it. */
  readonly unitWords: string | null;
  /** The form prints no total, or none that its parts allow: it is their sum. */
  readonly summed: boolean;
  /** Numbers beside its labels that say no amount, as “预算数：5,0”. */
  readonly unread: readonly string[];
}

type Part = keyof Budget;

/** A label with the amounts at its right. */
interface AmountRow {
  readonly label: Cell;
  readonly part: Part;
  readonly rank: number;
  readonly values: readonly Cell[];
}

/** Null where the form has no amounts. @param around the unit of those whose labels name none */
export function readBudget(rows: LabelledRows, around: MoneyUnit): ReadBudget | null {
  const labels = (["total", "fiscal", "other"] as const).flatMap((part) =>
    rows.labelsOf(part).map((label) => ({ part, label })),
  );
  const found = labels.map(({ part, label }) => rowOf(rows, part, label));
  if (found.every(({ values }) => values.every((cell) => isBlank(cell.text)))) found.push(...sumRows(rows));
  else if (!found.some(({ part }) => part === "total")) found.push(...sumsBeside(rows, found));
  if (found.length === 0) return null;
  const words = rows.cells().find(({ text }) => moneyUnitOfLabel(text) !== null)?.text ?? null;
  const own = words === null ? null : moneyUnitOfLabel(words);
  const reader = new BudgetReader(rows, own ?? around);
  const total = reader.first(found, "total", null);
  const fiscal = reader.first(found, "fiscal", total);
  const other = reader.first(found, "other", total);
  const parts = [fiscal, ...reader.all(found, "other", total)].flatMap((each) => each?.amount ?? []);
  const sum = sumMoney(parts);
  // A blank cell is not filled in yet, or could not be read.
  const blank = found.some(
    ({ part, values }) => part === "total" && values.length > 0 && values.every((cell) => isBlank(cell.text)),
  );
  const printed = found.some(({ part }) => part === "total");
  const summed =
    printed && !blank && reader.unread.size === 0 && Number(total?.amount ?? "") === 0 && Number(sum) > 0;
  for (const each of [total, fiscal, other]) {
    if (!each) continue;
    rows.take(each.cell);
    const head = headOver(rows, each.label, each.cell);
    if (head && rankOfHead(head.text) !== null) rows.takeWord(head);
  }
  for (const cell of reader.unread.keys()) rows.take(cell);
  const budget = {
    total: summed ? sum : (total?.amount ?? ""),
    fiscal: fiscal?.amount ?? "",
    other: other?.amount ?? "",
  };
  return {
    budget,
    unit: own,
    unitWords: words?.replaceAll(/\s*\n\s*/g, "") ?? null,
    summed,
    unread: Array.from(
      reader.unread,
      ([cell, label]) => `${label.text.trim().replaceAll(/\s*\n\s*/g, "")}：${cell.text.trim()}`,
    ),
  };
}

interface FoundAmount {
  readonly cell: Cell;
  readonly label: Cell;
  readonly amount: string;
}

class BudgetReader {
  /** With their labels. */
  readonly unread = new Map<Cell, Cell>();
  readonly #rows: LabelledRows;
  readonly #unit: MoneyUnit;

  constructor(rows: LabelledRows, unit: MoneyUnit) {
    this.#rows = rows;
    this.#unit = unit;
  }

  /** This year's amount of a part: below the total's label rather than beside it. */
  first(found: readonly AmountRow[], part: Part, total: FoundAmount | null): FoundAmount | null {
    const all = this.all(found, part, total);
    return all.find(({ amount }) => Number(amount) !== 0) ?? all[0] ?? null;
  }

  all(found: readonly AmountRow[], part: Part, total: FoundAmount | null): FoundAmount[] {
    const away = ({ label }: AmountRow) => (total && label.column !== total.label.column ? 1 : 0);
    const ordered = found
      .filter((each) => each.part === part)
      .toSorted((a, b) => away(a) - away(b) || a.rank - b.rank);
    const near = ordered.filter((each) => away(each) === away(ordered[0] ?? each));
    const amounts: FoundAmount[] = [];
    for (const each of near) {
      const amount = this.#amountIn(each, found);
      if (amount) amounts.push(amount);
      // The amount of another label is another amount.
      else if (each.values.some((cell) => this.unread.has(cell))) break;
    }
    return amounts;
  }

  #amountIn({ label, values }: AmountRow, found: readonly AmountRow[]): FoundAmount | null {
    const columns = this.#columns(found);
    const ordered = values.toSorted((a, b) => place(columns, a) - place(columns, b));
    for (const cell of ordered) {
      if (columns.length > 0 && values.length > 1 && place(columns, cell) === columns.length) continue;
      const read = amountOf(cell.exact ?? cell.text, moneyUnitOfLabel(label.text) ?? this.#unit);
      if (read && !read.rounded) return { cell, label, amount: read.amount };
      // What stands further on is of another column.
      if (isBrokenNumber(cell.text)) {
        this.unread.set(cell, label);
        return null;
      }
    }
    return null;
  }

  /** The headings over the amounts, the one that says this year's budget first; those that hold nothing come last. */
  #columns(found: readonly AmountRow[]): Cell[] {
    const heads = new Map<Cell, boolean>();
    for (const { label, values } of found)
      for (const value of values) {
        const head = headOver(this.#rows, label, value);
        if (!head || rankOfHead(head.text) === null) continue;
        const amount = amountOf(value.exact ?? value.text, this.#unit)?.amount ?? 0;
        const filled = Number(amount) !== 0 || isBrokenNumber(value.text);
        heads.set(head, (heads.get(head) ?? false) || filled);
      }
    const rank = (cell: Cell) => (rankOfHead(cell.text) ?? 0) + (heads.get(cell) ? 0 : EMPTY);
    return [...heads.keys()].sort((a, b) => rank(a) - rank(b) || a.column - b.column);
  }
}

/** Before any heading whose column is empty. */
const EMPTY = 10;

function place(columns: readonly Cell[], value: Cell): number {
  const found = columns.findIndex((head) => covers(head, value.column));
  return found < 0 ? columns.length : found;
}

/** Headings of what was spent, or is no amount. */
const NO_BUDGET =
  /执行|到位|支出|完成|分值|得分|率|权重|结转|决算|上年|实际|依据|备注|说明|占比|比例|资金使用/;

/** Which heading says the budget of the year: the one at its beginning before the changed one. Null for one that says none. */
function rankOfHead(text: string): number | null {
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

/** The cells at the right of a label up to the next text: amounts, blank ones, what stands in their place. */
function rowOf(rows: LabelledRows, part: Part, { cell, rank }: Label): AmountRow {
  const row = rows.rows[rows.firstRow(cell)] ?? [];
  const right = row.filter((each) => each !== cell && each.column >= cell.column + cell.columns);
  const end = right.findIndex(
    (each) => rows.labelOf(each) !== null || (!isBlank(each.text) && !isAmountLike(each.text)),
  );
  const values = end < 0 ? right : right.slice(0, end);
  const below = values.some((each) => !isBlank(each.text)) ? [] : amountBelow(rows, cell);
  return { label: cell, part, rank, values: [...values, ...below] };
}

/** For a label over its amount. */
function amountBelow(rows: LabelledRows, label: Cell): Cell[] {
  const below = rows.rows[rows.rowAfter(label)] ?? [];
  const [first] = below;
  const heads =
    first !== undefined &&
    rows.labelOf(first) !== null &&
    rows.firstRow(first) === rows.rowAfter(label) &&
    first.column < label.column;
  return heads ? [] : below.filter((each) => each.column === label.column && isAmountLike(each.text));
}

function isAmountLike(text: string): boolean {
  return looksLikeNumber(text) || amountOf(text, "万元") !== null;
}

/** A number whose separators part no thousands, or that has two points. */
function isBrokenNumber(text: string): boolean {
  return (
    /[\d０-９]/.test(text) && !/[%％]/.test(text) && looksLikeNumber(text) && amountOf(text, "万元") === null
  );
}

/** 合计 or 总额 over, or at the left of, the amounts that it is the sum of. */
function sumsBeside(rows: LabelledRows, found: readonly AmountRow[]): AmountRow[] {
  return rows
    .cells()
    .filter(
      (cell) =>
        /^(?:合计|总计|小计|总额|金额合计)(?:\([^()]*\))?:?$/.test(spaceless(cell.text)) &&
        found.some(
          ({ label }) => label.column === cell.column || rows.firstRow(label) === rows.firstRow(cell),
        ),
    )
    .map((cell) => rowOf(rows, "total", { cell, label: "total", rank: 0 }))
    .filter(({ values }) => values.some((each) => !isBlank(each.text)))
    .slice(0, 1);
}

/** 合计 of a table of costs, where no label says the total. */
function sumRows(rows: LabelledRows): AmountRow[] {
  return rows
    .cells()
    .filter((cell) => isSumWord(cell.text))
    .map((cell) => rowOf(rows, "total", { cell, label: "total", rank: 0 }))
    .filter(({ values }) => values.some((each) => !isBlank(each.text)));
}
