import { isBlank, spaceless } from "../../../shared/book/spaceless.ts";
import type { Cell } from "./table.ts";

/** What a label or a column holds that the book has no field for. */
export interface BesideEntry {
  /** "" for what has none. */
  readonly label: string;
  readonly lines: readonly string[];
}

/** What stands in a form beside the book's fields, one entry a label or column, in the order of the form. */
export class Beside {
  readonly #lines = new Map<string, string[]>();

  /** A label, though nothing be said to it. */
  label(label: string): void {
    if (!isBlank(label)) this.#of(label);
  }

  add(label: string, text: string): void {
    if (!isBlank(text)) this.#of(label).push(text.trim());
  }

  /** The same text of a merged cell counts once. */
  addOnce(label: string, text: string): void {
    if (!this.#lines.get(label)?.includes(text)) this.add(label, text);
  }

  /** A row that begins with what it is about: “总分 100 94”. The same text beside its like stands for a merge. */
  addRow(cells: readonly Cell[]): void {
    const [first, ...rest] = cells.filter((cell, at) => cell.text !== cells[at - 1]?.text);
    if (!first) return;
    if (rest.length === 0) this.add("", first.text);
    else this.add(first.text, rest.map(({ text }) => text.trim()).join("　"));
  }

  /** Labels and columns that nobody filled in stand in one entry, the last. */
  get entries(): readonly BesideEntry[] {
    const all = Array.from(this.#lines, ([label, lines]) => ({ label, lines }));
    const blank = all.filter(({ lines }) => lines.length === 0).map(({ label }) => label);
    const filled = all
      .filter(({ lines }) => lines.length > 0)
      .flatMap((entry) =>
        entry.label === "" ? entry.lines.map((line) => ({ label: "", lines: [line] })) : [entry],
      );
    return blank.length === 0 ? filled : [...filled, { label: UNFILLED, lines: [blank.join("、")] }];
  }

  #of(label: string): string[] {
    const words = label
      .trim()
      .replaceAll(/\s*\n\s*/g, "")
      .replace(/[：:]$/, "");
    const lines = this.#lines.get(words) ?? [];
    this.#lines.set(words, lines);
    return lines;
  }
}

const UNFILLED = "没有填写";

/** “主管部门：某局”; several lines stand below their label. */
export function textOfEntry({ label, lines }: BesideEntry): string {
  if (label === "" || lines.length === 0) return label + lines.join("\n");
  return lines.length === 1 ? `${label}：${lines[0]}` : `${label}：\n${lines.join("\n")}`;
}

/** Longer than a label. */
const LONGEST_LABEL = 24;

/** Whether a cell may say what the one at its right is: short, no number, no sentence. */
export function looksLikeLabel(text: string): boolean {
  const words = spaceless(text);
  return (
    words !== "" &&
    words.length <= LONGEST_LABEL &&
    (!/^[\d≥≤＞＜＝>=<+\-—–.,%]/.test(words) ||
      /^(?:\d{1,2}[、.]|20\d\d年度?)\D/.test(words) ||
      /^20\d\d年度?$/.test(words)) &&
    !/[。;,，；]/.test(words.replace(/:$/, ""))
  );
}

/** A number, or what stands in its place: 99%, —. */
export function looksLikeNumber(text: string): boolean {
  return /^[-+]?[\d.,]+%?$|^[-—–/]+$|^[-+]?[\d.,]+(?:万|亿|千)?元$/.test(spaceless(text));
}
