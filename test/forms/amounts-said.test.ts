import { describe, expect, it } from "vitest";
import { bothOf, wide } from "./both-of.ts";
import { type Put, tableOf } from "./table-of.ts";

/** What the report says of amounts that are written with a unit of their own, or in words. */

const withTotal = (...row: (string | Put)[]) =>
  bothOf(
    "2024年绩效目标表",
    tableOf([
      ["项目名称", wide("清淤", 3)],
      row,
      ["年度目标", wide("清淤9公里", 3)],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "清淤长度", "≥9公里"],
    ]),
  );

describe("an amount with a unit of its own", () => {
  it.each([
    ["35万", "35.00", "“万”后面没有写“元”，按 35.00 万元导入，请核对。"],
    ["1.2亿", "12000.00", "“亿”后面没有写“元”，按 12000.00 万元导入，请核对。"],
    ["3千", "0.30", "“千”后面没有写“元”，按 0.30 万元导入，请核对。"],
    ["420,000元整", "42.00", "这个金额写明以元为单位，已换算成 42.00 万元。"],
    ["6千元", "0.60", "这个金额写明以千元为单位，已换算成 0.60 万元。"],
  ])("%s is %s 万元, and the report says so", async (printed, total, message) => {
    const { book, notes } = await withTotal("年度资金总额", wide(printed, 3));
    expect(book.projects[0]?.budget.total).toBe(total);
    expect(notes).toContainEqual(
      expect.objectContaining({ kind: "unit-converted", text: `年度资金总额：${printed}`, message }),
    );
  });

  it.each(["35", "35万元", "35.00 万元"])(
    "%s is 万元 as the form is, and nothing is said",
    async (printed) => {
      const { book, kinds } = await withTotal("年度资金总额", wide(printed, 3));
      expect(book.projects[0]?.budget.total).toBe("35.00");
      expect(kinds).not.toContain("unit-converted");
    },
  );
});

describe("an amount in words", () => {
  it.each(["约五万", "伍万元整", "100余万元", "5万左右", "近3千元", "几十万元"])(
    "%s stays blank, and the report says that it could not be read",
    async (printed) => {
      for (const row of [["预算数", wide(printed, 3)], [wide(`预算数：${printed}`, 4)]]) {
        const { book, notes } = await withTotal(...row);
        expect(book.projects[0]?.budget.total).toBe("");
        expect(notes.filter(({ text }) => text.includes(printed))).toMatchObject([
          {
            kind: "amount-not-understood",
            text: `预算数：${printed}`,
            message: "看不出这里写的金额是多少（应写数字），这一栏留空，请核对补填。",
          },
        ]);
      }
    },
  );

  it.each(["详见附件", "万元", "百分之五", "一般公共预算"])("%s is no amount", async (printed) => {
    const { kinds } = await withTotal("预算数", wide(printed, 3));
    expect(kinds).not.toContain("amount-not-understood");
  });
});
