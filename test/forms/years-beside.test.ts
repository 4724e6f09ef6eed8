import { describe, expect, it } from "vitest";
import { bothOf, tall, wide } from "./both-of.ts";
import { tableOf } from "./table-of.ts";

/** Columns, amounts and goals of several years beside each other: the text's own year goes in, the others stay beside the project. */

const named = (across: number) => ["项目名称", wide("甲", across)];
const LEVELS = ["一级指标", "二级指标", "三级指标"];
const ROW = ["产出指标", "数量指标", "建房"];

describe("indicators with a column for each year", () => {
  it.each([
    ["指标值 over years", ["2023年", "2024年", "2025年"]],
    ["指标值 over years alone", ["2023", "2024", "2025"]],
    ["指标值 over this year and its neighbours", ["上年", "本年", "下年"]],
    ["指标值 over years with a word", ["2023年度目标", "2024年度目标", "2025年度目标"]],
  ])("%s", async (_, years) => {
    const { lines, beside, kinds } = await bothOf(
      "2024年项目支出绩效目标表",
      tableOf([
        named(5),
        [...LEVELS.map((text) => tall(text, 2)), wide("指标值", 3)],
        years,
        [...ROW, "10套", "20套", "30套"],
      ]),
    );
    expect(lines[1]).toBe("row｜产出指标｜数量指标｜建房｜20套");
    expect(beside.filter((text) => /[13]0套/.test(text))).toHaveLength(2);
    expect(kinds).not.toContain("year-doubtful");
  });

  it.each([
    [["2023年指标值", "2024年指标值", "2025年指标值"]],
    [["2023年", "2024年", "2025年"]],
    [["指标值（2023年）", "指标值（2024年）", "指标值（2025年）"]],
    [["2023年度目标值", "2024年度目标值", "2025年度目标值"]],
    [["2022年实际", "2024年目标", "2025年目标"]],
    [["上年实际值", "当年目标值", "次年目标值"]],
    [["2023年完成值", "2024年计划值", "备注"]],
  ])("in one line of headings: %j", async (years) => {
    const { lines, beside } = await bothOf(
      "某县2024年项目支出绩效目标表",
      tableOf([named(5), [...LEVELS, ...years], [...ROW, "10套", "20套", "30套"]]),
    );
    expect(lines[1]).toBe("row｜产出指标｜数量指标｜建房｜20套");
    expect(beside.some((text) => text.includes("建房：10套"))).toBe(true);
    expect(beside.some((text) => text.includes("建房：30套"))).toBe(true);
  });

  it("symbol, number and unit below each year", async () => {
    const { lines } = await bothOf(
      "2024年绩效目标表",
      tableOf([
        named(7),
        [...LEVELS.map((text) => tall(text, 2)), wide("2023年", 2), wide("2024年", 2)],
        ["数值", "单位", "数值", "单位"],
        [...ROW, "10", "套", "20", "间"],
      ]),
    );
    expect(lines[1]).toBe("row｜产出指标｜数量指标｜建房｜20间");
  });

  it.each([
    ["2026年绩效目标表", ["2023年", "2024年"]],
    ["绩效目标表", ["2023年", "2024年"]],
    ["2024年绩效目标表", ["第一年", "第二年"]],
  ])("%s with %j: the first, and a question", async (title, years) => {
    const { lines, beside, notes } = await bothOf(
      title,
      tableOf([
        named(4),
        [...LEVELS.map((text) => tall(text, 2)), wide("指标值", 2)],
        years,
        [...ROW, "10套", "20套"],
      ]),
    );
    expect(lines[1]).toBe("row｜产出指标｜数量指标｜建房｜10套");
    expect(beside.some((text) => text.includes("建房：20套"))).toBe(true);
    const asked = notes.filter(({ kind }) => kind === "year-doubtful");
    expect(asked.map(({ text }) => text)).toEqual([years.join("、")]);
  });
});

const INDICATORS = [
  [...LEVELS, "指标值"],
  [...ROW, "20套"],
];
const years = ["2023年", "2024年", "2025年"];

describe("amounts of several years", () => {
  it.each([
    [
      "over their amounts, beside all years'",
      [
        [tall("资金情况（万元）", 2), "项目总额", ...years],
        ["90", "20", "30", "40"],
      ],
    ],
    [
      "over their amounts, without a side heading",
      [
        ["资金总额", ...years, ""],
        ["90", "20", "30", "40", ""],
      ],
    ],
    [
      "below each other",
      [
        [tall("预算（万元）", 4), "项目总额", wide("90", 3)],
        ["其中：2023年", wide("20", 3)],
        ["2024年", wide("30", 3)],
        ["2025年", wide("40", 3)],
      ],
    ],
    [
      "in pairs",
      [
        ["项目资金总额", "90", "2023年投入", "20", ""],
        ["2024年投入", "30", "2025年投入", "40", ""],
      ],
    ],
    [
      "as labels",
      [
        ["2023年资金总额", "20", "2024年资金总额", "30", ""],
        ["2025年资金总额", "40", wide("", 3)],
      ],
    ],
    [
      "over the rows of amounts",
      [
        ["资金来源（万元）", "合计", ...years],
        ["资金总额", "90", "20", "30", "40"],
        ["财政拨款", "80", "15", "25", "40"],
      ],
    ],
    [
      "last, this and next year over the rows of amounts",
      [
        ["资金来源（万元）", "上年", "本年", "下年", "合计"],
        ["资金总额", "20", "30", "40", "90"],
        ["财政拨款", "15", "25", "40", "80"],
      ],
    ],
    [
      "a row for each year",
      [
        ["年度", "资金总额", wide("财政拨款", 3)],
        ["合计", "90", wide("80", 3)],
        ["2023年", "20", wide("15", 3)],
        ["2024年", "30", wide("25", 3)],
        ["2025年", "40", wide("40", 3)],
      ],
    ],
  ])("%s: the text's own", async (_, amounts) => {
    const { book, beside, kinds } = await bothOf(
      "2024年绩效目标表",
      tableOf([named(4), ...amounts, ...INDICATORS]),
    );
    expect(book.projects[0]?.budget.total).toBe("30.00");
    expect(["25.00", ""]).toContain(book.projects[0]?.budget.fiscal);
    expect(kinds).not.toContain("year-doubtful");
    for (const other of ["20", "40"]) expect(beside.some((text) => text.includes(other))).toBe(true);
  });

  it("a year that is not among them is asked about", async () => {
    const { book, notes } = await bothOf(
      "2028年绩效目标表",
      tableOf([
        named(4),
        [tall("资金情况（万元）", 2), "项目总额", ...years],
        ["90", "20", "30", "40"],
        ...INDICATORS,
      ]),
    );
    expect(book.projects[0]?.budget.total).toBe("90.00");
    expect(notes.find(({ kind }) => kind === "year-doubtful")?.text).toBe(years.join("、"));
  });
});

describe("goals of several years", () => {
  it("below each other, and beside each other: the text's own, the others beside", async () => {
    const stacked = await bothOf(
      "2024年绩效目标表",
      tableOf([
        named(4),
        ...years.map((year, at) => [`${year}绩效目标`, wide(`建房${at + 1}0套`, 4)]),
        ...INDICATORS,
      ]),
    );
    expect(stacked.book.projects[0]?.goal).toBe("建房20套");
    expect(stacked.beside).toContain("2023年绩效目标：建房10套");
    const across = await bothOf(
      "2024年绩效目标表",
      tableOf([
        named(3),
        [tall("目标", 2), "2023年目标", wide("2024年目标", 2)],
        ["建房10套", wide("建房20套", 2)],
        ...INDICATORS,
      ]),
    );
    expect(across.book.projects[0]?.goal).toBe("建房20套");
    expect(across.beside).toContain("2023年目标：建房10套");
  });
});

describe("lists with columns of several years", () => {
  const list = (title: string) =>
    bothOf(
      title,
      tableOf([
        ["序号", "项目名称", "2023年预算", "2024年预算", "2025年预算"],
        ["1", "甲", "20", "30", "40"],
        ["2", "乙", "1", "2", "3"],
      ]),
    );

  it("give the text's own, the others stay beside", async () => {
    const { book, beside } = await list("2024年项目表（单位：万元）");
    expect(book.projects.map(({ budget }) => budget.total)).toEqual(["30.00", "2.00"]);
    expect(beside.some((text) => text.includes("40"))).toBe(true);
  });

  it("ask where it is not among them", async () => {
    const { book, beside, kinds } = await list("2029年项目表（单位：万元）");
    expect(book.projects.map(({ budget }) => budget.total)).toEqual(["20.00", "1.00"]);
    expect(kinds).toContain("year-doubtful");
    for (const other of ["30", "40"]) expect(beside.some((text) => text.includes(other))).toBe(true);
  });
});
