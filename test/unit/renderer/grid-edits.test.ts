import { describe, expect, it } from "vitest";
import { cellValue, fieldsBefore, typedFields } from "../../../renderer/forms/project/grid/cell-value.ts";
import {
  clearCells,
  duplicateRows,
  fillDown,
  fillRight,
  fillTo,
  moveRows,
  pasteCells,
  toWords,
} from "../../../renderer/forms/project/grid/grid-edits.ts";
import { applyOps } from "../../../shared/book/apply.ts";
import type { Op } from "../../../shared/book/edit.ts";
import { deleteRows, insertRows, setFields } from "../../../shared/book/indicator-ops.ts";
import { EMPTY_INDICATOR, emptyProject } from "../../../shared/book/model.ts";
import type { BookRows, IndicatorRow } from "../../../shared/book/rows.ts";

const PROJECT = 1;
const YEAR = 2024;

function rows(...names: string[]): IndicatorRow[] {
  return names.map((name, index) => ({
    ...EMPTY_INDICATOR,
    id: index + 1,
    level1: name.slice(0, 1),
    level2: name,
  }));
}

function applied(before: IndicatorRow[], ops: readonly Op[]): IndicatorRow[] {
  const book: BookRows = {
    fiscalYear: 2024,
    department: "",
    compiler: "",
    reviewer: "",
    layout: "hebei",
    rulesOff: [],
    marks: [],
    comments: [],
    sections: [],
    projects: [{ ...emptyProject(), id: PROJECT, indicators: before }],
  };
  let next = 100;
  const numbered = ops.map(
    (op): Op =>
      op.op === "insert" && op.table === "indicator" ? { ...op, row: { ...op.row, id: next++ } } : op,
  );
  return applyOps(book, numbered).projects[0]?.indicators ?? [];
}

const names = (list: readonly IndicatorRow[]) => list.map((row) => row.level2);
const area = (top: number, bottom: number, left = 1, right = 1) => ({ top, bottom, left, right });

describe("rows of the indicator grid", () => {
  it("moves a block up and down, and nothing past the edges", () => {
    const list = rows("a1", "a2", "b1", "b2");
    expect(names(applied(list, moveRows(list, area(1, 2), -1)))).toEqual(["a2", "b1", "a1", "b2"]);
    expect(names(applied(list, moveRows(list, area(1, 2), 1)))).toEqual(["a1", "b2", "a2", "b1"]);
    expect(moveRows(list, area(0, 1), -1)).toEqual([]);
    expect(moveRows(list, area(3, 3), 1)).toEqual([]);
  });

  it("inserts in the middle and at the end, deletes a block, clears its cells", () => {
    const list = rows("a1", "a2", "b1");
    const added = [EMPTY_INDICATOR, { ...EMPTY_INDICATOR, level2: "new" }];
    expect(names(applied(list, insertRows(PROJECT, list, 1, added)))).toEqual(["a1", "", "new", "a2", "b1"]);
    expect(names(applied(list, insertRows(PROJECT, list, 3, added)))).toEqual(["a1", "a2", "b1", "", "new"]);
    expect(names(applied(list, deleteRows(list.slice(0, 2))))).toEqual(["b1"]);
    expect(applied(list, clearCells(list, area(0, 1, 0, 1))).map((row) => row.level1 + row.level2)).toEqual([
      "",
      "",
      "bb1",
    ]);
  });

  it("renames a group without touching rows that have the name already", () => {
    const list = rows("a1", "a2", "b1");
    expect(setFields(list, [1, 2, 3], { level1: "b" })).toHaveLength(2);
    expect(setFields(list, [3], { level1: "b", level2: "b1" })).toEqual([]);
  });

  it("fills down the first row of a range, or the row above to a single one", () => {
    const list = rows("a1", "a2", "b1");
    expect(names(applied(list, fillDown(list, area(0, 2))))).toEqual(["a1", "a1", "a1"]);
    expect(names(applied(list, fillDown(list, area(2, 2))))).toEqual(["a1", "a2", "a2"]);
    expect(fillDown(list, area(0, 0))).toEqual([]);
  });

  it("fills to the right the first column of a range, or the one left of a single one", () => {
    const list = rows("a1", "b1").map((row) => ({ ...row, number: "９５" }));
    const filled = applied(list, fillRight(list, area(0, 1, 1, 3)));
    expect(filled.map((row) => [row.level3, row.description])).toEqual([
      ["a1", "a1"],
      ["b1", "b1"],
    ]);
    expect(applied(list, fillRight(list, area(1, 1, 2, 2)))[1]?.level3).toBe("b1");
    expect(fillRight(list, area(0, 1, 0, 0))).toEqual([]);
  });

  it("goes on with a series where the corner is dragged, down, up and to the side", () => {
    const list = rows("指标1", "指标2", "x", "y");
    const dragged = (from: ReturnType<typeof area>, to: ReturnType<typeof area>, copies = false) =>
      names(applied(list, fillTo(list, from, to, copies)));
    expect(dragged(area(0, 1), area(0, 3))).toEqual(["指标1", "指标2", "指标3", "指标4"]);
    expect(dragged(area(0, 1), area(0, 3), true)).toEqual(["指标1", "指标2", "指标1", "指标2"]);
    expect(dragged(area(3, 3), area(1, 3))).toEqual(["指标1", "y", "y", "y"]);
    const side = applied(list, fillTo(list, area(2, 2), area(2, 2, 1, 3), false))[2];
    expect([side?.level3, side?.description]).toEqual(["x", "x"]);
  });

  it("puts copies of rows right below them", () => {
    const list = rows("a1", "a2", "b1");
    expect(names(applied(list, duplicateRows(PROJECT, list, area(0, 1))))).toEqual([
      "a1",
      "a2",
      "a1",
      "a2",
      "b1",
    ]);
  });
});

describe("pasting", () => {
  it("fills blank 一级 cells of merged ranges downward and adds the rows that do not fit", () => {
    const list = rows("a1", "a2");
    const cells = [
      ["产出指标", "数量指标"],
      ["", "质量指标"],
      ["效益指标", "社会效益指标"],
    ];
    const paste = pasteCells(PROJECT, list, { row: 1, column: 0 }, area(1, 1, 0, 0), cells, YEAR);
    expect({ rows: paste.rows, added: paste.added }).toEqual({ rows: 3, added: 2 });
    expect(applied(list, paste.ops).map((row) => `${row.level1}/${row.level2}`)).toEqual([
      "a/a1",
      "产出指标/数量指标",
      "产出指标/质量指标",
      "效益指标/社会效益指标",
    ]);
  });

  it("splits the 指标值 of the printed table's six columns", () => {
    const paste = pasteCells(
      PROJECT,
      [],
      { row: 0, column: 0 },
      area(0, 0),
      [["产出指标", "质量指标", "达标率", "达标", "≥95%", "计划"]],
      YEAR,
    );
    expect(applied([], paste.ops)[0]).toMatchObject({ symbol: "≥", number: "95", unit: "%", basis: "计划" });
  });

  it("puts one cell into the whole selection, and says what lies right of the last column", () => {
    const list = rows("a1", "a2");
    const one = pasteCells(PROJECT, list, { row: 0, column: 7 }, area(0, 1, 7, 7), [["年初计划"]], YEAR);
    expect(applied(list, one.ops).map((row) => row.basis)).toEqual(["年初计划", "年初计划"]);
    const wide = pasteCells(PROJECT, list, { row: 0, column: 7 }, area(0, 0, 7, 7), [["依据", "多余"]], YEAR);
    expect(wide.area.right).toBe(7);
    expect(applied(list, wide.ops)[0]?.basis).toBe("依据");
    expect(wide.leftOut).toEqual([{ heading: "第 2 列", column: 1 }]);
    expect(wide.leftOutText).toBe("a1：第 2 列 多余");
  });
});

describe("what a cell keeps of typed text", () => {
  it("prints ASCII symbols as the text does, full-width numbers as plain ones", () => {
    expect(["  >=", "<", "＝", "约"].map((typed) => cellValue("symbol", typed))).toEqual([
      "≥",
      "＜",
      "＝",
      "约",
    ]);
    expect(["９５．５", "一百"].map((typed) => cellValue("number", typed))).toEqual(["95.5", "一百"]);
  });

  it("keeps the space between number and unit, which is printed", () => {
    expect(cellValue("unit", " 100 既定目标 ")).toBe(" 100 既定目标");
  });

  it("splits a whole 指标值 typed into symbol or number; what it does not name stays", () => {
    const before = { ...EMPTY_INDICATOR, symbol: "≤", number: "1", unit: "家" };
    const typed = (field: "symbol" | "number", text: string) => {
      const { symbol, number, unit } = { ...before, ...typedFields(field, text, before) };
      return [symbol, number, unit];
    };
    expect(typed("symbol", "≥95%")).toEqual(["≥", "95", "%"]);
    expect(typed("number", ">=９５．５％")).toEqual(["≥", "95.5", "%"]);
    expect(typed("number", "25 家次")).toEqual(["≤", "25", " 家次"]);
    expect(typed("number", "30")).toEqual(["≤", "30", "家"]);
    expect(typed("symbol", "》=")).toEqual(["≥", "1", "家"]);
    expect(typed("symbol", "")).toEqual(["", "1", "家"]);
    expect(typed("number", "")).toEqual(["≤", "", "家"]);
    expect(typed("number", "若干")).toEqual(["≤", "若干", "家"]);
    expect(typed("number", "≧1,200户")).toEqual(["≥", "1,200", "户"]);
    expect(typed("number", "60%-75%")).toEqual(["≤", "", "60%-75%"]);
    expect(typed("symbol", "＜＝ 8 次")).toEqual(["≤", "8", " 次"]);
    expect(typed("symbol", "不少于30人")).toEqual(["≥", "30", "人"]);
    expect(typed("number", "30人以上")).toEqual(["≥", "30", "人"]);
    expect(typed("number", "1,000份")).toEqual(["≤", "1,000", "份"]);
    expect(typed("number", "１，０００份")).toEqual(["≤", "1,000", "份"]);
    expect(typed("number", "大于等于95％")).toEqual(["≥", "95", "%"]);
    expect(typed("number", "优良率不低于90%")).toEqual(["≤", "优良率不低于90%", "家"]);
    expect(typed("symbol", "不低于")).toEqual(["≥", "1", "家"]);
  });

  it("writes a limit in words as its sign, and gives the words back", () => {
    const cells = ["不得少于1,200人", "控制在5%以内", "≧90%", "《方案》印发"].map((value) => [value]);
    const list = rows("a1", "a2", "a3", "a4");
    const paste = pasteCells(PROJECT, list, { row: 0, column: 4 }, area(0, 0, 4, 4), cells, YEAR);
    const pasted = applied(list, paste.ops);
    const values = (all: readonly IndicatorRow[]) =>
      all.map(({ symbol, number, unit }) => [symbol, number, unit].join("|"));
    expect(values(pasted)).toEqual(["≥|1,200|人", "≤|5|%", "≥|90|%", "《方案》印发||"]);
    expect(paste.words.map(({ row }) => row)).toEqual([0, 1]);
    const words = new Map(paste.words.map(({ row, value }) => [list[row]?.id ?? 0, value]));
    const changed = pasted.with(1, { ...(pasted[1] ?? { ...EMPTY_INDICATOR, id: 2 }), number: "6" });
    expect(values(applied(changed, toWords(changed, words)))).toEqual([
      "||不得少于1,200人",
      "≤|6|%",
      "≥|90|%",
      "《方案》印发||",
    ]);
  });

  it("gives back with Esc every field that the typing may have changed", () => {
    const before = { ...EMPTY_INDICATOR, symbol: "≤", number: "1", unit: "家", basis: "计划" };
    expect(fieldsBefore("number", before)).toEqual({ symbol: "≤", number: "1", unit: "家" });
    expect(fieldsBefore("basis", before)).toEqual({ basis: "计划" });
  });
});
