import { canonicalText, oneLine, printable } from "./canonical.ts";
import type { Op } from "./edit.ts";
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
    const refused = wanted.length > MAX_TEXT ? "太长" : steps.write(each, wanted, projects.get(each.parent));
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

const NUMBER = /^\d+(\.\d+)?$/;
const SYMBOL = /^[≥≤＞＜＝]?$/;

/** Gathers what happens to each row, as its fields would keep a typed text. Every `write` answers why not, or null. */
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

  write(found: Found, wanted: string, project: ProjectRow | undefined): string | null {
    const [id] = found.ids;
    switch (found.table) {
      case "book":
        return this.#writeBook(found.field, wanted);
      case "section":
        this.#texts.push({ op: "set", table: "section", id, fields: { title: oneLine(wanted) } });
        return null;
      case "paragraph": {
        const text = canonicalText(wanted);
        // A blank paragraph is none.
        this.#texts.push(
          text === ""
            ? { op: "delete", table: "paragraph", id }
            : { op: "set", table: "paragraph", id, fields: { text } },
        );
        return null;
      }
      case "project":
        return project ? this.#writeProject(project, found.field, wanted) : "已经不在了";
      case "indicator":
        return this.#writeIndicator(found, wanted);
    }
  }

  #writeBook(field: string, wanted: string): string | null {
    if (field !== "fiscalYear") {
      Object.assign(this.#book, { [field]: oneLine(wanted) });
      return null;
    }
    const year = /^\d{4}$/.test(wanted) ? Number(wanted) : 0;
    if (year < 1900) return "不是年份";
    this.#book.fiscalYear = year;
    return null;
  }

  #writeProject(row: ProjectRow, field: string, wanted: string): string | null {
    const known = this.#projects.get(row.id);
    const fields = known ?? {};
    const [name = "", part = ""] = field.split(".");
    if (name === "budget") {
      const amount = parseMoney(wanted);
      if (amount === null) return "不是金额";
      fields.budget = { ...(fields.budget ?? row.budget), [part]: amount };
    } else if (name === "plan") {
      const percent = parsePercent(wanted);
      if (percent === undefined) return "不是百分数";
      fields.spendingPlan = (fields.spendingPlan ?? row.spendingPlan).with(Number(part), percent);
    } else {
      const long = name === "fundsUse" || name === "goal";
      Object.assign(fields, { [name]: long ? canonicalText(wanted) : oneLine(wanted) });
    }
    if (!known) this.#projects.set(row.id, fields);
    return null;
  }

  #writeIndicator({ field, ids, text }: Found, wanted: string): string | null {
    // A text that was none before is let be: clerks do write words there.
    if (field === "number" && NUMBER.test(text) && wanted !== "" && !NUMBER.test(wanted)) return "不是数字";
    if (field === "symbol" && SYMBOL.test(text) && !SYMBOL.test(wanted)) return "不是符号";
    // A space between number and unit is part of the printed 指标值.
    const value = field === "unit" ? printable(wanted).trimEnd() : canonicalText(wanted);
    for (const id of ids) this.#indicators.set(id, { ...this.#indicators.get(id), [field]: value });
    return null;
  }
}
