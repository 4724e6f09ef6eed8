import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyOps } from "../../../shared/book/apply.ts";
import { findDuplicates } from "../../../shared/book/duplicates.ts";
import type { Op } from "../../../shared/book/edit.ts";
import { mergeOps } from "../../../shared/book/merge-ops.ts";
import { UNDECIDED } from "../../../shared/book/merge-plan.ts";
import { type Book, EMPTY_INDICATOR, emptyProject, type Project } from "../../../shared/book/model.ts";
import { opsToReplace } from "../../../shared/book/replace-project.ts";
import { bookOfRows, rowsOfBook } from "../../../shared/book/rows.ts";
import { splitUnit } from "../../../shared/book/split.ts";
import { letingBook } from "../../fixtures/paths.ts";
import { smallBook } from "../../store/small-book.ts";

function book(projects: readonly Partial<Project>[]): Book {
  return {
    ...smallBook(),
    projects: projects.map((fields) => ({
      ...emptyProject(),
      agencyCode: "366001",
      agencyName: "本级",
      ...fields,
    })),
  };
}

/** The operations as a store answers them, every new row with an id. */
function answered(ops: readonly Op[]): Op[] {
  let id = 1_000_000;
  return ops.map((op): Op => {
    if (op.op !== "insert") return op;
    if (op.table === "project") {
      const indicators = op.row.indicators.map((row) => ({ ...row, id: ++id }));
      return { ...op, row: { ...op.row, id: ++id, indicators } };
    }
    return op.table === "indicator" ? { ...op, row: { ...op.row, id: ++id } } : op;
  });
}

function mergedInto(open: Book, others: readonly Book[], choices: Record<string, number | "all"> = {}) {
  const rows = rowsOfBook(open);
  let id = 1_000_000;
  const files = others.map((each) => ({ book: each }));
  const ops = mergeOps(rows, files, { ...UNDECIDED, choices }, () => ++id);
  return { ops, book: bookOfRows(applyOps(rows, ops)) };
}

const names = (of: Book) => of.projects.map((project) => project.name);

describe("merging into the open book", () => {
  it("puts new projects behind those of their unit, a new unit among the others by its code", () => {
    const open = book([
      { name: "a1", agencyCode: "366001" },
      { name: "c1", agencyCode: "366003" },
    ]);
    const file = book([
      { name: "d1", agencyCode: "366004" },
      { name: "b1", agencyCode: "366002" },
      { name: "b2", agencyCode: "366002" },
      { name: "a2", agencyCode: "366001" },
      { name: "无", agencyCode: "", agencyName: "" },
    ]);
    expect(names(mergedInto(open, [file]).book)).toEqual(["a1", "a2", "b1", "b2", "c1", "d1", "无"]);
  });

  it("a version that was chosen takes the place of the open book's; its rows keep their ids", () => {
    const row = (level3: string, number: string) => ({ ...EMPTY_INDICATOR, level3, number });
    const open = book([
      { code: "1", name: "甲", indicators: [row("一", "1"), row("二", "2")] },
      { name: "乙" },
    ]);
    const other = book([
      { code: "1", name: "甲", goal: "改过", indicators: [row("一", "1"), row("新", "3"), row("二", "9")] },
    ]);
    const { ops, book: whole } = mergedInto(open, [other], { "0:0": 1 });
    expect(whole.projects).toEqual([other.projects[0], open.projects[1]]);
    expect(ops.map((op) => op.op)).toEqual(["set", "set", "insert"]);
    expect(mergedInto(open, [other], { "0:0": 0 }).ops).toEqual([]);
    expect(names(mergedInto(open, [other], { "0:0": "all" }).book)).toEqual(["甲", "乙", "甲"]);
  });

  it("of a project that several files have, what was chosen comes in once", () => {
    const [one, two] = [book([{ code: "1", goal: "甲" }]), book([{ code: "1", goal: "乙" }])];
    const merged = (choices: Record<string, number | "all">) =>
      mergedInto(book([]), [one, two], choices).book.projects.map((project) => project.goal);
    expect(merged({ "1:0": 1 })).toEqual(["乙"]);
    expect(merged({ "1:0": "all" })).toEqual(["甲", "乙"]);
    expect(merged({})).toEqual(["甲", "乙"]);
  });

  it("a unit's part that comes back unchanged changes nothing", () => {
    const open = letingBook();
    const [first] = open.projects;
    if (!first) throw new Error("the real text has projects");
    const part = splitUnit(open, first, "copied");
    const duplicates = findDuplicates([open, part]);
    expect(duplicates.map(({ versions }) => versions.length)).toEqual(part.projects.map(() => 1));
    const choices = Object.fromEntries(duplicates.map(({ id }) => [id, 0]));
    expect(mergedInto(open, [part], choices).ops).toEqual([]);
  });
});

it("any project becomes any other", () => {
  const indicator = fc.record({
    level1: fc.constantFrom("产出指标", "效益指标"),
    level2: fc.constant(""),
    level3: fc.constantFrom("甲", "乙", "丙"),
    description: fc.constant(""),
    symbol: fc.constantFrom("", "≥"),
    number: fc.constantFrom("", "1"),
    unit: fc.constant(""),
    basis: fc.constant(""),
  });
  const project: fc.Arbitrary<Project> = fc.record({
    agencyCode: fc.constantFrom("1", "2"),
    agencyName: fc.constant(""),
    code: fc.constantFrom("", "X"),
    name: fc.constantFrom("", "招商"),
    budget: fc.record({
      total: fc.constantFrom("", "5.00"),
      fiscal: fc.constant(""),
      other: fc.constantFrom("", "1.00"),
    }),
    fundsUse: fc.constantFrom("", "用途"),
    spendingPlan: fc.array(fc.constantFrom(null, 25), { minLength: 4, maxLength: 4 }),
    goal: fc.constantFrom("", "目标"),
    indicators: fc.array(indicator, { maxLength: 7 }),
  });
  fc.assert(
    fc.property(project, project, (from, to) => {
      const rows = rowsOfBook({ ...smallBook(), projects: [from] });
      const [row] = rows.projects;
      const ops = row ? opsToReplace(row, to) : [];
      expect(bookOfRows(applyOps(rows, answered(ops))).projects).toEqual([to]);
      if (row) expect(opsToReplace(row, from)).toEqual([]);
    }),
  );
});
