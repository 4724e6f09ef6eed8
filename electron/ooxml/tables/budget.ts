import type { Budget } from "../../../shared/book/model.ts";
import { sumMoney } from "../../../shared/book/money.ts";
import { isBlank, spaceless } from "../../../shared/book/spaceless.ts";
import { isOwnYear, yearSaid } from "../../../shared/book/year-heading.ts";
import { doubtfulYears, headOver, rankOfHead, yearOfAmounts } from "./amount-heads.ts";
import { amountOf, isAmountInWords, type MoneyUnit, moneyUnitOfLabel, ownUnitSaid } from "./amounts.ts";
import { looksLikeNumber } from "./beside.ts";
import { type Label, type LabelledRows, OF_OTHER_YEAR } from "./labelled-rows.ts";
import { isSumWord } from "./remarks.ts";
import { type Cell, covers } from "./table.ts";
import { isMarkedAsYuan } from "./unit-doubt.ts";
import { yearHeads, yearRowBelow } from "./yearly-amounts.ts";

/** The amounts of a form, whose labels stand at their left, over them, or both: 年度资金总额 × 年初预算数, 全年执行数. */
export interface ReadBudget {
  readonly budget: Budget;
  /** Of the amounts, as the form gives them; null where it says none itself. */
  readonly unit: MoneyUnit | null;
  /** The label that says it. */
  readonly unitWords: string | null;
  /** As in BasicFields. */
  readonly inYuan: string | null;
  /** The form prints no total, or none that its parts allow: it is their sum. */
  readonly summed: boolean;
  /** What stands beside its labels in place of amounts and says none, as “预算数：5,0”, “预算数：约五万”. */
  readonly unread: readonly string[];
  /** Amounts that say a unit of their own, with what is to be told of it. */
  readonly ownUnits: readonly OwnUnit[];
  /** Headings of several years' amounts, none of which is known to be the text's own. */
  readonly doubtfulYears: string | null;
}

export interface OwnUnit {
  readonly text: string;
  readonly message: string;
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
  const ofYears = yearRows(rows, found);
  found.push(...ofYears);
  if (found.every(({ values }) => values.every((cell) => isBlank(cell.text)))) found.push(...sumRows(rows));
  else if (!found.some(({ part, values }) => part === "total" && values.length > 0))
    found.push(...sumsBeside(rows, found));
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
    rows.takeWord(each.label);
    const head = headOver(rows, each.label, each.cell);
    if (head && (rankOfHead(head.text) !== null || yearSaid(head.text))) rows.takeWord(head);
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
    inYuan: [total, fiscal, other].find((each) => each && isMarkedAsYuan(each.cell.text))?.cell.text ?? null,
    summed,
    unread: Array.from(reader.unread, ([cell, label]) => labelled(label, cell)),
    ownUnits: [total, fiscal, other].flatMap((each) =>
      each?.said ? [{ text: labelled(each.label, each.cell), message: each.said }] : [],
    ),
    doubtfulYears: doubtfulYears(rows, found),
  };
}

function labelled(label: Cell, { text }: Cell): string {
  return `${label.text.trim().replaceAll(/\s*\n\s*/g, "")}：${text.trim()}`;
}

interface FoundAmount {
  readonly cell: Cell;
  readonly label: Cell;
  readonly amount: string;
  /** Of a unit of its own. */
  readonly said: string | null;
}

class BudgetReader {
  /** With their labels. */
  readonly unread = new Map<Cell, Cell>();
  readonly #rows: LabelledRows;
  readonly #unit: MoneyUnit;
  #heads: readonly Cell[] | null = null;

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
    const own = this.#readable(
      near.filter(({ rank }) => rank < OF_OTHER_YEAR),
      found,
    );
    return own.length > 0 ? own : this.#readable(near, found);
  }

  #readable(rows: readonly AmountRow[], found: readonly AmountRow[]): FoundAmount[] {
    const amounts: FoundAmount[] = [];
    for (const each of rows) {
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
      const unit = moneyUnitOfLabel(label.text) ?? this.#unit;
      const read = amountOf(cell.exact ?? cell.text, unit);
      if (read && !read.rounded) return { cell, label, amount: read.amount, said: ownUnitSaid(read, unit) };
      // What stands further on is of another column.
      if (isUnreadable(cell.text)) {
        this.unread.set(cell, label);
        return null;
      }
    }
    return null;
  }

  #isOwnYear({ text }: Cell): boolean {
    const said = yearOfAmounts(text);
    return said !== null && isOwnYear(said, this.#rows.ownYear());
  }

  /** The headings over the amounts, the text's own year's only, else the one that says this year's budget first; those that hold nothing come last. */
  #columns(found: readonly AmountRow[]): readonly Cell[] {
    this.#heads ??= this.#findHeads(found);
    return this.#heads;
  }

  #findHeads(found: readonly AmountRow[]): readonly Cell[] {
    const heads = new Map<Cell, boolean>();
    for (const { label, values } of found)
      for (const value of values) {
        const head = headOver(this.#rows, label, value);
        if (!head || (rankOfHead(head.text) === null && !this.#isOwnYear(head))) continue;
        const amount = amountOf(value.exact ?? value.text, this.#unit)?.amount ?? 0;
        const filled = Number(amount) !== 0 || isUnreadable(value.text);
        heads.set(head, (heads.get(head) ?? false) || filled);
      }
    const own = [...heads.keys()].find((cell) => this.#isOwnYear(cell));
    if (own) return [own];
    const rank = (cell: Cell) => (rankOfHead(cell.text) ?? 0) + (heads.get(cell) ? 0 : EMPTY);
    return [...heads.keys()].sort((a, b) => rank(a) - rank(b) || a.column - b.column);
  }
}

/** Amounts with a year for their label. */
function yearRows(rows: LabelledRows, found: readonly AmountRow[]): AmountRow[] {
  return yearHeads(rows, found).map(({ cell, said }) => {
    const own = isOwnYear(said, rows.ownYear());
    return rowOf(rows, "total", { cell, label: "total", rank: own ? OWN_YEAR : OF_OTHER_YEAR });
  });
}

/** Before any label that says no year. */
const OWN_YEAR = -1;

/** Before any heading whose column is empty. */
const EMPTY = 10;

function place(columns: readonly Cell[], value: Cell): number {
  const found = columns.findIndex((head) => covers(head, value.column));
  return found < 0 ? columns.length : found;
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
  const below =
    yearRowBelow(rows, label) ?? sumRowBelow(rows, label) ?? rows.rows[rows.rowAfter(label)] ?? [];
  const [first] = below;
  const heads =
    first !== undefined &&
    rows.labelOf(first) !== null &&
    rows.firstRow(first) === rows.rowAfter(label) &&
    first.column < label.column;
  return heads ? [] : below.filter((each) => each.column === label.column && isAmountLike(each.text));
}

/**
 * The row of sums below a label that several amounts stand below, as of a department's tasks; no row where there is no such sum. Null
 * where no more than one amount stands below it.
 */
function sumRowBelow(rows: LabelledRows, label: Cell): readonly Cell[] | null {
  let amounts = 0;
  for (let at = rows.rowAfter(label); at < rows.rows.length; at++) {
    const row = rows.rows[at] ?? [];
    if (rows.ownCells(at).some((cell) => rows.labelOf(cell) !== null)) break;
    const here = row.find((cell) => cell.column === label.column);
    if (!here || !isAmountLike(here.text)) break;
    const left = row.filter((cell) => cell.column < label.column && !isBlank(cell.text));
    if (left.some(({ text }) => isSumWord(text))) return row;
    amounts += 1;
  }
  return amounts > 1 ? [] : null;
}

function isAmountLike(text: string): boolean {
  return looksLikeNumber(text) || amountOf(text, "万元") !== null || isAmountInWords(text);
}

function isUnreadable(text: string): boolean {
  return isBrokenNumber(text) || isAmountInWords(text);
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
