import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Book, bookSchema, type Project } from "../../../../shared/book/model.ts";
import { applyFix } from "../../../../shared/checks/apply-fix.ts";
import { checkBook } from "../../../../shared/checks/check-book.ts";
import { indicatorRules } from "../../../../shared/checks/indicators.ts";
import type { Change, Fix, Problem, Where } from "../../../../shared/checks/rule.ts";
import { bookOf, row } from "./one-project.ts";

const mine = new Set(indicatorRules({}).map(({ id }) => id));
const real = bookSchema.parse(
  JSON.parse(readFileSync(new URL("../../../fixtures/leting-2024.book.json", import.meta.url), "utf8")),
);
/** What a clerk writes into rows, beyond the real text. */
const written = bookOf(
  row("数量", "培训教师人数", "不少于50人"),
  row("时效", "故障抢修时限", "30天内"),
  row("成本", "项目总成本", "达到100万元"),
  row("成本", "工程造价", "≥100万元"),
  row("社会成本", "责任事故起数", "0起"),
  row("质量", "设备完好率", "≥95设备完好"),
  row("社会效益", "受益学生人数不低于870人", "≥870人"),
  row("数量", "抽查企业数量", "25完成25家企业的检查"),
  row("质量", "问题整改率", "100%"),
);

/** Undoes a mend as history does: what it changed, changed back. */
function inverse(book: Book, fix: Fix): Fix {
  const changes = fix.changes.map((change): Change => {
    if (change.change === "set") return { ...change, text: textAt(book, change.where) };
    if (change.change !== "reorder") throw new Error(`no indicator rule does ${change.change}`);
    return { ...change, order: change.order.map((_, index) => change.order.indexOf(index + 1) + 1) };
  });
  return { ...fix, changes };
}

function textAt(book: Book, { project = 0, indicator = 0, field }: Where): string {
  const fields = Object.entries(projectAt(book, project).indicators[indicator - 1] ?? {});
  return fields.find(([name]) => name === field)?.[1] ?? "";
}

function projectAt(book: Book, project: number): Project {
  const found = book.projects[project - 1];
  if (!found) throw new Error("no such project");
  return found;
}

/** The same rule at the same place, or of the same words where a reorder moved the row. */
function isSame(one: Problem, other: Problem): boolean {
  if (one.rule !== other.rule) return false;
  return one.message === other.message || JSON.stringify(one.where) === JSON.stringify(other.where);
}

describe.each([
  ["the real text", real],
  ["other rows", written],
])("mends in %s", (_, book) => {
  const before = checkBook({ book }).problems;
  const mended = before.filter((problem) => mine.has(problem.rule) && problem.fix);

  it.each(mended)("$rule $message", (problem) => {
    const { fix, rule, where } = problem;
    if (!fix) throw new Error("no mend");
    const fixed = applyFix(book, fix);
    const after = checkBook({ book: fixed }).problems;
    const sameAgain = after.filter(
      (other) => other.rule === rule && JSON.stringify(other.where) === JSON.stringify(where),
    );
    expect(sameAgain).toEqual([]);
    expect(after.filter((one) => !before.some((old) => isSame(old, one)))).toEqual([]);
    expect(applyFix(fixed, inverse(book, fix))).toEqual(book);
  });

  it("is offered for several rules", () => {
    expect(new Set(mended.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(4);
  });
});
