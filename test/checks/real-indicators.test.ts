import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { splitIndicatorValue } from "../../shared/book/indicator-value.ts";
import type { Indicator } from "../../shared/book/model.ts";
import { checkBook } from "../../shared/checks/run/check-book.ts";
import { bookOf } from "../unit/checks/small-book.ts";

/**
 * Indicators as the forms of counties and provinces have them (some printed so, most written after them): 一级, 二级, 三级 and
 * value of each, with the rules that a reviewer would agree with. A text of 2024, each row in a project of 16 万元.
 */
const ROWS = z
  .array(z.tuple([z.string(), z.string(), z.string(), z.string(), z.array(z.string())]))
  .parse(JSON.parse(readFileSync(new URL("../fixtures/real-indicators.json", import.meta.url), "utf8")));

/** Rules on what the row itself says; the rest of its cells is written to be in order. */
function rowOf([level1, level2, level3, value]: (typeof ROWS)[number]): Indicator {
  return {
    level1,
    level2,
    level3,
    description: "年末按台账统计的实际数",
    ...splitIndicatorValue(value),
    basis: "《实施方案》（冀财农〔2023〕15号）",
  };
}

/** Each in a book of its own, of its own scheme, beside the project's cost. */
function rulesOn(row: Indicator): string[] {
  const cost = { level1: row.level1 === "成本指标" ? "成本指标" : "产出指标", level2: "成本指标" };
  const total = rowOf([cost.level1, cost.level2, "项目总成本", "≤16万元", []]);
  const project = { budget: { total: "16.00", fiscal: "16.00", other: "" }, indicators: [row, total] };
  const { problems } = checkBook({ book: bookOf([], [project]) });
  return [...new Set(problems.filter(({ where }) => where.indicator === 1).map(({ rule }) => rule))];
}

const judged = ROWS.map((row) => {
  const [, level2, level3, value, expected] = row;
  return { text: `${level2} ${level3} ${value}`, expected, found: rulesOn(rowOf(row)) };
});

it(`finds in ${ROWS.length} indicators of real forms what a reviewer would send back, and nothing else`, () => {
  const rules = [...new Set(judged.flatMap(({ expected, found }) => [...expected, ...found]))].toSorted();
  const table = rules.map((rule) => {
    const right = judged.filter(({ expected, found }) => expected.includes(rule) && found.includes(rule));
    const missed = judged.filter(({ expected, found }) => expected.includes(rule) && !found.includes(rule));
    const wrong = judged.filter(({ expected, found }) => !expected.includes(rule) && found.includes(rule));
    const lines = [
      ...missed.map(({ text }) => `    missed: ${text}`),
      ...wrong.map(({ text }) => `    false: ${text}`),
    ];
    const line = `  ${rule}: ${right.length} true, ${wrong.length} false, ${missed.length} missed`;
    return { line: [line, ...lines].join("\n"), bad: missed.length + wrong.length };
  });
  console.log(["rule by rule", ...table.map(({ line }) => line)].join("\n"));
  expect(ROWS.length).toBeGreaterThanOrEqual(171);
  expect(table.filter(({ bad }) => bad > 0).map(({ line }) => line)).toEqual([]);
});
