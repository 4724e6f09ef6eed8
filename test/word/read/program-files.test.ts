import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../electron/word/read/docx.ts";
import { opening, smallFile, table } from "./word-file.ts";

/** Word files as programs write them: what a reader sees on paper is in the Book or in the notes. */

async function fixture(name: string) {
  const file = readFileSync(new URL(`../../fixtures/program-files/${name}`, import.meta.url));
  return readDocx(file, name);
}

async function read(body: string, others: Record<string, string> = {}) {
  return readDocx(await smallFile(opening() + body, others), "a.docx");
}

describe("amounts that say none", () => {
  it("5,0 is asked about, and stays beside its project", async () => {
    const { book, notes } = await fixture("17-amount-09.docx");
    expect(book.projects[0]?.budget).toEqual({ total: "", fiscal: "5.00", other: "" });
    expect(notes).toEqual([
      {
        kind: "amount-not-understood",
        where: "第二部分 1.成品油集中治理经费",
        text: "预算数：5,0",
        message: "看不出这个数是多少（千位分隔应每三位一个），这一栏留空，请核对补填。",
        project: 1,
      },
    ]);
  });

  it.each(["5，00", "９，００", "12,34", "1,2345", "1.234,5", "3 40", "5，0万元"])(
    "so is %s, and no other year's amount takes its place",
    async (amount) => {
      const { book, notes } = await read(
        table(
          ["项目编码", "1", "项目名称", "甲"],
          ["年度资金总额", "年初预算数", "全年预算数", "全年执行数"],
          ["", amount, "7.00", "6.00"],
        ),
      );
      expect(book.projects[0]?.budget.total).toBe("");
      expect(notes.map(({ text }) => text).join("\n")).toContain(amount);
    },
  );
});

describe("characters that nobody sees", () => {
  it("go, wherever they stand", async () => {
    const { book, notes } = await fixture("18-bom-zerowidth.docx");
    expect(notes).toEqual([]);
    expect([book.department, book.fiscalYear]).toEqual(["乐亭县测试局", 2024]);
    expect(book.sections).toEqual([{ title: "总体绩效目标", paragraphs: ["正文带零宽。"] }]);
    expect(book.projects[0]?.code).toBe("13022524P00HHX610007T");
  });

  it("and a mark of direction alone does not hide the title", async () => {
    const { book, notes } = await fixture("18b-lrm-title-only.docx");
    expect(notes).toEqual([]);
    expect([book.department, book.fiscalYear]).toEqual(["乐亭县测试局", 2024]);
  });

  it("in labels, amounts, levels and values, too; an emoji's joiner stays", async () => {
    const hide = (text: string) =>
      text.replaceAll(/(?<=[\w.,≥\u4e00-\u9fff])(?=[\w.,\u4e00-\u9fff])/g, "\u2060\u00ad\u202c");
    const { book, notes } = await read(
      table(
        [hide("项目编码"), hide("13022524P00HHX610007T"), hide("项目名称"), hide("甲👩\u200d👧")],
        [hide("预算数"), hide("1,234.50"), hide("其他资金"), ""],
      ) +
        table(
          ["一级指标", "二级指标", "三级指标", "指标值"].map(hide),
          ["产出指标", "数量指标", "数量", "≥50个"].map(hide),
        ),
    );
    expect(notes).toEqual([]);
    expect(book.projects[0]).toMatchObject({
      name: "甲👩\u200d👧",
      code: "13022524P00HHX610007T",
      budget: { total: "1234.50" },
      indicators: [{ level1: "产出指标", level2: "数量指标", symbol: "≥", number: "50", unit: "个" }],
    });
  });
});
