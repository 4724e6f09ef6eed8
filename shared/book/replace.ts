import { canonicalText, oneLine, printable } from "./canonical.ts";
import type { Op } from "./edit.ts";
import { fieldOf } from "./fields.ts";
import type { Found, Range } from "./find.ts";
import { type BookFields, type Indicator, MAX_TEXT, type ProjectFields } from "./model.ts";
import { parseMoney } from "./money.ts";
import { parsePercent } from "./percent.ts";
import type { BookRows, ProjectRow } from "./rows.ts";

/** A text that stays as it is, because with the new word it would not be valid. */
export interface Skipped {
  readonly found: Found;
  /** What it would have become. */
  readonly wanted: string;
  readonly reason: string;
}

export interface Replacement {
  readonly ops: readonly Op[];
  /** So many places were replaced. */
  readonly count: number;
  readonly skipped: readonly Skipped[];
}

/** Puts a word in place of what was found: at most one operation a row. */
export function replaceFound(rows: BookRows, found: readonly Found[], word: string): Replacement {
  const projects = new Map(rows.projects.map((row) => [row.id, row]));
  const steps = new Steps();
  const skipped: Skipped[] = [];
  let count = 0;
  for (const each of found) {
    const wanted = withWord(each.text, each.ranges, word);
    const refused =
      wanted.length > MAX_TEXT ? "太长" : steps.write(each, wanted, rows, projects.get(each.parent));
    if (refused === null) count += each.ranges.length;
    else skipped.push({ found: each, wanted, reason: refused });
  }
  return { ops: steps.ops(), count, skipped };
}

function withWord(text: string, ranges: readonly Range[], word: string): string {
  let end = 0;
  const parts = ranges.map(({ from, to }) => {
    const before = text.slice(end, from);
    end = to;
    return before + word;
  });
  return parts.join("") + text.slice(end);
}

/** Gathers what happens to each row. Every `write` answers why not, or null. */
class Steps {
  readonly #book: Partial<BookFields> = {};
  readonly #projects = new Map<number, Partial<ProjectFields>>();
  readonly #indicators = new Map<number, Partial<Indicator>>();
  readonly #texts: Op[] = [];

  ops(): Op[] {
    const book: Op[] =
      Object.keys(this.#book).length === 0 ? [] : [{ op: "set", table: "book", fields: this.#book }];
    return [
      ...book,
      ...this.#texts,
      ...Array.from(this.#projects, ([id, fields]): Op => ({ op: "set", table: "project", id, fields })),
      ...Array.from(this.#indicators, ([id, fields]): Op => ({ op: "set", table: "indicator", id, fields })),
    ];
  }

  write(found: Found, wanted: string, rows: BookRows, project: ProjectRow | undefined): string | null {
    const [id] = found.ids;
    const kept = keptText(found, wanted);
    if ("refused" in kept) return kept.refused;
    const { text } = kept;
    switch (found.table) {
      case "book":
        Object.assign(this.#book, fieldOf("book", found.field).set(rows, text));
        break;
      case "section":
        this.#texts.push({ op: "set", table: "section", id, fields: { title: text } });
        break;
      case "paragraph":
        // A blank paragraph is none.
        this.#texts.push(
          text === ""
            ? { op: "delete", table: "paragraph", id }
            : { op: "set", table: "paragraph", id, fields: { text } },
        );
        break;
      case "project": {
        if (!project) return "已经不在了";
        const before = this.#projects.get(id);
        const fields = fieldOf("project", found.field).set({ ...project, ...before }, text);
        this.#projects.set(id, { ...before, ...fields });
        break;
      }
      case "indicator":
        for (const each of found.ids)
          this.#indicators.set(each, { ...this.#indicators.get(each), [found.field]: text });
    }
    return null;
  }
}

const NUMBER = /^\d+(\.\d+)?$/;
const SYMBOL = /^[≥≤＞＜＝]?$/;

/** A text as its field keeps it when it is typed, or why it cannot. */
function keptText(
  { table, field, text: before }: Found,
  wanted: string,
): { readonly text: string } | { readonly refused: string } {
  const { kind } = fieldOf(table, field);
  switch (kind) {
    case "line":
    case "choice":
      return { text: oneLine(wanted) };
    case "text":
      return { text: canonicalText(wanted) };
    case "money": {
      const amount = parseMoney(wanted);
      return amount === null ? { refused: "不是金额" } : { text: amount };
    }
    case "percent": {
      const percent = parsePercent(wanted);
      return percent === undefined ? { refused: "不是百分数" } : { text: String(percent ?? "") };
    }
    case "year":
      return /^\d{4}$/.test(wanted) && Number(wanted) >= 1900 ? { text: wanted } : { refused: "不是年份" };
    // A text that was none before is let be: clerks do write words there.
    case "number":
      return NUMBER.test(before) && wanted !== "" && !NUMBER.test(wanted)
        ? { refused: "不是数字" }
        : { text: canonicalText(wanted) };
    case "symbol":
      return SYMBOL.test(before) && !SYMBOL.test(wanted)
        ? { refused: "不是符号" }
        : { text: canonicalText(wanted) };
    case "unit":
      // A space between number and unit is part of the printed 指标值.
      return { text: printable(wanted).trimEnd() };
  }
}
