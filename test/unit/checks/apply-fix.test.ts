import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyOps } from "../../../shared/book/apply.ts";
import { FIELDS } from "../../../shared/book/fields.ts";
import { bookOfRows, rowsOfBook } from "../../../shared/book/rows.ts";
import type { FixChange } from "../../../shared/checks/problem.ts";
import { applyFix, opsOfFix } from "../../../shared/checks/run/apply-fix.ts";
import { letingBook } from "../../fixtures/paths.ts";

const book = letingBook();
const fix = (...changes: FixChange[]) => ({ title: "改", safe: false, changes });

describe("a fix", () => {
  it("names every place as it was before: deletions do not shift the others", () => {
    const after = applyFix(
      book,
      fix(
        { change: "delete", where: { section: 1, paragraph: 1 } },
        { change: "set", where: { section: 1, paragraph: 3 }, text: "三" },
        { change: "delete", where: { section: 1, paragraph: 2 } },
        { change: "insert", where: { section: 1, paragraph: 4 }, text: "新" },
        { change: "insert", where: { section: 1, paragraph: 32 }, text: "末" },
      ),
    );
    const old = book.sections[0]?.paragraphs ?? [];
    expect(after.sections[0]?.paragraphs).toEqual(["三", "新", ...old.slice(3), "末"]);
  });

  it("sets every field that a rule may name", () => {
    const { projects } = applyFix(
      book,
      fix(
        { change: "set", where: { section: 2, field: "title" }, text: "标题" },
        { change: "set", where: { project: 1, field: "budget.total" }, text: "6.00" },
        { change: "set", where: { project: 1, field: "budget.other" }, text: "1.00" },
        { change: "set", where: { project: 1, field: "spendingPlan" }, text: "25/50//100" },
        { change: "set", where: { project: 1, field: "goal" }, text: "目标" },
        { change: "set", where: { project: 1, indicator: 2, field: "unit" }, text: "%" },
      ),
    );
    expect(projects[0]).toMatchObject({
      budget: { total: "6.00", fiscal: "5.00", other: "1.00" },
      spendingPlan: [25, 50, null, 100],
      goal: "目标",
    });
    expect(projects[0]?.indicators[1]?.unit).toBe("%");
    expect(projects[1]).toEqual(book.projects[1]);
  });

  it("puts indicator rows in another order", () => {
    const order = [7, 1, 2, 3, 4, 5, 6];
    const { projects } = applyFix(book, fix({ change: "reorder", where: { project: 1 }, order }));
    const old = book.projects[0]?.indicators ?? [];
    expect(projects[0]?.indicators).toEqual(order.map((position) => old[position - 1]));
  });

  it.each<FixChange>([
    { change: "delete", where: { section: 1, paragraph: 32 } },
    { change: "set", where: { project: 1, field: "department" }, text: "x" },
    { change: "set", where: { project: 1, field: "spendingPlan" }, text: "25/50" },
    { change: "set", where: {}, text: "x" },
  ])("refuses a place that is not there: %o", (change) => {
    expect(() => applyFix(book, fix(change))).toThrow(RangeError);
  });

  it("is the same on the editor's rows as on the book", () => {
    const paragraph = fc.record({ section: fc.constant(1), paragraph: fc.integer({ min: 1, max: 31 }) });
    const row = fc.record({
      project: fc.integer({ min: 1, max: 9 }),
      indicator: fc.integer({ min: 1, max: 6 }),
    });
    const changes = fc.array(
      fc.oneof(
        fc.record({ change: fc.constant("set" as const), where: paragraph, text: fc.string() }),
        fc.record({ change: fc.constant("insert" as const), where: paragraph, text: fc.string() }),
        fc.record({ change: fc.constant("delete" as const), where: fc.oneof(paragraph, row) }),
        fc.record({
          change: fc.constant("set" as const),
          where: fc
            .tuple(row, fc.constantFrom(...FIELDS.indicator))
            .map(([at, { name }]) => ({ ...at, field: name })),
          text: fc.string(),
        }),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(changes, (made) => {
        const rows = rowsOfBook(book);
        let id = 1_000_000;
        const ops = opsOfFix(rows, fix(...made)).map((op) =>
          op.op === "insert" && op.table === "paragraph" ? { ...op, row: { ...op.row, id: ++id } } : op,
        );
        expect(bookOfRows(applyOps(rows, ops))).toEqual(applyFix(book, fix(...made)));
      }),
    );
  });
});
