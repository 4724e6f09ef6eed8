import { describe, expect, it } from "vitest";
import { readSpreadsheet } from "../../electron/excel/read/spreadsheet.ts";
import { readFixture } from "./fixture.ts";
import { read } from "./workbook.ts";

const asked = (notes: readonly { readonly kind: string; readonly text: string }[]) =>
  notes.filter(({ kind }) => kind === "cell-not-understood").map(({ text }) => text);

describe("amounts that are kept as text", () => {
  it("of an office count, or are asked about", async () => {
    const { book, notes } = await readFixture("numbers-as-text.xlsx");
    expect(book.projects.map(({ goal, budget }) => [goal, budget.total])).toEqual([
      ["全角", "5.00"],
      ["文本", "1234.50"],
      ["撇号", ""],
      ["带单位", "7.00"],
      ["不可见", "8.00"],
      ["科学", ""],
      ["横线", ""],
      ["中文逗号", ""],
      ["极小", "0.000012"],
    ]);
    expect(asked(notes)).toEqual(["'6", "1.2E+2", "—", "9，00"]);
  });

  it.each(["5,0", "5，00", "12,34", "1,2345.00", "1,23,456", ",500"])(
    "%s parts no thousands: asked about, in a list, a form and a text",
    async (amount) => {
      const list = [
        ["项目名称", "预算数（万元）"],
        ["甲", amount],
      ];
      const form = [
        ["项目名称", "甲"],
        ["预算数（万元）", amount],
        ["绩效目标", "1.完成"],
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["产出指标", "数量指标", "场次", "≥5场"],
      ];
      const text = Buffer.from(list.map((row) => row.map((value) => `"${value}"`).join("\t")).join("\n"));
      for (const { book, notes } of [
        await read({ rows: list }),
        await read({ rows: form }),
        await readSpreadsheet(text, "2024年项目.csv"),
      ]) {
        expect(book.projects[0]?.budget.total).toBe("");
        expect(notes.map((note) => note.text).join("\n")).toContain(amount);
      }
    },
  );

  it.each([
    ["1,234", "1234.00"],
    ["１，２３４．５", "1234.50"],
    ["1 234.5万元", "1234.50"],
    ["￥5.5", "5.50"],
    ["5.5万", "5.50"],
  ])("%s counts", async (amount, total) => {
    const { book } = await read({
      rows: [
        ["项目名称", "预算数（万元）"],
        ["甲", amount],
      ],
    });
    expect(book.projects[0]?.budget.total).toBe(total);
  });
});
