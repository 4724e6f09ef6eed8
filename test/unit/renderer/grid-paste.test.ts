import { describe, expect, it } from "vitest";
import {
  type SpannedCell,
  spreadCells,
  toHtmlTable,
} from "../../../renderer/forms/project/grid/html-table.ts";
import { leftOutText } from "../../../renderer/forms/project/grid/left-out.ts";
import { fieldsOfRow, readTable } from "../../../renderer/forms/project/grid/paste-table.ts";

function read(cells: readonly (readonly string[])[], start = 0) {
  const table = readTable(cells, start, 2024);
  return table.rows.map((row) => fieldsOfRow(table, row));
}

const cell = (text: string, rows = 1, columns = 1): SpannedCell => ({ text, rows, columns });

describe("a pasted table", () => {
  it("has its columns by their headings, in any order; what the grid has no place for is named", () => {
    const cells = [
      ["序号", "绩效指标\n描述", "一级指标", "指标值（符号·数值·单位）", "分值", "三级指标"],
      ["1", "完成检查", "产出指标", "≥25家", "10", "检查家数"],
    ];
    expect(read(cells)).toEqual([
      {
        description: "完成检查",
        level1: "产出指标",
        symbol: "≥",
        number: "25",
        unit: "家",
        level3: "检查家数",
      },
    ]);
    expect(readTable(cells, 3, null).leftOut.map(({ heading }) => heading)).toEqual(["序号", "分值"]);
  });

  it("keeps nothing that nobody sees", () => {
    expect(
      read([
        ["一级\u00ad指标", "三级指标\ufeff", "指标值"],
        ["产出\u200b指标", "\u200e检查家数", "\u202a≥\u206025家\u202c"],
      ]),
    ).toEqual([{ level1: "产出指标", level3: "检查家数", symbol: "≥", number: "25", unit: "家" }]);
  });

  it("has no headings where there is nothing below them but words that can be values as well", () => {
    expect(read([["单位", "依据"]], 6)).toEqual([{ unit: "单位", basis: "依据" }]);
    expect(read([["三级指标", "指标值"]], 2)).toEqual([]);
  });

  it("may have two rows of headings, 指标值 above its three fields", () => {
    const cells = [
      ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "", "", "确定依据"],
      ["", "", "", "", "符号", "数值", "计量单位", ""],
      ["产出指标", "质量指标", "达标率", "达标", ">=", "95", "%", "计划"],
    ];
    expect(read(cells)).toEqual([
      {
        level1: "产出指标",
        level2: "质量指标",
        level3: "达标率",
        description: "达标",
        symbol: "≥",
        number: "95",
        unit: "%",
        basis: "计划",
      },
    ]);
  });

  it("has the number in 指标值 where 计量单位 is a column of its own", () => {
    const cells = [
      ["三级指标", "指标值", "计量单位"],
      ["达标率", "≥95", "%"],
    ];
    expect(read(cells)).toEqual([{ level3: "达标率", symbol: "≥", number: "95", unit: "%" }]);
  });

  it("is the printed one from any column on, where it ends with 指标值 and 依据; three fields stay three", () => {
    expect(read([["达标率", "达标", "≥95%", "计划"]], 2)).toEqual([
      { level3: "达标率", description: "达标", symbol: "≥", number: "95", unit: "%", basis: "计划" },
    ]);
    expect(read([["达标率", "达标", "≥", "95"]], 2)).toEqual([
      { level3: "达标率", description: "达标", symbol: "≥", number: "95" },
    ]);
    expect(read([["≥95%"], ["10 家"]], 4)).toEqual([
      { symbol: "≥", number: "95", unit: "%" },
      { symbol: "", number: "10", unit: " 家" },
    ]);
  });

  it("is the printed one also with columns behind it, which are named by their place", () => {
    const cells = [["达标率", "达标", "≥95%", "计划", "10", "0.95"]];
    expect(read(cells, 2)).toEqual([
      { level3: "达标率", description: "达标", symbol: "≥", number: "95", unit: "%", basis: "计划" },
    ]);
    const { leftOut } = readTable(cells, 2, 2024);
    expect(leftOut.map(({ heading }) => heading)).toEqual(["第 5 列", "第 6 列"]);
    expect(leftOutText(leftOut, cells, () => "达标率")).toBe("达标率：第 5 列 10；第 6 列 0.95");
  });

  it("has the text's own year where its columns are of several", () => {
    const cells = [
      ["三级指标", "指标值", "", "分值"],
      ["", "2023年", "2024年", ""],
      ["检查家数", "≥20家", "不少于25家", "10"],
    ];
    expect(read(cells)).toEqual([{ level3: "检查家数", symbol: "≥", number: "25", unit: "家" }]);
    const { leftOut, doubtfulYears } = readTable(cells, 0, 2024);
    expect(leftOut.map(({ heading }) => heading)).toEqual(["2023年", "分值"]);
    expect(doubtfulYears).toBeNull();
    expect(readTable(cells, 0, 2026).doubtfulYears).toBe("2023年、2024年");
  });

  it("joins a name that a narrow cell broke into lines, and no other text", () => {
    expect(read([["产出\n指标", "数量\n指标", "第一\n第二"]])).toEqual([
      { level1: "产出指标", level2: "数量指标", level3: "第一\n第二" },
    ]);
  });

  it("does not take one name like a heading for a row of them", () => {
    expect(read([["产出指标", "数量指标", "单位"]])).toHaveLength(1);
  });
});

describe("merged cells", () => {
  it("have their text in every row, and in the first of their columns", () => {
    expect(
      spreadCells([
        [cell("产出", 2), cell("数量", 2), cell("a")],
        [cell("b")],
        [cell("效益"), cell("社会"), cell("c")],
      ]),
    ).toEqual([
      ["产出", "数量", "a"],
      ["产出", "数量", "b"],
      ["效益", "社会", "c"],
    ]);
    expect(spreadCells([[cell("标题", 1, 2)], [cell("a"), cell("b")]])).toEqual([
      ["标题", ""],
      ["a", "b"],
    ]);
  });

  it("that every row spans make one column, and a claim of millions is cut", () => {
    expect(spreadCells([[cell("a", 1, 3), cell("b", 1, 2)]])).toEqual([["a", "b"]]);
    expect(spreadCells([[cell("a", 1e6, 1e6)]])).toEqual([["a"]]);
  });

  it("are merged again when copied", () => {
    const cells = [
      ["产出", "a\n<b>"],
      ["产出", "c"],
      ["效益", "d"],
    ];
    expect(toHtmlTable(cells, true)).toBe(
      '<table><tr><td rowspan="2">产出</td><td>a<br style="mso-data-placement:same-cell">&lt;b&gt;</td></tr>' +
        '<tr><td>c</td></tr><tr><td rowspan="1">效益</td><td>d</td></tr></table>',
    );
    expect(toHtmlTable([["a"], ["a"]], false)).toBe("<table><tr><td>a</td></tr><tr><td>a</td></tr></table>");
  });

  it.each(["=HYPERLINK(1)", "+1", "-1", "@SUM(1)"])("%s stays a text in Excel when copied", (text) => {
    expect(toHtmlTable([[text]], false)).toBe(
      `<table><tr><td style="mso-number-format:'\\@'">${text}</td></tr></table>`,
    );
    expect(toHtmlTable([[text]], true)).toContain(`<td rowspan="1" style="mso-number-format:'\\@'">`);
  });
});
