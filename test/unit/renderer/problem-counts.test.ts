import { describe, expect, it } from "vitest";
import { changedWords } from "../../../renderer/features/problems/changed-words.ts";
import {
  problemsAt,
  problemsOfPlace,
  worstByField,
} from "../../../renderer/features/problems/field-problems.ts";
import { countProblems, NO_COUNTS } from "../../../renderer/state/problem-counts.ts";
import { applyOps } from "../../../shared/book/apply.ts";
import { bookOfRows, rowsOfBook } from "../../../shared/book/rows.ts";
import { checkBook } from "../../../shared/checks/run/check-book.ts";
import { letingBook } from "../../fixtures/paths.ts";

const rows = rowsOfBook(letingBook());
const { problems } = checkBook({ book: bookOfRows(rows) });

describe("counts of problems", () => {
  it("are those of each part, hints left out", () => {
    const counts = countProblems(rows, problems, NO_COUNTS);
    const of = (severity: string) => problems.filter((each) => each.severity === severity).length;
    expect(counts.total).toEqual({ errors: of("error"), warnings: of("warning") });
    const third = problems.filter(({ where }) => where.project === 3);
    expect(counts.projects.get(rows.projects[2]?.id ?? 0)).toEqual({
      errors: third.filter(({ severity }) => severity === "error").length,
      warnings: third.filter(({ severity }) => severity === "warning").length,
    });
  });

  it("stay the same object while no number changes, so that the outline is not drawn anew", () => {
    const counts = countProblems(rows, problems, NO_COUNTS);
    const again = checkBook({ book: structuredClone(bookOfRows(rows)) }).problems;
    expect(countProblems(rows, again, counts)).toBe(counts);
    const other = countProblems(rows, again.slice(1), counts);
    expect(other).not.toBe(counts);
  });
});

describe("problems at their fields", () => {
  const project = rows.projects[2];
  const here = problemsOfPlace(rows, problems, { kind: "project", id: project?.id ?? 0 });

  it("are those of the form, the worst first", () => {
    const id = project?.indicators[4]?.id ?? 0;
    const found = problemsAt(here, { table: "indicator", id, field: "level3" });
    expect(found.map(({ rule }) => rule)).toContain("I2");
    expect(found[0]?.severity).toBe("error");
    expect(worstByField(here).find(({ spot }) => spot.id === id && spot.field === "level3")?.problem).toBe(
      found[0],
    );
  });

  it("of the spending plan are at all four percentages", () => {
    const id = project?.id ?? 0;
    for (const field of ["plan.0", "plan.3"] as const)
      expect(problemsAt(here, { table: "project", id, field }).map(({ rule }) => rule)).toContain("B2");
  });

  it("of the cover are at its fields", () => {
    const blank = applyOps(rows, [{ op: "set", table: "book", fields: { reviewer: "" } }]);
    const found = problemsOfPlace(blank, checkBook({ book: bookOfRows(blank) }).problems, { kind: "cover" });
    expect(found.map(({ spot }) => spot.field)).toEqual(["reviewer"]);
  });
});

describe("what a fix changes", () => {
  it.each([
    ["（二）、目标", "（二）目标", ["（二）", "、", "", "目标"]],
    ["唐财建[2023]113号", "唐财建〔2023〕113号", ["唐财建", "[2023]", "〔2023〕", "113号"]],
    ["", "新", ["", "", "新", ""]],
    ["𠀀甲", "𠀀乙", ["𠀀", "甲", "乙", ""]],
  ])("%j → %j", (before, after, [lead, was, is, tail]) => {
    expect(changedWords(before, after)).toEqual({ lead, was, is, tail });
  });

  it("shows only what is around it", () => {
    const { lead, was, is, tail } = changedWords(
      `${"前".repeat(50)}甲${"后".repeat(50)}`,
      `${"前".repeat(50)}乙${"后".repeat(50)}`,
    );
    expect(lead).toBe(`…${"前".repeat(14)}`);
    expect([was, is]).toEqual(["甲", "乙"]);
    expect(tail).toBe(`${"后".repeat(14)}…`);
  });
});
