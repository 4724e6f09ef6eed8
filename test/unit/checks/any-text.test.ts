import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Book, emptyProject } from "../../../shared/book/model.ts";
import { createChecker } from "../../../shared/checks/check-book.ts";
import { NUMBER_RULES } from "../../../shared/checks/numbers.ts";
import type { Problem, Rule } from "../../../shared/checks/rule.ts";
import { textRules } from "../../../shared/checks/texts.ts";
import { letingBook } from "../../fixtures/paths.ts";
import { bookOf, rowOf } from "./small-book.ts";

const RULES: readonly Rule[] = [...textRules({}), ...NUMBER_RULES];
const LONG = 100_000;

function bookFullOf(text: string): Book {
  const row = rowOf(text, text, { description: text, basis: text, unit: text, number: "95" });
  const project = {
    ...emptyProject(),
    name: text,
    code: text,
    fundsUse: text,
    goal: text,
    indicators: [row, row],
  };
  return bookOf([[text, text], [text, "1.甲经费。", text], [text]], [project, project]);
}

const check = (book: Book) => createChecker(() => RULES).check({ book }).problems;

describe("no rule fails or hangs", () => {
  const pieces = [
    "1",
    "1.",
    "一",
    "（一）",
    "“",
    "（",
    " ",
    ",",
    "，；",
    "目标1：",
    "2021年",
    "疫情",
    "每1家",
    "25家企业",
    "共制作",
    "至少1",
    "\u0000",
    "😀",
    "\ud800",
    "\n",
    "〔2024〕1号",
  ];

  it.each(pieces)("on 100,000 characters of %j", (piece) => {
    const before = process.cpuUsage();
    check(bookFullOf(piece.repeat(LONG / piece.length)));
    // Far above what the slowest takes; a pattern that tries everything twice over takes hours.
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(30);
  });

  it("on any short text, and quotes what stands there", () => {
    const word = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 8 }));
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(""));
    fc.assert(
      fc.property(text, (any) => {
        for (const problem of check(bookFullOf(any))) expectQuoted(problem, any);
      }),
      { numRuns: 300 },
    );
  });
});

function expectQuoted({ where, quote, rule }: Problem, text: string): void {
  const isText =
    where.paragraph !== undefined || ["name", "code", "fundsUse", "goal"].includes(where.field ?? "");
  if (isText && where.paragraph !== 2) expect(text.includes(quote), `${rule} ${quote}`).toBe(true);
}

it("quotes what stands in the real text", () => {
  const book = letingBook();
  for (const { where, quote, rule } of check(book)) {
    const { section = 0, paragraph = 0, project = 0, indicator = 0, field } = where;
    const text = book.sections[section - 1]?.paragraphs[paragraph - 1];
    const row: Readonly<Record<string, unknown>> | undefined =
      indicator > 0 ? book.projects[project - 1]?.indicators[indicator - 1] : book.projects[project - 1];
    const written = text ?? (field === undefined ? undefined : row?.[field]);
    if (typeof written === "string") expect(written, rule).toContain(quote);
  }
});

describe("the registry", () => {
  it("has every rule once, each with its words", () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const { title, example } of RULES) {
      expect(title).not.toBe("");
      expect(example.wrong).not.toBe(example.right);
    }
  });
});
