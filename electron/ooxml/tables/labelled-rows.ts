import { type FormLabel, formMeaning, headingWords } from "../../../shared/book/headings.ts";
import { isBlank } from "../../../shared/book/spaceless.ts";
import { type Cell, covers } from "./table.ts";
import type { TablePart } from "./table-parts.ts";

export interface Label {
  readonly cell: Cell;
  readonly label: FormLabel;
  /** Of two for one field the lower has it. */
  readonly rank: number;
}

/** Fields that a form may have several labels for: this year's and all years'. */
const SEVERAL: ReadonlySet<FormLabel> = new Set<FormLabel>([
  "total",
  "fiscal",
  "other",
  "goal",
  "agencyName",
]);

/** With the spaces before it and its colon. */
const LONGEST_LABEL = 24;

/** A name without the unit of money at the end of its line. */
function withoutUnit(text: string): string {
  return text.replace(/\s*[（(]?(?:金额)?单位\s*[：:]\s*(?:亿|千万|百万|十万|万|千|百)?元\s*[）)]?\s*$/, "");
}

/** “项目名称：招商经费”, label and value in one cell; null for any other text. */
export function labelIn(text: string): { label: FormLabel; words: string; value: string } | null {
  if (!/[：:]/.test(text.slice(0, LONGEST_LABEL))) return null;
  const match = /^\s*((?:其中\s*[：:]\s*)?[^：:\n]{2,16})[：:]\s*(\S[\s\S]*)$/.exec(text);
  const meaning = match ? formMeaning(match[1] ?? "") : null;
  if (!match || !meaning || meaning.field === "date" || meaning.field === "plan") return null;
  return {
    label: meaning.field,
    words: match[1] ?? "",
    value: meaning.field === "agencyName" ? withoutUnit(match[2] ?? "") : (match[2] ?? ""),
  };
}

/** The rows of a basic part without the blank ones, its labels, and which cells have been understood. */
export class LabelledRows {
  readonly rows: readonly (readonly Cell[])[];
  readonly labels: readonly Label[];
  /** Labels, headings and titles that were understood, as printed. */
  readonly words: string[] = [];
  /** The first and last row in which each cell stands. */
  readonly #reach = new Map<Cell, { readonly first: number; readonly last: number }>();
  readonly #labelOf = new Map<Cell, Label>();
  readonly #used: Set<Cell>;

  /** @param ours a field has one label only, and what stands beside it is its text, whatever it says */
  constructor(part: TablePart, ours: boolean) {
    const rows = part.table.rows.slice(part.first, part.end);
    const filled = rows.filter((row) => row.some((cell) => !isBlank(cell.text)));
    this.rows = ours ? filled : withPartsOfCells(filled);
    for (const [last, row] of this.rows.entries())
      for (const cell of row) this.#reach.set(cell, { first: this.#reach.get(cell)?.first ?? last, last });
    this.labels = this.#findLabels(ours);
    for (const label of this.labels) this.#labelOf.set(label.cell, label);
    this.#used = new Set(this.#labelOf.keys());
    this.words.push(...this.labels.map(({ cell }) => cell.text));
  }

  /** Every cell once, in reading order. */
  cells(): Cell[] {
    return this.rows.flatMap((row, index) => row.filter((cell) => this.firstRow(cell) === index));
  }

  /** The cells that begin in a row, from left to right. */
  ownCells(row: number): Cell[] {
    return (this.rows[row] ?? []).filter((cell) => this.firstRow(cell) === row);
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
    return this.#labelOf.get(cell)?.label ?? null;
  }

  /** The labels of a field, this year's first. */
  labelsOf(label: FormLabel): Label[] {
    return this.labels.filter((each) => each.label === label).toSorted((a, b) => a.rank - b.rank);
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
    return this.#rightOf(label, this.#reachDown);
  }

  /** The same for one of several labels. */
  textCellsOf({ cell }: Label): Cell[] {
    return this.#cellsRightOf([cell], this.#reachDown);
  }

  readonly #reachDown = (cell: Cell): number => {
    let end = this.rowAfter(cell);
    while (cell.rows === 1 && end < this.rows.length) {
      const below = this.rows[end]?.find((each) => each.column === cell.column);
      if (!below || !isBlank(below.text)) break;
      end += 1;
    }
    return end;
  };

  /** Marks a value as understood, and its repetitions, which stand for a horizontal merge. */
  take(cell: Cell, others: readonly Cell[] = []): void {
    this.#used.add(cell);
    for (const each of others) if (each.text.trim() === cell.text.trim()) this.#used.add(each);
  }

  /** Marks a heading or a title as understood. */
  takeWord(cell: Cell): void {
    if (this.#used.has(cell)) return;
    this.#used.add(cell);
    this.words.push(cell.text);
  }

  /** The unused cells at the right of a label, up to the next one, from its row to before `end`. */
  #rightOf(label: FormLabel, end: (cell: Cell) => number): Cell[] {
    return this.#cellsRightOf(
      this.labels.filter((each) => each.label === label).map(({ cell }) => cell),
      end,
    );
  }

  #cellsRightOf(labels: readonly Cell[], end: (cell: Cell) => number): Cell[] {
    const out = new Set<Cell>();
    for (const cell of labels)
      for (const row of this.rows.slice(this.firstRow(cell), end(cell)))
        for (const each of row) {
          if (each === cell || each.column < cell.column + cell.columns) continue;
          if (this.#labelOf.has(each)) break;
          if (!this.#used.has(each)) out.add(each);
        }
    return [...out];
  }

  /**
   * A label counts once; the same words again are its repetition in place of a merge if they stand beside or below it, else
   * somebody's text. The cell at the right of 项目名称 is the name, though it be a label's words.
   */
  #findLabels(ours: boolean): Label[] {
    const found: Label[] = [];
    const names = new Set<Cell>();
    const atHead = new Set(this.rows.map(([cell]) => cell && formMeaning(cell.text)?.field));
    for (const cell of this.cells()) {
      const meaning = names.has(cell) ? null : formMeaning(cell.text);
      if (!meaning) continue;
      const { field: label, rank } = meaning;
      const row = this.rows[this.firstRow(cell)] ?? [];
      const before = found.filter((each) => each.label === label);
      const repeats = before.some(
        (each) => each.cell.column === cell.column || (touches(each.cell, cell) && row.at(-1) !== cell),
      );
      const several = !ours && SEVERAL.has(label) && isAnother(found, cell);
      if (
        !several &&
        (before.length > 0 ? label !== "date" && !repeats : atHead.has(label) && row[0] !== cell)
      )
        continue;
      found.push({ cell, label, rank });
      const right = row.find((each) => touches(cell, each));
      if (label === "name" && right && !["name", "code"].includes(formMeaning(right.text)?.field ?? ""))
        names.add(right);
    }
    return found;
  }
}

/** Whether a cell is a label of its own, not the text of the one at its left: that one names another field, or says the same words. */
function isAnother(found: readonly Label[], cell: Cell): boolean {
  const left = found.find((each) => touches(each.cell, cell));
  if (!left) return true;
  return SEVERAL.has(left.label) || headingWords(left.cell.text) === headingWords(cell.text);
}

/** `b` stands right of `a`. */
function touches(a: Cell, b: Cell): boolean {
  return a.row === b.row && a.column + a.columns === b.column;
}

/** Cells of “label：value” as two: the label, which takes no width, and its value. What stands right of a label is its text. */
function withPartsOfCells(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const parts = new Map<Cell, readonly Cell[]>();
  for (const row of rows)
    for (const [index, cell] of row.entries()) {
      const left = row[index - 1];
      const inside = parts.has(cell) || (left && formMeaning(left.text)) ? null : labelIn(cell.text);
      if (inside)
        parts.set(cell, [
          { ...cell, columns: 0, text: inside.words },
          { ...cell, text: inside.value },
        ]);
    }
  return parts.size === 0 ? rows : rows.map((row) => row.flatMap((cell) => parts.get(cell) ?? [cell]));
}
