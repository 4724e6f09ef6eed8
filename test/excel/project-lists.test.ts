import { describe, expect, it } from "vitest";
import { emptyProject, type Project } from "../../shared/book/model.ts";
import { kinds, read } from "./workbook.ts";

/** Lists of projects in the shapes in which offices keep them. */

const CODE = "13022524P00HHX610007T";
const plain = (change: Partial<Project>): Project => ({ ...emptyProject(), ...change });
const money = (total: string, fiscal = "", other = "") => ({ total, fiscal, other });

describe("a plain list of projects", () => {
  it("is read by its headings, in any order", async () => {
    const { book, notes } = await read({
      rows: [
        ["绩效目标", "预算数", "项目名称", "项目编码", "单位名称"],
        ["1.完成检查", 5, "招商经费", CODE, "某局本级"],
      ],
    });
    expect(book.projects).toEqual([
      plain({
        agencyName: "某局本级",
        code: CODE,
        name: "招商经费",
        budget: money("5.00"),
        goal: "1.完成检查",
      }),
    ]);
    expect(kinds(notes)).toEqual([]);
  });

  it("makes a text of the usual sections and a year, and says that the year is guessed", async () => {
    const { book, notes } = await read({
      rows: [
        ["项目名称", "预算数"],
        ["招商经费", 5],
      ],
    });
    expect(book).toMatchObject({
      fiscalYear: 2024,
      department: "",
      compiler: "",
      reviewer: "",
      layout: "hebei",
    });
    expect(book.sections).toEqual(
      ["总体绩效目标", "分项绩效目标", "工作保障措施"].map((title) => ({ title, paragraphs: [] })),
    );
    expect(notes.map(({ kind }) => kind)).toEqual(["year-guessed"]);
  });

  it.each([
    ["spaces inside", ["项 目 名 称", "预 算 数", "资金 用途"]],
    ["line breaks", ["项目\n名称", "预算数\n（万元）", "资金\n用途"]],
    ["full width", ["项目名称：", "预算数（万元）", "资金用途＊"]],
    ["required marks", ["*项目名称", "*预算金额", "*资金用途"]],
    ["other words", ["预算项目", "预算总额", "用途"]],
    ["more words", ["项目", "年度预算（万元）", "主要用途"]],
    ["units", ["项目名称", "金额(万元)", "资金用途说明"]],
  ])("headings with %s", async (_, headings) => {
    const { book } = await read({ rows: [headings, ["招商经费", "5", "外出招商"]] });
    expect(book.projects).toEqual([plain({ name: "招商经费", budget: money("5.00"), fundsUse: "外出招商" })]);
  });

  it("finds the headings below titles, which go to the report", async () => {
    const { book, notes } = await read({
      rows: [
        ["某县商务局2025年度预算项目表", null, null],
        [null, null, "单位：万元"],
        [],
        ["序号", "项目名称", "预算数"],
        [1, "招商经费", 5],
      ],
      merges: ["A1:C1"],
    });
    expect(book.fiscalYear).toBe(2025);
    expect(book.projects).toEqual([plain({ name: "招商经费", budget: money("5.00") })]);
    expect(
      notes.filter(({ kind }) => kind === "text-not-understood").map(({ text, where }) => [where, text]),
    ).toEqual([
      ["Sheet1 第1行", "某县商务局2025年度预算项目表"],
      ["Sheet1 第2行", "单位：万元"],
    ]);
  });

  it("headings of two rows, merged above and beside", async () => {
    const { book, notes } = await read({
      rows: [
        [
          "项目编码",
          "项目名称",
          "预算规模（万元）",
          null,
          null,
          "资金支出计划（%）",
          null,
          null,
          null,
          "绩效目标",
        ],
        [null, null, "预算数", "其中：财政资金", "其他资金", "3月底", "6月底", "10月底", "12月底", null],
        [CODE, "招商经费", 20, 15, 5, 25, 50, 75, 100, "1.招商"],
      ],
      merges: ["A1:A2", "B1:B2", "C1:E1", "F1:I1", "J1:J2"],
    });
    expect(book.projects).toEqual([
      plain({
        code: CODE,
        name: "招商经费",
        budget: money("20.00", "15.00", "5.00"),
        spendingPlan: [25, 50, 75, 100],
        goal: "1.招商",
      }),
    ]);
    expect(kinds(notes)).toEqual([]);
  });

  it("merged cells hold for every row and column that they cover", async () => {
    const { book } = await read({
      rows: [
        ["单位名称", "项目名称", "预算数", "财政资金"],
        ["某局本级", "甲项目", 5, null],
        [null, "乙项目", 6, 6],
        ["某中心", "丙项目", 7, 7],
      ],
      merges: ["A2:A3", "C2:D2"],
    });
    expect(
      book.projects.map(({ agencyName, name, budget }) => [agencyName, name, budget.total, budget.fiscal]),
    ).toEqual([
      ["某局本级", "甲项目", "5.00", "5.00"],
      ["某局本级", "乙项目", "6.00", "6.00"],
      ["某中心", "丙项目", "7.00", "7.00"],
    ]);
  });

  it.each([
    [5, "5.00"],
    ["5", "5.00"],
    ["1,234.5", "1234.50"],
    ["１，２３４．５", "1234.50"],
    ["￥12.3万元", "12.30"],
    ["50000元", "5.00"],
    [0.1 + 0.2, "0.30"],
    [0.123456, "0.123456"],
    [-3, "-3.00"],
    [1e-7 + 5, "5.00"],
  ])("an amount as %s", async (cell, total) => {
    const { book } = await read({
      rows: [
        ["项目名称", "预算数"],
        ["甲", cell],
      ],
    });
    expect(book.projects[0]?.budget.total).toBe(total);
  });

  it.each([
    [
      "in the heading",
      [
        ["项目名称", "预算数（元）"],
        ["甲", 1234567.89],
      ],
    ],
    ["above the list", [["单位：元"], ["项目名称", "预算数"], ["甲", 1234567.89]]],
  ])("amounts in 元, as said %s, become 万元, with a note", async (_, rows) => {
    const { book, notes } = await read({ rows });
    expect(book.projects[0]?.budget.total).toBe("123.456789");
    expect(kinds(notes)).toContain("unit-converted");
  });

  it("an amount of more than six decimals is rounded, with a note", async () => {
    const { book, notes } = await read({
      rows: [
        ["项目名称", "预算数"],
        ["甲", 100 / 3],
      ],
    });
    expect(book.projects[0]?.budget.total).toBe("33.333333");
    expect(notes).toContainEqual({
      kind: "value-rounded",
      where: "Sheet1 B2",
      text: "33.3333333333333",
      message: "金额的小数位数过多，已四舍五入为 33.333333。",
      project: 1,
    });
  });

  it("what is no amount goes to the report", async () => {
    const { book, notes } = await read({
      rows: [
        ["项目名称", "预算数"],
        ["甲", "待定"],
      ],
    });
    expect(book.projects[0]?.budget.total).toBe("");
    expect(notes).toContainEqual(
      expect.objectContaining({ kind: "cell-not-understood", where: "Sheet1 B2", text: "待定", project: 1 }),
    );
  });

  it.each([
    ["numbers", [25, 50, 75, 100], undefined],
    ["text", ["25%", "50％", "75", "100 %"], undefined],
    ["fractions shown as percent", [0.25, 0.5, 0.75, 1], "0%"],
    ["plain fractions", [0.25, 0.5, 0.75, 1], undefined],
  ])("spending plans as %s", async (_, values, numFmt) => {
    const style = numFmt === undefined ? {} : { style: { numFmt } };
    const { book, notes } = await read({
      rows: [
        ["项目名称", "3月底", "6月底", "10月底", "12月底"],
        ["甲", ...values],
      ],
      cells: Object.fromEntries(["B2", "C2", "D2", "E2"].map((name) => [name, style])),
    });
    expect(book.projects[0]?.spendingPlan).toEqual([25, 50, 75, 100]);
    const asFractions = numFmt === undefined && values[0] === 0.25;
    expect(kinds(notes)).toEqual(asFractions ? ["fraction-as-percent"] : []);
  });

  it("sum rows are left out with a note, empty lines of a form without", async () => {
    const { book, notes } = await read({
      rows: [
        ["序号", "单位名称", "项目名称", "预算数"],
        [1, "某局本级", "甲", 5],
        [null, "某局本级小计", null, 5],
        [2, "某中心", "乙", 6],
        ["合 计", null, null, 11],
        [3, null, null, null],
        [4, null, null, null],
      ],
    });
    expect(book.projects.map(({ name }) => name)).toEqual(["甲", "乙"]);
    expect(notes.filter(({ kind }) => kind === "sum-row").map(({ text }) => text)).toEqual([
      "某局本级小计\t5",
      "合 计\t11",
    ]);
    expect(kinds(notes)).toHaveLength(2);
  });

  it("unknown columns go to the report with heading, place and project", async () => {
    const { book, notes } = await read({
      rows: [
        ["项目名称", "负责人", "预算数"],
        ["甲", "张三", 5],
        ["乙", null, 6],
        ["丙", "李四", 7],
      ],
    });
    expect(book.projects).toHaveLength(3);
    expect(
      notes
        .filter(({ kind }) => kind !== "year-guessed")
        .map(({ kind, where, text, project }) => [kind, where, text, project]),
    ).toEqual([
      ["column-not-understood", "Sheet1 B列", "负责人", undefined],
      ["column-not-understood", "Sheet1", "负责人：张三", 1],
      ["column-not-understood", "Sheet1", "负责人：李四", 3],
    ]);
  });

  it("lines below the list go to the report whole", async () => {
    const { book, notes } = await read({
      rows: [
        ["单位名称", "项目名称", "预算数"],
        ["某局", "甲", 5],
        ["制表人：张三", null, "2024年1月"],
      ],
    });
    expect(book.projects).toHaveLength(1);
    expect(notes).toContainEqual(
      expect.objectContaining({ kind: "row-not-understood", text: "制表人：张三\t2024年1月" }),
    );
  });

  it("who filled in the list, and remarks, are no projects, though they stand in the column of the names", async () => {
    const { book, notes } = await read({
      rows: [
        ["项目名称", "项目编码", "预算数"],
        ["甲", CODE, 5],
        ["注：金额为年初预算数。", null, null],
        ["填报人：张三", "审核人：李四", null],
      ],
    });
    expect(book.projects.map(({ name }) => name)).toEqual(["甲"]);
    expect(notes.filter(({ kind }) => kind === "row-not-understood").map(({ text }) => text)).toEqual([
      "注：金额为年初预算数。",
      "填报人：张三\t审核人：李四",
    ]);
  });

  it("headings repeated for every page are no projects", async () => {
    const head = ["序号", "项目编码", "项目名称", "预算数"];
    const { book, notes } = await read({
      rows: [head, [1, CODE, "甲", 5], head, [2, "13022524P00422910016B", "乙", 6]],
    });
    expect(book.projects.map(({ name }) => name)).toEqual(["甲", "乙"]);
    expect(kinds(notes)).toEqual([]);
  });

  it("two projects of one code and name stay two", async () => {
    const { book } = await read({
      rows: [
        ["项目编码", "项目名称", "预算数"],
        [CODE, "甲", 5],
        [CODE, "甲", 6],
      ],
    });
    expect(book.projects.map(({ budget }) => budget.total)).toEqual(["5.00", "6.00"]);
  });

  it("formulas count by their results; errors go to the report", async () => {
    const { book, notes } = await read({
      rows: [
        ["项目名称", "预算数", "财政资金"],
        ["甲", null, null],
        ["乙", null, null],
      ],
      cells: {
        B2: { formula: "2+3", formulaResult: 5 },
        C2: { formula: "'[另一本.xlsx]表'!A1", formulaResult: 4 },
        B3: { formula: "1/0" },
        C3: { value: "#REF!" },
      },
    });
    expect(book.projects.map(({ budget }) => [budget.total, budget.fiscal])).toEqual([
      ["5.00", "4.00"],
      ["", ""],
    ]);
    expect(
      notes.filter(({ kind }) => kind === "cell-not-understood").map(({ where, text }) => [where, text]),
    ).toEqual([
      ["Sheet1 B3", ""],
      ["Sheet1 C3", "#REF!"],
    ]);
  });

  it("codes as numbers, and dates as they are shown", async () => {
    const { book } = await read({
      rows: [
        ["单位编码", "项目名称", "资金用途"],
        [366001, "甲", 45657],
      ],
      cells: { C2: { style: { numFmt: 'yyyy"年"m"月"d"日"' } } },
    });
    expect(book.projects).toEqual([plain({ agencyCode: "366001", name: "甲", fundsUse: "2024年12月31日" })]);
  });

  it("a column of departments names the text's own", async () => {
    const { book, notes } = await read({
      rows: [
        ["部门名称", "项目名称", "预算数"],
        ["某县商务局", "甲", 5],
        ["某县教育局", "乙", 6],
      ],
    });
    expect(book.department).toBe("某县商务局");
    expect(notes).toContainEqual(
      expect.objectContaining({ kind: "cell-not-understood", text: "某县教育局" }),
    );
  });

  it("sheets without a list and hidden ones go to the report", async () => {
    const { book, notes } = await read(
      { name: "说明", rows: [["填表说明"], ["一、请如实填写"]] },
      {
        name: "项目",
        rows: [
          ["项目名称", "预算数"],
          ["甲", 5],
        ],
      },
      {
        name: "字典",
        rows: [
          ["项目名称", "预算数"],
          ["不要", 1],
        ],
        hidden: true,
      },
    );
    expect(book.projects.map(({ name }) => name)).toEqual(["甲"]);
    expect(
      notes.filter(({ kind }) => kind === "sheet-not-understood").map(({ where, text }) => [where, text]),
    ).toEqual([
      ["说明", "填表说明\n一、请如实填写"],
      ["字典", "项目名称\t预算数\n不要\t1"],
    ]);
  });

  it("comments go to the report", async () => {
    const { notes } = await read({
      rows: [
        ["项目名称", "预算数"],
        ["甲", 5],
      ],
      cells: { B2: { comment: { author: "张三", text: "请再核对" } } },
    });
    expect(notes).toContainEqual({
      kind: "comment",
      where: "Sheet1 B2",
      text: "请再核对",
      message: "批注没有导入。",
    });
  });

  it("the same project on two sheets is one, what differs is told", async () => {
    const { book, notes } = await read(
      {
        name: "预算",
        rows: [
          ["项目编码", "项目名称", "预算数"],
          [CODE, "甲", 5],
        ],
      },
      {
        name: "目标",
        rows: [
          ["项目编码", "项目名称", "预算数", "绩效目标"],
          [CODE, "甲", 6, "1.完成"],
        ],
      },
    );
    expect(book.projects).toEqual([plain({ code: CODE, name: "甲", budget: money("5.00"), goal: "1.完成" })]);
    expect(notes).toContainEqual(
      expect.objectContaining({ kind: "cell-not-understood", where: "目标 C2", text: "6", project: 1 }),
    );
  });
});
