import { type FormLabel, formMeaning, headingWords } from "../../../shared/book/headings.ts";
import { isBlank } from "../../../shared/book/spaceless.ts";
import { areSeveralYears, isOwnYear, yearSaid } from "../../../shared/book/year-heading.ts";
import { SEVERAL, withPartsOfCells, yearlyMeaning } from "./label-in-text.ts";
import { type Cell, covers } from "./table.ts";
import type { TablePart } from "./table-parts.ts";

export interface Label {
  readonly cell: Cell;
  readonly label: FormLabel;
  /** Of two for one field the lower has it. */
  readonly rank: number;
}

/** “2023年预算数” where the text's own year is another one, or not known: after any label of the own year, or of none. */
export const OF_OTHER_YEAR = 1000;

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
  #cells: readonly Cell[] | null = null;

  /** The text's own year, asked where labels say several; null where it is not known. */
  readonly ownYear: () => number | null;

  /** @param ours a field has one label only, and what stands beside it is its text, whatever it says */
  constructor(part: TablePart, ours: boolean, ownYear: () => number | null) {
    this.ownYear = ownYear;
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
  cells(): readonly Cell[] {
    this.#cells ??= this.rows.flatMap((row, index) => row.filter((cell) => this.firstRow(cell) === index));
    return this.#cells;
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

  #meaningOf(text: string): ReturnType<typeof formMeaning> {
    const meaning = yearlyMeaning(text);
    const said = meaning ? yearSaid(text) : null;
    if (!meaning || !said) return formMeaning(text);
    return isOwnYear(said, this.ownYear()) ? meaning : { ...meaning, rank: meaning.rank + OF_OTHER_YEAR };
  }

  /** The labels of a field, where they say several years, none of them known to be the text's own, and nothing else has the field. */
  doubtfulYears(label: FormLabel): string | null {
    const labels = this.labelsOf(label);
    const [first] = labels;
    if (!first || first.rank < OF_OTHER_YEAR) return null;
    const said = labels.flatMap(({ cell }) => yearSaid(cell.text) ?? []);
    return areSeveralYears(said) || this.ownYear() !== null
      ? labels.map(({ cell }) => cell.text.trim()).join("、")
      : null;
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
      const meaning = names.has(cell) ? null : ours ? formMeaning(cell.text) : this.#meaningOf(cell.text);
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
