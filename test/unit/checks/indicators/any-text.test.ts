import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { bookSchema } from "../../../../shared/book/model.ts";
import { checkBook, createChecker } from "../../../../shared/checks/check-book.ts";
import { indicatorRules } from "../../../../shared/checks/indicators.ts";
import type { Problem } from "../../../../shared/checks/rule.ts";
import { bookWith, row } from "../cases/one-project.ts";

const LONG = 100_000;
const PIECES = [
  "1",
  "一",
  "《",
  "（个",
  " ",
  "\u0000",
  "😀",
  "率",
  "以上",
  "1万",
  "资金，",
  "9.",
  "\n",
  "达到",
  "\ud800",
  ">=",
];

it.each(PIECES)("no rule fails on 100,000 characters of %j", (piece) => {
  const text = piece.repeat(LONG / piece.length);
  const rows = ["", "95", "9".repeat(1_000)].flatMap((number) =>
    ["数量", "成本", "服务对象满意度", text].map((level2) => ({
      ...row(level2, text, "", text, text),
      symbol: text,
      number,
      unit: text,
    })),
  );
  const book = bookWith({ indicators: rows, goal: text, fundsUse: text });
  expect(createChecker(indicatorRules).check({ book }).problems.length).toBeGreaterThan(0);
});

it("quotes what stands in the field, and says more than the name of the rule", () => {
  const path = new URL("../../../fixtures/leting-2024.book.json", import.meta.url);
  const book = bookSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  const mine = new Set(indicatorRules({}).map(({ id }) => id));
  const problems = checkBook({ book }).problems.filter(({ rule }) => mine.has(rule));
  expect(problems.length).toBeGreaterThan(200);
  const wrong = problems.filter((problem) => !isQuoted(problem) || !problem.message.endsWith("。"));
  expect(wrong).toEqual([]);

  function isQuoted({ quote, where }: Problem): boolean {
    const project = book.projects[(where.project ?? 0) - 1];
    if (!project) return false;
    const indicator = project.indicators[(where.indicator ?? 0) - 1];
    const fields: Record<string, unknown> = indicator ? { ...indicator } : { ...project };
    const text = where.field === undefined ? null : fields[where.field];
    if (typeof text === "string") return text.includes(quote) && (quote !== "" || text === "");
    if (!indicator) return project.indicators.some(({ level2 }) => level2 === quote);
    const { symbol, number, unit } = indicator;
    const value = symbol + number + unit;
    return [value, indicator.description].some((part) => part.includes(quote)) && quote !== "";
  }
});
