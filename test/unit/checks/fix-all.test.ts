import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { BookFile, createBookFile } from "../../../electron/store/book-file.ts";
import { applyOps } from "../../../shared/book/apply.ts";
import { canonicalBook } from "../../../shared/book/canonical.ts";
import type { Book } from "../../../shared/book/model.ts";
import { type BookRows, bookOfRows, rowsOfBook } from "../../../shared/book/rows.ts";
import type { Problem } from "../../../shared/checks/problem.ts";
import { checkBook } from "../../../shared/checks/run/check-book.ts";
import { markedTexts } from "../../../shared/checks/run/checked.ts";
import { planFixes } from "../../../shared/checks/run/fix-all.ts";
import { letingBook } from "../../fixtures/paths.ts";
import { runs } from "../../support/random.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { shuffledBook } from "../../word/shuffled-book.ts";

const RUNS = runs(25);
const ALL: ReadonlySet<string> = new Set();

const check = (book: Book) => checkBook({ book }).problems;

/** Errors by rule and row, so that a row that has moved is the same one. */
function errors(rows: BookRows): string[] {
  return check(bookOfRows(rows))
    .filter(({ severity }) => severity === "error")
    .map((problem) => JSON.stringify(markedTexts(rows, problem)?.key));
}

function safeOnes(rows: BookRows): readonly Problem[] {
  return check(bookOfRows(rows)).filter(({ fix }) => fix?.safe);
}

/** No safe fix is left without a word, and no error is there that was not there before. */
function holds(book: Book): void {
  const rows = rowsOfBook(book);
  const { ops, left } = planFixes(check, rows, ALL);
  const after = applyOps(rows, ops);
  expect(safeOnes(after)).toHaveLength(left.length);
  const known = new Set(errors(rows));
  expect(errors(after).filter((key) => !known.has(key))).toEqual([]);
}

describe("全部修复", () => {
  it("of the real text leaves no safe fix, and no other error", () => {
    const rows = rowsOfBook(letingBook());
    const { fixes, ops, left } = planFixes(check, rows, ALL);
    expect(fixes.length).toBeGreaterThan(30);
    expect(left).toEqual([]);
    expect(safeOnes(applyOps(rows, ops))).toEqual([]);
    holds(letingBook());
  });

  it(`of ${RUNS} random books too`, () => {
    for (let seed = 1; seed <= RUNS; seed++) holds(canonicalBook(shuffledBook(seed)));
  });

  it("shows each text as it was and as it becomes", () => {
    const rows = rowsOfBook(letingBook());
    const { fixes } = planFixes(check, rows, ALL);
    for (const { texts } of fixes) {
      expect(texts.length).toBeGreaterThan(0);
      for (const { before, after } of texts) expect(after).not.toBe(before);
    }
    const value = fixes.find(({ rule }) => rule === "V1");
    expect(value?.texts).toHaveLength(1);
    expect(value?.texts[0]?.after.replace(/\s/g, "")).not.toBe("");
  });

  it("leaves alone what is not wanted and what is ignored", () => {
    const rows = rowsOfBook(letingBook());
    const { fixes } = planFixes(check, rows, ALL);
    const [unwanted, looked] = fixes.filter(({ rule }) => rule === "E2");
    const problem = safeOnes(rows).find(
      (each) => JSON.stringify(markedTexts(rows, each)?.key) === looked?.key,
    );
    const marked = problem && markedTexts(rows, problem);
    if (!unwanted || !marked) return expect.fail("E2 is found more than once");
    const mark = { fields: marked.fields, who: "王会计", at: "" };
    const before = applyOps(rows, [{ op: "mark", ...marked.key, mark }]);
    const plan = planFixes(check, before, new Set([unwanted.key]));
    expect(plan.fixes.map(({ key }) => key)).not.toContain(unwanted.key);
    expect(plan.fixes.map(({ key }) => key)).not.toContain(looked?.key);
    const stays = safeOnes(applyOps(before, plan.ops)).map((each) =>
      JSON.stringify(markedTexts(rows, each)?.key),
    );
    expect(stays.sort()).toEqual([unwanted.key, looked?.key ?? ""].sort());
  });

  it("says so where a fix only brings the same problem back", () => {
    const rows = rowsOfBook(letingBook());
    const where = { section: 1, paragraph: 1 };
    const turning = (book: Book): Problem[] => {
      const text = book.sections[0]?.paragraphs[0] === "甲" ? "乙" : "甲";
      const fix = { title: "改", safe: true, changes: [{ change: "set" as const, where, text }] };
      return [{ rule: "X", severity: "hint", message: "反复。", quote: "", where, fix }];
    };
    const { left, fixes } = planFixes(turning, rows, ALL);
    expect(fixes).toHaveLength(2);
    expect(left).toMatchObject([{ problem: { rule: "X" }, why: expect.stringContaining("手动修改") }]);
  });

  it("leaves to a person a fix that brings an error to light, and does the others", () => {
    const rows = rowsOfBook(letingBook());
    const problem = (paragraph: number, text: string): Problem => {
      const where = { section: 1, paragraph };
      const fix = { title: "改", safe: true, changes: [{ change: "set" as const, where, text }] };
      return { rule: "X", severity: "hint", message: "要改。", quote: "", where, fix };
    };
    const rules = (book: Book): Problem[] => {
      const [first, second] = book.sections[0]?.paragraphs ?? [];
      return [
        ...(first === "甲" ? [] : [problem(1, "甲")]),
        ...(second === "乙" ? [] : [problem(2, "乙")]),
        ...(second === "乙" ? [{ ...problem(2, "丙"), rule: "Y", severity: "error" as const }] : []),
      ];
    };
    const { fixes, left } = planFixes(rules, rows, ALL);
    expect(fixes.map(({ where }) => where.paragraph)).toEqual([1]);
    expect(left).toMatchObject([
      { problem: { where: { paragraph: 2 } }, why: expect.stringContaining("新的错误") },
    ]);
  });

  it("is one step in the file, undone to the letter", async () => {
    const path = join(temporaryFolder(), "文本.jxwb");
    await createBookFile(path, letingBook(), [], false);
    const file = BookFile.open(path);
    onTestFinished(() => file.close());
    const rows = file.rows();
    file.edit({ label: "全部修复", ops: [...planFixes(check, rows, ALL).ops] });
    expect(file.rows()).not.toEqual(rows);
    file.undo();
    expect(file.rows()).toEqual(rows);
  });
});
