import { describe, expect, it } from "vitest";
import { readSpreadsheet } from "../../electron/excel/read/spreadsheet.ts";
import { kinds } from "./workbook.ts";

const LIST = [
  ["项目名称", "项目编码", "预算数（万元）", "绩效目标"],
  ["甲经费", '="001"', "5.50", "1.完成检查\n2.完成整改"],
  ["乙，丙经费", "A2", "1,234.5", '建成"双创"基地'],
];

/** As a program writes it: what holds a sign of the format stands in quotes. */
const listOf = (delimiter: string, rows = LIST, newLine = "\r\n") =>
  rows
    .map((row) =>
      row.map((text) => (/[,;\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(delimiter),
    )
    .join(newLine) + newLine;

const utf16 = (text: string, big = false) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return big ? bytes.swap16() : bytes;
};

/** 项目名称,预算数 ⏎ 招商经费,5 ⏎ 㐀村补助,6 (the last begins with four bytes). */
const GB18030 = Buffer.concat([
  Buffer.from("cfeec4bfc3fbb3c6", "hex"),
  Buffer.from(","),
  Buffer.from("d4a4cbe3cafd", "hex"),
  Buffer.from("\r\n"),
  Buffer.from("d5d0c9ccbeadb7d1", "hex"),
  Buffer.from(",5\r\n"),
  Buffer.from("8139ee39b4e5b2b9d6fa", "hex"),
  Buffer.from(",6\r\n"),
]);

describe("a list as text", () => {
  it.each<[what: string, file: Buffer]>([
    ["UTF-8", Buffer.from(listOf(","))],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${listOf(",")}`)],
    ["UTF-16", utf16(listOf("\t"))],
    ["UTF-16, the other end first", utf16(listOf("\t"), true)],
    ["tabs", Buffer.from(listOf("\t"))],
    ["semicolons", Buffer.from(listOf(";"))],
    ["the separator in its first line", Buffer.from(`sep=;\r\n${listOf(";")}`)],
    ["line feeds alone", Buffer.from(listOf(",", LIST, "\n"))],
  ])("is read: %s", async (_, file) => {
    const { book, notes } = await readSpreadsheet(file, "2024年项目.csv");
    expect(book.fiscalYear).toBe(2024);
    expect(book.projects.map(({ name, code, budget, goal }) => [name, code, budget.total, goal])).toEqual([
      ["甲经费", "001", "5.50", "1.完成检查\n2.完成整改"],
      ["乙，丙经费", "A2", "1234.50", '建成"双创"基地'],
    ]);
    expect(kinds(notes)).toEqual([]);
  });

  it.each(["项目.csv", "项目.xls", "项目.txt", "项目.et"])(
    "in GB 18030, whatever its name: %s",
    async (name) => {
      const { book } = await readSpreadsheet(GB18030, name);
      expect(book.projects.map(({ name, budget }) => [name, budget.total])).toEqual([
        ["招商经费", "5.00"],
        ["㐀村补助", "6.00"],
      ]);
    },
  );

  it("a list of indicators under titles, with a unit of money", async () => {
    const file = Buffer.from(
      [
        "2025年度项目绩效目标,,,,",
        "单位：元,,,,",
        "项目名称,预算数,一级指标,三级指标,指标值",
        "甲经费,50000,产出指标,检查企业,≥25家",
        ",,效益指标,满意度,≥95%",
      ].join("\n"),
    );
    const { book, notes } = await readSpreadsheet(file, "指标.csv");
    expect(book.fiscalYear).toBe(2025);
    expect(book.projects[0]?.budget.total).toBe("5.00");
    expect(
      book.projects[0]?.indicators.map(({ level1, level3, number }) => [level1, level3, number]),
    ).toEqual([
      ["产出指标", "检查企业", "25"],
      ["效益指标", "满意度", "95"],
    ]);
    expect(kinds(notes)).toContain("unit-converted");
  });

  it("spending plans as fractions are percentages, as in a workbook", async () => {
    const file = Buffer.from("项目名称,3月底,6月底,10月底,12月底\n甲,0.25,0.5,0.75,1\n");
    const { book } = await readSpreadsheet(file, "计划.csv");
    expect(book.projects[0]?.spendingPlan).toEqual([25, 50, 75, 100]);
  });

  it("a picture of WPS is none of its texts", async () => {
    const file = Buffer.from('项目名称,预算数,绩效目标\n甲,5,"=DISPIMG(""ID_1"",1)"\n');
    const { book, notes } = await readSpreadsheet(file, "项目.csv");
    expect(book.projects[0]?.goal).toBe("");
    expect(kinds(notes)).toEqual(["picture-not-taken"]);
  });
});
