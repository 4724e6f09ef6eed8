import { format, isPercentFormat, TOKEN_DATETIME, TOKEN_DURATION, TOKEN_TEXT, type Token } from "numfmt";
import { type AmountShown, amountShown } from "./amount.ts";
import { inChineseDigits } from "./chinese-digits.ts";
import { type FormatCode, formatCode } from "./format-code.ts";
import { sectionFor } from "./section.ts";

/** Days between the beginnings of the two ways to count them (ECMA-376-1 18.17.4.1). */
const DAYS_TO_1904 = 1462;

/** How a cell shows what it holds. */
export class NumberFormat {
  readonly #format: FormatCode;
  /** A number stands as it is, a text too. */
  readonly isGeneral: boolean;
  readonly isPercent: boolean;
  readonly #textual: boolean;
  readonly #amounts: ReadonlyMap<readonly Token[], AmountShown | null>;

  constructor(written: string) {
    this.#format = formatCode(written);
    const { code, sections } = this.#format;
    this.isGeneral = /^(General|@)?$/i.test(code);
    this.isPercent = !this.isGeneral && isPercent(code);
    this.#textual = sections.some(
      (tokens) => tokens.length > 1 && tokens.some(({ type }) => type === TOKEN_TEXT),
    );
    this.#amounts = new Map(sections.map((tokens) => [tokens, amountShown(tokens)]));
  }

  /** A number as it is shown, its thousands not parted; null where the format cannot show it. */
  shown(value: number, from1904: boolean): string | null {
    const { code, sections, locale } = this.#format;
    const section = sectionFor(sections, value);
    const isDate = section.some(({ type }) => type === TOKEN_DATETIME || type === TOKEN_DURATION);
    if (isDate && value < 0) return null;
    try {
      const text = format(code, isDate && from1904 ? value + DAYS_TO_1904 : value, {
        locale,
        dateErrorThrows: true,
      });
      return inChineseDigits(text.trim(), section);
    } catch {
      return null;
    }
  }

  /** How an amount is shown; null where the format shows something else. */
  amount(value: number): AmountShown | null {
    return this.#amounts.get(sectionFor(this.#format.sections, value)) ?? null;
  }

  /** A text as it is shown: `@"元"` adds to it. */
  shownText(text: string): string {
    if (!this.#textual) return text;
    try {
      const shown = format(this.#format.code, text);
      return shown.trim() === "" ? text : shown;
    } catch {
      return text;
    }
  }
}

function isPercent(code: string): boolean {
  try {
    return isPercentFormat(code);
  } catch {
    return false;
  }
}
