import { type Cell, readXlsx as readWithHucre, writeXlsx as writeWithHucre } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../electron/excel/read/xlsx.ts";
import { SHEETS } from "../../electron/excel/words.ts";
import { writeXlsx } from "../../electron/excel/write/xlsx.ts";
import { letingBook } from "../fixtures/paths.ts";
import { kinds, read, type SheetOf } from "./workbook.ts";

/** Workbooks in which each sheet looks like the official table. */

/** As the system prints it: everything merged as in the Word file. */
function official(name: string, unit = "单位：万元"): SheetOf {
  return {
    name,
    rows: [
      [`1.${name}绩效目标表`, null, null, null, null, null],
      ["366001某某局本级", null, null, null, unit, null],
      ["项目编码", "13022524P00HHX610007T", null, "项目名称", name, null],
      ["预算规模及资金用途", "预算数", 50, "其中：财政资金", 41.5, "其他资金8.5"],
      [null, "用于招商活动。", null, null, null, null],
      ["资金支出计划（%）", "3月底", "6月底", "10月底", "12月底", null],
      [null, 0.25, 0.5, 0.75, 1, null],
      ["绩效目标", "1.引进项目十个。\n2.签约五家。", null, null, null, null],
      ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"],
      ["产出指标", "数量指标", "引进项目", "引进的项目个数", "≥10个", "工作计划"],
      [null, "质量指标", "签约率", "签约企业的比例", "≥95%", "历史数据"],
      ["满意度指标", "服务对象满意度指标", "企业满意度", "调查结果", "≥90%", "问卷"],
      ["注：本表由业务科室填写。", null, null, null, null, null],
    ],
    merges: [
      "A1:F1",
      "A2:D2",
      "E2:F2",
      "B3:C3",
      "E3:F3",
      "A4:A5",
      "B5:F5",
      "A6:A7",
      "B8:F8",
      "A10:A11",
      "A13:F13",
    ],
    cells: Object.fromEntries(["B7", "C7", "D7", "E7"].map((cell) => [cell, { style: { numFmt: "0%" } }])),
  };
}

const INDICATORS = [
  ["产出指标", "数量指标", "引进项目", "引进的项目个数", "≥", "10", "个", "工作计划"],
  ["产出指标", "质量指标", "签约率", "签约企业的比例", "≥", "95", "%", "历史数据"],
  ["满意度指标", "服务对象满意度指标", "企业满意度", "调查结果", "≥", "90", "%", "问卷"],
].map(([level1, level2, level3, description, symbol, number, unit, basis]) => ({
  level1,
  level2,
  level3,
  description,
  symbol,
  number,
  unit,
  basis,
}));

describe("each sheet a project's official table", () => {
  it("is read, merged cells and percentages as in Excel, one project a sheet; what is no field is told", async () => {
    const { book, notes } = await read(official("招商经费"), official("展会经费"));
    expect(book.projects).toMatchObject(
      ["招商经费", "展会经费"].map((name) => ({
        agencyCode: "366001",
        agencyName: "某某局本级",
        code: "13022524P00HHX610007T",
        name,
        budget: { total: "50.00", fiscal: "41.50" },
        fundsUse: "用于招商活动。",
        spendingPlan: [25, 50, 75, 100],
        goal: "1.引进项目十个。\n2.签约五家。",
        indicators: INDICATORS,
      })),
    );
    expect(book).toMatchObject({ fiscalYear: 2024, sections: [{ title: "总体绩效目标" }, {}, {}] });
    expect(notes.map(({ where, text, project }) => [where, text, project])).toEqual(
      expect.arrayContaining([
        ["招商经费 第二部分 1.招商经费 指标表", "注：本表由业务科室填写。", 1],
        ["展会经费 第二部分 2.展会经费 指标表", "注：本表由业务科室填写。", 2],
      ]),
    );
  });

  it("is our own export's project sheets, where somebody threw the lists away", async () => {
    const whole = await readWithHucre(await writeXlsx(letingBook(), true), { readStyles: true });
    const lists: readonly string[] = Object.values(SHEETS);
    const sheets = whole.sheets
      .filter(({ name }) => !lists.includes(name))
      .map(({ name, rows, merges, cells }) => ({
        name,
        rows,
        merges: merges ?? [],
        cells: new Map<string, Partial<Cell>>(
          Array.from(cells ?? [], ([place, { style }]) => [place, style ? { style } : {}]),
        ),
      }));
    const { book, notes } = await readXlsx(await writeWithHucre({ sheets }), "2024年导出.xlsx");
    expect(book.projects).toEqual(letingBook().projects);
    expect(kinds(notes)).toEqual([]);
  });

  it("without merges, a blank column at its left, amounts in 元, symbol and unit in columns of their own", async () => {
    const rows = [
      [null, "项目绩效目标申报表"],
      [null, "366001某某局本级", null, null, null, null, null, null, "单位：元"],
      [null, "项目名称", "招商经费", null, "项目编码", "13022524P00HHX610007T"],
      [null, "预算总额", 500000, null, "财政拨款", 415000, null, "其他资金", 85000],
      [null, "资金用途", "用于招商活动。"],
      [null, "年度绩效目标", "引进项目十个。"],
      [null, "一级指标", "二级指标", "三级指标", "指标描述", "符号", "指标值", "计量单位", "确定依据"],
      ...INDICATORS.map((each) => [
        null,
        each.level1 ?? "",
        each.level2 ?? "",
        each.level3 ?? "",
        each.description ?? "",
        each.symbol ?? "",
        Number(each.number),
        each.unit ?? "",
        each.basis ?? "",
      ]),
    ];
    const { book, notes } = await read({ rows });
    expect(book.projects).toMatchObject([
      {
        agencyCode: "366001",
        name: "招商经费",
        code: "13022524P00HHX610007T",
        budget: { total: "50.00", fiscal: "41.50", other: "8.50" },
        fundsUse: "用于招商活动。",
        goal: "引进项目十个。",
        indicators: INDICATORS,
      },
    ]);
    expect(kinds(notes)).toContain("unit-converted");
  });

  it("several below each other on one sheet, and a summary beside them, which goes to the report", async () => {
    const [one, two] = [official("招商经费"), official("展会经费")];
    const summary: SheetOf = {
      name: "汇总",
      rows: [
        ["序号", "项目名称", "预算数"],
        [1, "招商经费", 50],
      ],
    };
    const below = { name: "表", rows: [...one.rows.slice(0, 12), [], ...two.rows.slice(0, 12)] };
    const { book, notes } = await read(summary, below);
    expect(book.projects.map(({ name, indicators }) => [name, indicators.length])).toEqual([
      ["招商经费", 3],
      ["展会经费", 3],
    ]);
    expect(book.projects[1]?.indicators).toMatchObject(INDICATORS);
    expect(notes.find(({ kind }) => kind === "sheet-not-understood")).toMatchObject({
      where: "汇总",
      text: "序号\t项目名称\t预算数\n1\t招商经费\t50",
    });
  });

  it("indicators above the first project belong to none and are told", async () => {
    const { rows } = official("招商经费");
    const { book, notes } = await read({ name: "表", rows: [...rows.slice(8, 10), ...rows.slice(0, 12)] });
    expect(book.projects).toMatchObject([{ name: "招商经费", indicators: INDICATORS }]);
    expect(notes.find(({ kind }) => kind === "table-not-understood")).toMatchObject({
      where: "表",
      text: [rows[8], rows[9]].map((row) => row?.join("\t")).join("\n"),
    });
  });

  it("a formula without a result is told with its place, and the field stays blank", async () => {
    const sheet = official("招商经费");
    const { book, notes } = await read({ ...sheet, cells: { ...sheet.cells, C4: { formula: "1+1" } } });
    expect(book.projects[0]?.budget).toMatchObject({ total: "", fiscal: "41.50" });
    expect(notes).toContainEqual(
      expect.objectContaining({ kind: "cell-not-understood", where: "招商经费 C4" }),
    );
  });
});

describe("a list stays a list", () => {
  it("though a table of one of its projects stands beside it, as an example", async () => {
    const list: SheetOf = {
      name: "汇总",
      rows: [
        ["项目名称", "预算数"],
        ["招商经费", 50],
        ["展会经费", 8],
        ["合计", 58],
      ],
    };
    const { book, notes } = await read(official("招商经费"), list);
    expect(book.projects.map(({ name }) => name)).toEqual(["招商经费", "展会经费"]);
    expect(notes.find(({ where }) => where === "招商经费")).toMatchObject({
      kind: "sheet-not-understood",
      text: expect.stringContaining("引进的项目个数"),
      message: expect.stringMatching(/已从列表导入.*请把列表所在的工作表删去/),
    });
  });

  it("though its headings are those of the official table", async () => {
    const { book } = await read({
      rows: [
        ["项目编码", "项目名称", "预算数", "其中：财政资金", "其他资金", "资金用途", "绩效目标"],
        ["1", "甲", 5, 5, 0, "用途", "目标"],
        ["2", "乙", 6, 6, 0, "用途", "目标"],
      ],
    });
    expect(book.projects.map(({ name }) => name)).toEqual(["甲", "乙"]);
  });
});

it("each of several projects on a sheet has the unit that stands above it", async () => {
  const table = (name: string, unit: string) => [
    ["366001某局", null, unit],
    ["项目编码", "13022524P00HHX610007T", null],
    ["项目名称", name, null],
    ["预算数", 50000, null],
    ["财政资金", 50000, null],
    ["绩效目标", "做好", null],
  ];
  const rows = [...table("甲", "单位：元"), ...table("乙", "单位：千元"), ...table("丙", "单位：万元")];
  const { book, notes } = await read({ rows });
  expect(book.projects.map(({ budget }) => budget.total)).toEqual(["5.00", "5000.00", "50000.00"]);
  expect(notes.filter(({ kind }) => kind === "unit-converted").map(({ project }) => project)).toEqual([1, 2]);
});
