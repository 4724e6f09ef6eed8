import { type FormLabel, formLabel, headingWords } from "../../../shared/book/headings.ts";
import { isBlank } from "../../../shared/book/spaceless.ts";
import { type Cell, covers } from "./table.ts";
import type { TablePart } from "./table-parts.ts";

export interface Label {
  readonly cell: Cell;
  /** null for another goal than the first, 总体 beside 年度: neither is part of the other. */
  readonly label: FormLabel | null;
}

/** Cells of one row that found no field. */
export interface Leftover {
  readonly kind: "row" | "cell";
  readonly cells: readonly Cell[];
}

/** The rows of a basic part without the blank ones, its labels, and which cells have been understood. */
export class LabelledRows {
  readonly rows: readonly (readonly Cell[])[];
  readonly labels: readonly Label[];
  /** The first and last row in which each cell stands. */
  readonly #reach = new Map<Cell, { readonly first: number; readonly last: number }>();
  readonly #isLabel: ReadonlySet<Cell>;
  readonly #used: Set<Cell>;

  constructor(part: TablePart) {
    const rows = part.table.rows.slice(part.first, part.end);
    this.rows = rows.filter((row) => row.some((cell) => !isBlank(cell.text)));
    for (const [last, row] of this.rows.entries())
      for (const cell of row) this.#reach.set(cell, { first: this.#reach.get(cell)?.first ?? last, last });
    this.labels = this.#findLabels();
    this.#isLabel = new Set(this.labels.map(({ cell }) => cell));
    this.#used = new Set(this.labels.flatMap(({ cell, label }) => (label === null ? [] : [cell])));
  }

  /** Every cell once, in reading order. */
  cells(): Cell[] {
    return this.rows.flatMap((row, index) => row.filter((cell) => this.firstRow(cell) === index));
  }

  firstRow(cell: Cell): number {
    return this.#reach.get(cell)?.first ?? 0;
  }

  /** The row after the last in which the cell stands. */
  readonly rowAfter = (cell: Cell): number => (this.#reach.get(cell)?.last ?? 0) + 1;

  /** The row of the first label: what stands above it is the project's heading and agency. */
  get top(): number {
    return Math.min(...this.labels.map(({ cell }) => this.firstRow(cell)));
  }

  hasTaken(cell: Cell): boolean {
    return this.#used.has(cell);
  }

  has(label: FormLabel): boolean {
    return this.labels.some((each) => each.label === label);
  }

  labelOf(cell: Cell): FormLabel | null {
    return this.labels.find((each) => each.cell === cell)?.label ?? null;
  }

  /** What may be a label's one value: cells at its right; where it has none, for labels in a head row, the cell below. */
  valueCells(label: FormLabel): Cell[] {
    const right = this.#rightOf(label, this.rowAfter);
    const head = this.labels.find((each) => each.label === label)?.cell;
    const found = right.length > 0 || !head ? right : (this.rows[this.rowAfter(head)] ?? []);
    return found.filter(
      (cell) =>
        !this.#used.has(cell) &&
        !isBlank(cell.text) &&
        (right.length > 0 || (head && covers(cell, head.column))),
    );
  }

  /** The cells of a label's text: at its right in each of the rows that it reaches, blank cells below it being part of it. */
  textCells(label: FormLabel): Cell[] {
    return this.#rightOf(label, (cell) => {
      let end = this.rowAfter(cell);
      while (cell.rows === 1 && end < this.rows.length) {
        const below = this.rows[end]?.find((each) => each.column === cell.column);
        if (!below || !isBlank(below.text)) break;
        end += 1;
      }
      return end;
    });
  }

  /** Marks a value as understood, and its repetitions, which stand for a horizontal merge. */
  take(cell: Cell, others: readonly Cell[] = []): void {
    this.#used.add(cell);
    for (const each of others) if (each.text.trim() === cell.text.trim()) this.#used.add(each);
  }

  /** What nobody has taken: a whole row where nothing in it was understood, else cell by cell. */
  leftover(): Leftover[] {
    return this.rows.flatMap((row, index): Leftover[] => {
      const left = row.filter(
        (cell) => this.firstRow(cell) === index && !this.#used.has(cell) && !isBlank(cell.text),
      );
      if (left.length > 0 && !row.some((cell) => this.#used.has(cell))) return [{ kind: "row", cells: left }];
      return left.map((cell) => ({ kind: "cell", cells: [cell] }));
    });
  }

  /** The unused cells at the right of a label, up to the next one, from its row to before `end`. */
  #rightOf(label: FormLabel, end: (cell: Cell) => number): Cell[] {
    const out = new Set<Cell>();
    for (const { cell } of this.labels.filter((each) => each.label === label))
      for (const row of this.rows.slice(this.firstRow(cell), end(cell)))
        for (const each of row.filter(({ column }) => column >= cell.column + cell.columns)) {
          if (this.#isLabel.has(each)) break;
          if (!this.#used.has(each)) out.add(each);
        }
    return [...out];
  }

  /**
   * A label counts once; the same words again are its repetition in place of a merge if they stand beside or below it, else
   * somebody's text. The cell at the right of 项目名称 is the name, though it be a label's words.
   */
  #findLabels(): Label[] {
    const found: Label[] = [];
    const names = new Set<Cell>();
    const atHead = new Set(this.rows.map(([cell]) => cell && formLabel(cell.text)));
    for (const cell of this.cells()) {
      const label = names.has(cell) ? null : formLabel(cell.text);
      if (label === null) continue;
      const row = this.rows[this.firstRow(cell)] ?? [];
      const before = found.filter((each) => each.label === label);
      if (label === "goal" && before[0] && headingWords(before[0].cell.text) !== headingWords(cell.text)) {
        found.push({ cell, label: null });
        continue;
      }
      const repeats = before.some(
        (each) => each.cell.column === cell.column || (touches(each.cell, cell) && row.at(-1) !== cell),
      );
      if (before.length > 0 ? label !== "date" && !repeats : atHead.has(label) && row[0] !== cell) continue;
      found.push({ cell, label });
      const right = row.find((each) => touches(cell, each));
      if (label === "name" && right && !["name", "code"].includes(formLabel(right.text) ?? ""))
        names.add(right);
    }
    return found;
  }
}

/** `b` stands right of `a`. */
function touches(a: Cell, b: Cell): boolean {
  return a.row === b.row && a.column + a.columns === b.column;
}
