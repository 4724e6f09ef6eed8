import { describe, expect, it } from "vitest";
import { allEntries, found, level2Counts } from "../../../renderer/forms/project/library/library-entries.ts";
import { applyOps } from "../../../shared/book/apply.ts";
import type { Op } from "../../../shared/book/edit.ts";
import { insertIndicators, replaceIndicators } from "../../../shared/book/indicator-ops.ts";
import { EMPTY_INDICATOR, emptyProject, type Indicator } from "../../../shared/book/model.ts";
import type { BookRows } from "../../../shared/book/rows.ts";

const indicator = (level1: string, level3: string, more: Partial<Indicator> = {}): Indicator => ({
  ...EMPTY_INDICATOR,
  level1,
  level2: "数量指标",
  level3,
  ...more,
});

function book(...projects: readonly (readonly Indicator[])[]): BookRows {
  let id = 0;
  return {
    fiscalYear: 2024,
    department: "",
    compiler: "",
    reviewer: "",
    layout: "hebei",
    rulesOff: [],
    marks: [],
    comments: [],
    sections: [],
    projects: projects.map((indicators, index) => ({
      ...emptyProject(),
      id: index + 1,
      indicators: indicators.map((row) => ({ ...row, id: ++id })),
    })),
  };
}

function namesAfter(rows: BookRows, ops: readonly Op[]): string[] {
  let next = 100;
  const numbered = ops.map(
    (op): Op =>
      op.op === "insert" && op.table === "indicator" ? { ...op, row: { ...op.row, id: next++ } } : op,
  );
  return applyOps(rows, numbered).projects[0]?.indicators.map((row) => row.level3) ?? [];
}

describe("the library", () => {
  const here = book(
    [indicator("产出指标", "检查", { number: "30" }), indicator("产出指标", "检查", { number: "31" })],
    [indicator("产出指标", "检查"), indicator("效益指标", "带动 就业", { basis: "规划" }), EMPTY_INDICATOR],
  );
  const earlier = [
    { indicator: indicator("产出指标", "检查", { number: "5" }), fiscalYear: 2023, projects: 4, books: 2 },
    { indicator: indicator("产出指标", "培训"), fiscalYear: 2023, projects: 1, books: 1 },
  ];

  it("has every indicator once, with the open text's values, and counts its projects and texts together", () => {
    expect(
      allEntries(here, earlier).map(({ indicator: row, ...counts }) => [row.level3, row.number, counts]),
    ).toEqual([
      ["检查", "30", { fiscalYear: 2024, projects: 6, books: 3 }],
      ["带动 就业", "", { fiscalYear: 2024, projects: 1, books: 1 }],
      ["培训", "", { fiscalYear: 2023, projects: 1, books: 1 }],
    ]);
  });

  it("is searched by words in any text of an indicator, and counted by 二级指标", () => {
    const all = allEntries(here, earlier);
    expect(found(all, "规划 就业").map((each) => each.indicator.level3)).toEqual(["带动 就业"]);
    expect(found(all, "就业 检查")).toEqual([]);
    expect(level2Counts(all)).toEqual([{ level2: "数量指标", count: 3 }]);
  });
});

describe("inserting indicators", () => {
  const table = book([indicator("产出指标", "a"), indicator("产出指标", "b"), indicator("满意度指标", "z")]);
  const rows = table.projects[0]?.indicators ?? [];

  it("goes below the cursor in its own 一级指标, and tears no other group apart", () => {
    const chosen = [indicator("效益指标", "e"), indicator("产出指标", "new")];
    expect(namesAfter(table, insertIndicators(1, rows, 0, chosen))).toEqual(["a", "new", "b", "e", "z"]);
    expect(namesAfter(table, insertIndicators(1, rows, 2, chosen))).toEqual(["a", "b", "new", "e", "z"]);
  });

  it("follows the official order in an empty table", () => {
    const chosen = ["满意度指标", "效益指标", "产出指标"].map((level1) => indicator(level1, level1));
    expect(namesAfter(book([]), insertIndicators(1, [], 0, chosen))).toEqual([
      "产出指标",
      "效益指标",
      "满意度指标",
    ]);
  });

  it("can put another table in place of the present one", () => {
    const ops = replaceIndicators(1, rows, [indicator("产出指标", "x"), indicator("产出指标", "y")]);
    expect(namesAfter(table, ops)).toEqual(["x", "y"]);
  });
});
