import { describe, expect, it } from "vitest";
import { applyOps } from "../../../shared/book/apply.ts";
import type { Op } from "../../../shared/book/edit.ts";
import { type BookRows, bookOfRows, rowsOfBook } from "../../../shared/book/rows.ts";
import type { Problem } from "../../../shared/checks/problem.ts";
import { checkBook } from "../../../shared/checks/run/check-book.ts";
import { checkedProblems, markedTexts } from "../../../shared/checks/run/checked.ts";
import { placeOf } from "../../checks/place.ts";
import { letingBook } from "../../fixtures/paths.ts";

const WHO = { who: "王会计", at: "2026-11-24T08:00:00.000Z" };

function problemsOf(rows: BookRows): readonly Problem[] {
  return checkBook({ book: bookOfRows(rows) }).problems;
}

function mark(rows: BookRows, problem: Problem): Op {
  const marked = markedTexts(rows, problem);
  if (!marked) throw new Error(`no such place: ${placeOf(problem.where)}`);
  return { op: "mark", ...marked.key, mark: { fields: marked.fields, ...WHO } };
}

function named({ rule, where }: Problem): string {
  return `${rule} ${placeOf(where)}`;
}

/** What is marked now, by name. */
function quiet(rows: BookRows): string[] {
  return [...checkedProblems(rows, problemsOf(rows)).keys()].map(named);
}

const rows = rowsOfBook(letingBook());
const problems = problemsOf(rows);

describe("已忽略", () => {
  it("fits any problem of the real text, and no other one", () => {
    for (const problem of problems) {
      const after = applyOps(rows, [mark(rows, problem)]);
      expect(quiet(after)).toEqual([named(problem)]);
    }
  });

  it("fits all of them at once, with who and when", () => {
    const after = applyOps(
      rows,
      problems.map((problem) => mark(rows, problem)),
    );
    const found = checkedProblems(after, problems);
    expect([...found.keys()]).toEqual(problems);
    for (const one of found.values()) expect(one).toMatchObject(WHO);
  });

  const of = (rule: string) => problems.find((problem) => problem.rule === rule) ?? expect.fail(rule);

  it("ends when the paragraph changes, and holds again when it is as it was", () => {
    const problem = of("Y2");
    const id =
      rows.sections[(problem.where.section ?? 0) - 1]?.paragraphs[(problem.where.paragraph ?? 0) - 1];
    if (!id) return expect.fail("Y2 is in a paragraph");
    const marked = applyOps(rows, [mark(rows, problem)]);
    const set = (text: string): Op => ({ op: "set", table: "paragraph", id: id.id, fields: { text } });
    const changed = applyOps(marked, [set(`${id.text}另加一句。`)]);
    expect(quiet(changed)).toEqual([]);
    expect(quiet(applyOps(changed, [set(id.text)]))).toEqual([named(problem)]);
  });

  it("of a whole 指标值 ends when its unit changes", () => {
    const problem = of("V1");
    const project = rows.projects[(problem.where.project ?? 0) - 1];
    const row = project?.indicators[(problem.where.indicator ?? 0) - 1];
    if (!row) return expect.fail("V1 is in a row");
    const marked = applyOps(rows, [mark(rows, problem)]);
    expect(quiet(marked)).toEqual([named(problem)]);
    const op: Op = { op: "set", table: "indicator", id: row.id, fields: { unit: `${row.unit}以内另计` } };
    expect(quiet(applyOps(marked, [op]))).toEqual([]);
  });

  it("of the whole book ends when the rule says something else", () => {
    const problem = of("B1");
    expect(problem.where).toEqual({});
    const marked = applyOps(rows, [mark(rows, problem)]);
    const [first] = rows.projects;
    const spendingPlan = first?.spendingPlan.join() === "25,25,25,25" ? [25, 50, 75, 100] : [25, 25, 25, 25];
    const op: Op = { op: "set", table: "project", id: first?.id ?? 0, fields: { spendingPlan } };
    expect(quiet(applyOps(marked, [op]))).toEqual([]);
  });

  it("moves with its row, and ends with it", () => {
    const problem = of("Y2");
    const section = rows.sections[(problem.where.section ?? 0) - 1];
    const row = section?.paragraphs[(problem.where.paragraph ?? 0) - 1];
    if (!row || !section) return expect.fail("Y2 is in a paragraph");
    const marked = applyOps(rows, [mark(rows, problem)]);
    const moved = applyOps(marked, [{ op: "move", table: "paragraph", id: row.id, before: null }]);
    expect(quiet(moved)).toEqual([
      `Y2 ${placeOf({ ...problem.where, paragraph: section.paragraphs.length })}`,
    ]);
    expect(quiet(applyOps(marked, [{ op: "delete", table: "paragraph", id: row.id }]))).toEqual([]);
  });

  it("is not met by a 待核对 mark of the same place", () => {
    const problem = of("Y2");
    const op = mark(rows, problem);
    if (op.op !== "mark") return expect.fail();
    expect(quiet(applyOps(rows, [{ ...op, kind: "carried", rule: "" }]))).toEqual([]);
  });

  it("has no place in a book that lacks the row", () => {
    const where = { project: 99, indicator: 1, field: "unit" } as const;
    expect(markedTexts(rows, { ...of("V1"), where })).toBeNull();
  });
});
