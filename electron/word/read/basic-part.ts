import type { Project } from "../../../shared/book/model.ts";
import { fenToWan, parseMoney, wanToFen } from "../../../shared/book/money.ts";
import { parsePercent } from "../../../shared/book/percent.ts";
import type { Cell } from "./body.ts";
import { type BasicLabel, basicLabel, moneyUnit, type TablePart } from "./table-parts.ts";
import { isBlank, spaceless } from "./words.ts";

/** What the basic part of one project's table gives: some of the project's fields, and the cells that it cannot place. */
export interface BasicFields {
  readonly fields: Partial<Omit<Project, "indicators">>;
  readonly leftover: readonly Cell[];
}

/** Dates of the spending plan: 3月底, 6月底, 10月底, 12月底. */
const PLAN_DATES = 4;

/** Reads the rows by their labels, wherever those stand: a value is at its label's right, or below it. */
export function readBasicPart(part: TablePart): BasicFields {
  return new BasicReader(part).read();
}

interface Label {
  readonly cell: Cell;
  readonly label: BasicLabel;
}

class BasicReader {
  readonly #rows: readonly (readonly Cell[])[];
  /** The first and last row in which each cell stands. */
  readonly #reach = new Map<Cell, { readonly first: number; readonly last: number }>();
  readonly #labels: readonly Label[];
  readonly #isLabel: ReadonlySet<Cell>;
  readonly #used = new Set<Cell>();

  constructor(part: TablePart) {
    const rows = part.table.rows.slice(part.first, part.end);
    this.#rows = rows.filter((row) => row.some((cell) => !isBlank(cell.text)));
    for (const [last, row] of this.#rows.entries())
      for (const cell of row) this.#reach.set(cell, { first: this.#ownRow(cell, last), last });
    this.#labels = this.#findLabels();
    this.#isLabel = new Set(this.#labels.map(({ cell }) => cell));
    for (const cell of this.#isLabel) this.#used.add(cell);
  }

  read(): BasicFields {
    const fields: { -readonly [K in keyof BasicFields["fields"]]: BasicFields["fields"][K] } = {};
    const code = this.#line("code");
    const name = this.#line("name");
    if (code !== null) fields.code = code;
    if (name !== null) fields.name = name;
    const total = this.#money("total");
    const fiscal = this.#money("fiscal");
    const other = this.#money("other");
    if (total !== null || fiscal !== null || other !== null)
      fields.budget = { total: total ?? "", fiscal: fiscal ?? "", other: other ?? "" };
    const plan = this.#plan();
    if (plan) fields.spendingPlan = plan;
    const goal = this.#texts("goal");
    if (goal !== null) fields.goal = goal;
    const use = this.#texts("use") ?? this.#texts("scale");
    if (use !== null) fields.fundsUse = use;
    Object.assign(fields, this.#agency());
    return { fields, leftover: this.#cells().filter((cell) => !this.#used.has(cell) && !isBlank(cell.text)) };
  }

  /** Every cell of the part once, in reading order. */
  #cells(): Cell[] {
    return this.#rows.flatMap((row, index) => row.filter((cell) => this.#ownRow(cell) === index));
  }

  /** The first of the rows in which the cell stands. */
  #ownRow(cell: Cell, otherwise = 0): number {
    return this.#reach.get(cell)?.first ?? otherwise;
  }

  /** The row after the last in which the cell stands. */
  #merged = (cell: Cell): number => (this.#reach.get(cell)?.last ?? 0) + 1;

  /**
   * A label counts once; the same words again are its repetition in place of a merge if they stand beside or below it, else
   * somebody's text. The cell at the right of 项目名称 is the name, though it be a label's words.
   */
  #findLabels(): Label[] {
    const found: Label[] = [];
    const values = new Set<Cell>();
    const atHead = new Set(this.#rows.map(([cell]) => cell && basicLabel(cell)));
    for (const cell of this.#cells()) {
      const label = values.has(cell) ? null : basicLabel(cell);
      if (label === null) continue;
      const row = this.#rows[this.#ownRow(cell)] ?? [];
      const isLast = row.at(-1) === cell;
      const before = found.filter((each) => each.label === label);
      const repeats = before.some(
        (each) => each.cell.column === cell.column || (touches(each.cell, cell) && !isLast),
      );
      const isHead = row[0] === cell;
      if (before.length > 0 ? label !== "date" && !repeats : atHead.has(label) && !isHead) continue;
      found.push({ cell, label });
      const right = row.find((each) => each.column === cell.column + cell.columns);
      const named = right && !["name", "code"].includes(basicLabel(right) ?? "");
      if (label === "name" && named) values.add(right);
    }
    return found;
  }

  /** The cells at the right of a label, up to the next one, in each of the rows that it reaches. */
  #valuesOf(label: BasicLabel, reach: (cell: Cell) => number): Cell[] {
    const out: Cell[] = [];
    for (const { cell } of this.#labels.filter((each) => each.label === label))
      for (const row of this.#rows.slice(this.#ownRow(cell), reach(cell)))
        for (const each of row.filter(({ column }) => column >= cell.column + cell.columns)) {
          if (this.#isLabel.has(each)) break;
          if (!this.#used.has(each) && !out.includes(each)) out.push(each);
        }
    return out;
  }

  /** The same, where blank cells below a label may stand in place of a merge. */
  #reached = (cell: Cell): number => {
    let end = this.#merged(cell);
    while (cell.rows === 1 && end < this.#rows.length) {
      const below = this.#rows[end]?.find((each) => each.column === cell.column);
      if (!below || !isBlank(below.text)) break;
      end += 1;
    }
    return end;
  };

  #line(label: BasicLabel): string | null {
    const cells = this.#valueCells(label);
    const [first] = cells;
    if (!first) return this.#has(label) ? "" : null;
    this.#take(first, cells);
    return first.text;
  }

  /** What may be a label's one value: cells at its right; where it has none, for labels in a head row, the cell below. */
  #valueCells(label: BasicLabel): Cell[] {
    const right = this.#valuesOf(label, this.#merged);
    const head = this.#labels.find((each) => each.label === label)?.cell;
    if (right.length > 0 || !head) return right.filter((cell) => !isBlank(cell.text));
    return (this.#rows[this.#merged(head)] ?? []).filter(
      (cell) => covers(cell, head.column) && !this.#used.has(cell) && !isBlank(cell.text),
    );
  }

  #has(label: BasicLabel): boolean {
    return this.#labels.some((each) => each.label === label);
  }

  /** Takes a value, and its repetitions that stand for a horizontal merge. */
  #take(cell: Cell, others: readonly Cell[]): void {
    this.#used.add(cell);
    for (const each of others) if (each.text.trim() === cell.text.trim()) this.#used.add(each);
  }

  /** 万元; null where the label is absent. A cell that holds no amount is left over. */
  #money(label: "total" | "fiscal" | "other"): string | null {
    if (!this.#has(label)) return null;
    const cells = this.#valueCells(label);
    for (const cell of cells) {
      const amount = this.#inWan(cell.text);
      if (amount === null) continue;
      this.#take(cell, cells);
      return amount;
    }
    return "";
  }

  /** Amounts of a table in 元 are kept in 万元, exactly: a ten-thousandth, down to 分. */
  #inWan(text: string): string | null {
    const inYuan = this.#cells().some((cell) => /单位:元\)?$/.test(spaceless(cell.text)));
    if (!inYuan) return parseMoney(text);
    const yuan = parseMoney(text.replace(/元\s*$/, ""));
    if (yuan === null || yuan === "") return yuan;
    const millionths = wanToFen(yuan) ?? 0;
    return millionths % 10_000 === 0 ? fenToWan(millionths / 10_000) : null;
  }

  #plan(): (number | null)[] | null {
    const dates = this.#labels.filter((each) => each.label === "date").map(({ cell }) => cell);
    if (dates.length === 0) return null;
    const next = this.#rows[Math.max(...dates.map(this.#merged))] ?? [];
    const under = next.some((cell) => this.#startsHere(cell, next)) ? [] : next;
    const plan: (number | null)[] = Array<null>(PLAN_DATES).fill(null);
    const values = under.filter((cell) => !this.#isLabel.has(cell) && !isBlank(cell.text));
    const printed = [...new Set(dates.map((cell) => spaceless(cell.text)))].slice(0, PLAN_DATES);
    for (const [index, date] of printed.entries()) {
      const columns = dates.filter((cell) => spaceless(cell.text) === date).map((cell) => cell.column);
      const below = values.filter((cell) => columns.some((column) => covers(cell, column)));
      const inOrder = values.length === printed.length ? values[index] : undefined;
      const value = below[0] ?? inOrder;
      const percent = value ? parsePercent(value.text) : undefined;
      if (!value || percent === undefined) continue;
      plan[index] = percent;
      this.#take(value, below);
    }
    return plan;
  }

  /** Another label than those that the row above has: the percentages are missing. */
  #startsHere(cell: Cell, row: readonly Cell[]): boolean {
    const label = this.#labels.find((each) => each.cell === cell)?.label;
    return label !== undefined && label !== "plan" && this.#rows.indexOf(row) === this.#ownRow(cell);
  }

  /** The unused cells that belong to a label, as lines; a repetition beside its like stands for a merge. */
  #texts(label: "goal" | "use" | "scale"): string | null {
    if (!this.#has(label)) return null;
    const lines: string[] = [];
    for (const cell of this.#valuesOf(label, this.#reached)) {
      if (this.#isAmount(cell, label)) continue;
      this.#used.add(cell);
      if (!isBlank(cell.text) && lines.at(-1) !== cell.text) lines.push(cell.text);
    }
    return lines.join("\n");
  }

  /** What stands in the row of the amounts is no text about the use of funds. */
  #isAmount(cell: Cell, label: "goal" | "use" | "scale"): boolean {
    return (
      label === "scale" &&
      this.#labels.some(
        (each) => ["total", "fiscal", "other"].includes(each.label) && each.cell.row === cell.row,
      )
    );
  }

  /** Above the first label: “366001乐亭县…本级”, and at its right “单位：万元”. */
  #agency(): Partial<Project> {
    const top = Math.min(...this.#labels.map(({ cell }) => this.#ownRow(cell)));
    const above: Cell[] = [];
    for (const cell of this.#cells()) {
      if (moneyUnit(cell.text) !== null) this.#used.add(cell);
      else if (this.#ownRow(cell) < top && !isBlank(cell.text)) above.push(cell);
    }
    const agency = above.find((cell) => splitAgency(cell.text).agencyCode !== "") ?? above[0];
    if (!agency) return {};
    this.#take(agency, above);
    return splitAgency(agency.text);
  }
}

function touches(a: Cell, b: Cell): boolean {
  return a.row === b.row && a.column + a.columns === b.column;
}

function covers(cell: Cell, column: number): boolean {
  return cell.column <= column && column < cell.column + cell.columns;
}

/** “366001乐亭县商务和投资促进局本级” → code and name; a unit line at its end is no part of the name. */
export function splitAgency(text: string): { agencyCode: string; agencyName: string } {
  const plain = text
    .replace(/[（(]?(?:金额)?单位\s*[：:]\s*万?元\s*[）)]?\s*$/, "")
    .replace(/^\s*(?:预算)?(?:部门|单位)(?:名称|编码)?\s*[：:]/, "")
    .trim();
  const match = /^(\d{3,})\s*[-—]?\s*([\s\S]*)$/.exec(plain);
  return { agencyCode: match?.[1] ?? "", agencyName: match?.[2] ?? plain };
}
