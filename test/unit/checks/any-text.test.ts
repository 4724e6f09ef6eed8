import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Book, emptyProject } from "../../../shared/book/model.ts";
import type { Problem } from "../../../shared/checks/problem.ts";
import { RULES } from "../../../shared/checks/rules/rules.ts";
import { createChecker } from "../../../shared/checks/run/check-book.ts";
import { letingBook } from "../../fixtures/paths.ts";
import { bookOf, rowOf } from "./small-book.ts";

const LONG = 100_000;
/**
 * CPU milliseconds for one rule on a book that holds eleven such texts. The slowest takes a tenth of it; a pattern that tries
 * everything twice over takes minutes.
 */
const HANG = 3_000;

/** The text in every place that holds one. */
function bookFullOf(text: string): Book {
  const row = rowOf(text, text, { description: text, basis: text, unit: text, number: "95" });
  const project = {
    ...emptyProject(),
    name: text,
    code: text,
    fundsUse: text,
    goal: text,
    indicators: [row, { ...row, number: "", symbol: text, level1: text, level2: "成本指标" }],
  };
  return bookOf([[text, text], [text, "1.甲经费。", text], [text]], [project, project]);
}

const checkers = RULES.map((rule) => ({ id: rule.id, checker: createChecker(() => [rule]) }));
const all = createChecker();

const ONES = [
  "1",
  "一",
  "“",
  "（",
  "（个",
  "(",
  " ",
  "　",
  "\n",
  "\u0000",
  "😀",
  "\ud800",
  ",",
  ">=",
  "号",
  "达",
  "率",
];
const WORDS = [
  "1.",
  "（一）",
  "目标1：",
  "，；",
  "、等",
  "2021年",
  "疫情",
  "做为",
  "每1家",
  "25家企业",
  "共制作",
  "至少1",
  "1万",
];
const LINES = [
  "1.\n",
  "（一）、\n",
  "1.经费\n",
  "；\n",
  "〔2024〕1号",
  "【2024】1号",
  "资金，",
  "以上",
  "9.",
  "《",
  "达到",
  "率1%",
];
const PIECES = [...ONES, ...WORDS, ...LINES];

describe("no rule fails or hangs", () => {
  it.each(PIECES)("on 100,000 characters of %j", (piece) => {
    const book = bookFullOf(piece.repeat(LONG / piece.length));
    const slow = checkers.filter(({ checker }) => {
      const before = process.cpuUsage();
      checker.check({ book });
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000 > HANG;
    });
    expect(slow.map(({ id }) => id)).toEqual([]);
  });

  it("on 3,000 paragraphs and 500 rows of one piece each", () => {
    for (const piece of PIECES) {
      const before = process.cpuUsage();
      const paragraphs = Array.from({ length: 3_000 }, () => piece.trim());
      const indicators = Array.from({ length: 500 }, () => rowOf(piece, piece, { description: piece }));
      all.check({ book: bookOf([paragraphs], [{ indicators }]) });
      expect(process.cpuUsage(before).user / 1000, JSON.stringify(piece)).toBeLessThan(HANG);
    }
  });

  it("on any short text, and quotes what stands there", () => {
    const word = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 8 }));
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(""));
    fc.assert(
      fc.property(text, (any) => {
        for (const problem of all.check({ book: bookFullOf(any) }).problems) expectQuoted(problem, any);
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

it("quotes what stands in the real text, and says more than the name of the rule", () => {
  const book = letingBook();
  const { problems } = all.check({ book });
  expect(problems.length).toBeGreaterThan(250);
  for (const problem of problems) {
    const { quote, rule, message } = problem;
    expect(message, rule).toMatch(/。$/);
    expect(
      quoteable(book, problem).some((text) => text.includes(quote)),
      `${rule} “${quote}”`,
    ).toBe(true);
  }
});

/** The texts of a problem's place: its field, or all texts of a row or project that is meant as a whole. */
function quoteable({ sections, projects }: Book, { where }: Problem): string[] {
  const { section = 0, paragraph = 0, project = 0, indicator = 0, field } = where;
  const part = sections[section - 1];
  if (part) return paragraph > 0 ? [part.paragraphs[paragraph - 1] ?? ""] : [part.title];
  const table = projects[project - 1];
  if (!table) return [""];
  const row = table.indicators[indicator - 1];
  if (!row && field === undefined) return table.indicators.map(({ level2 }) => level2);
  const texts = Object.entries({ ...table.budget, ...(row ?? table) }).flatMap(([name, text]) =>
    typeof text === "string" && (field === undefined || field === name || field === `budget.${name}`)
      ? [text]
      : [],
  );
  return [...texts, ...(row && field === undefined ? [row.symbol + row.number + row.unit] : []), ""];
}
