import { describe, expect, it } from "vitest";
import { read } from "./workbook.ts";

const WAYS: readonly [name: string, (text: string) => string][] = [
  ["one character a line", (text) => text.split("").join("\n")],
  ["characters apart", (text) => text.split("").join(" ")],
];

describe("labels that are typed upright", () => {
  it.each(WAYS)("of a form: %s", async (_, set) => {
    const { book } = await read({
      rows: [
        ["项目支出绩效目标表"],
        [set("金额单位："), set("元")],
        [set("项目名称"), "甲", set("预算单位"), "某局"],
        [set("年度资金总额"), "50000"],
        [set("年度目标"), "做好工作"],
        [set("绩效指标"), ...["一级指标", "二级指标", "三级指标", "指标值"].map(set)],
        ["", set("产出指标"), set("数量指标"), "数量", "≥5个"],
      ],
      merges: ["A6:A7"],
    });
    expect(book.projects).toMatchObject([
      {
        name: "甲",
        agencyName: "某局",
        budget: { total: "5.00" },
        goal: "做好工作",
        indicators: [{ level1: "产出指标", level2: "数量指标", level3: "数量", number: "5", unit: "个" }],
      },
    ]);
  });

  it.each(WAYS)("of a list: %s", async (_, set) => {
    const { book } = await read({
      rows: [
        ["项目名称", "一级指标", "二级指标", "三级指标", "指标值"].map(set),
        ["甲", set("满意度指标"), set("服务对象满意度指标"), "满意度", "≥90%"],
      ],
    });
    expect(book.projects).toMatchObject([
      {
        name: "甲",
        indicators: [{ level1: "满意度指标", level2: "服务对象满意度指标", symbol: "≥", number: "90" }],
      },
    ]);
  });

  it("amounts whose separators part no thousands are asked about", async () => {
    const { book, notes } = await read({
      rows: [
        ["项目名称", "预算数", "其中：财政资金", "其他资金"],
        ["甲", "5,0", "1,234.5", "5，00"],
      ],
    });
    expect(book.projects[0]?.budget).toEqual({ total: "", fiscal: "1234.50", other: "" });
    expect(notes.filter(({ kind }) => kind === "cell-not-understood").map(({ text }) => text)).toEqual([
      "5,0",
      "5，00",
    ]);
  });
});
