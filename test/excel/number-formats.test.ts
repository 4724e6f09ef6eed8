import type { CellValue } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { BUILT_IN } from "../../electron/excel/read/number-format/built-in.ts";
import { NumberFormat } from "../../electron/excel/read/number-format/number-format.ts";
import { printedIndicatorValue } from "../../shared/book/indicator-value.ts";
import { readFixture } from "./fixture.ts";
import { read } from "./workbook.ts";

/** 30 June 2024, a Sunday. */
const DAY = 45_473;

describe("a number as its cell shows it", () => {
  it.each<[format: string, value: number, shown: string]>([
    ['0"场次"', 25, "25场次"],
    ["0\\人", 12, "12人"],
    ["0人", 12, "12人"],
    ['"≥"0"%"', 95, "≥95%"],
    ['"≥"0%', 0.95, "≥95%"],
    ['"≤"0.0%', 0.125, "≤12.5%"],
    ['"第"000"号"', 3, "第003号"],
    ["00000", 45, "00045"],
    ["#,##0.00", 1234.5, "1234.50"],
    ['#,##0"户"', 12_345, "12345户"],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 5, "5.00"],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 0, "-"],
    ["0;(0)", -5, "(5)"],
    ["0.00_);[Red]\\(0.00\\)", -5, "(5.00)"],
    ['[>=100]"超过"0;"仅"0', 120, "超过120"],
    ['[>=100]"超过"0;"仅"0', 99, "仅99"],
    ['[=1]"是";[=0]"否";0', 0, "否"],
    ["# ?/?", 0.5, "1/2"],
    ["0.00E+00", 12_345, "1.23E+04"],
    ['G/通用格式"个"', 8, "8个"],
    ['General"个"', 8.5, "8.5个"],
    ['0!.0,"万元"', 56_000, "5.6万元"],
    ["0.0%", 2 / 3, "66.7%"],
    ["[DBNum1]General", 12_345_678, "一千二百三十四万五千六百七十八"],
    ["[DBNum1]General", 10_050, "一万〇五十"],
    ['[DBNum2]General"元整"', 1200, "壹仟贰佰元整"],
    ["[DBNum1]0", 2024, "二〇二四"],
  ])("%s of %d", (format, value, shown) => {
    expect(new NumberFormat(format).shown(value, false)).toBe(shown);
  });

  it.each<[format: string, value: number, shown: string]>([
    ['yyyy"年"m"月"d"日" h:mm', DAY + 0.375, "2024年6月30日 9:00"],
    ["yyyy/m/d;@", DAY, "2024/6/30"],
    ["yyyy\\-mm\\-dd", DAY, "2024-06-30"],
    ["yyyy\\.mm", DAY, "2024.06"],
    ["m/d", DAY, "6/30"],
    ['m"月"d"日";@', DAY, "6月30日"],
    ["aaaa", DAY, "星期日"],
    ["[$-804]aaaa;@", DAY, "星期日"],
    ["[$-804]dddd", DAY, "星期日"],
    ['[$-804]yyyy"年"m"月"d"日";@', DAY, "2024年6月30日"],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', DAY, "二〇二四年六月三十日"],
    ['[DBNum1][$-804]m"月"d"日"', DAY - 18, "六月十二日"],
    ["h:mm", 0.375, "9:00"],
    ['上午/下午h"时"mm"分"', 0.375, "上午9时00分"],
    ['[$-804]上午/下午h"时"mm"分"', 0.625, "下午3时00分"],
    ["h:mm AM/PM", 0.625, "3:00 PM"],
    ["[h]:mm", 1.5, "36:00"],
    ["d-mmm-yy", DAY, "30-Jun-24"],
    ["[ENG][$-804]yyyy/m/d;@", DAY, "2024/6/30"],
    ["[红色]yyyy/m/d", DAY, "2024/6/30"],
    ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", DAY, "2024年6月30日"],
  ])("%s of %d days", (format, value, shown) => {
    expect(new NumberFormat(format).shown(value, false)).toBe(shown);
  });

  it.each<[id: number, value: number, shown: string]>([
    [14, DAY, "2024/6/30"],
    [20, 0.375, "9:00"],
    [22, DAY + 0.375, "2024/6/30 9:00"],
    [27, DAY, "2024年6月"],
    [28, DAY, "6月30日"],
    [31, DAY, "2024年6月30日"],
    [32, 0.375, "9时00分"],
    [55, 0.625, "下午3时00分"],
    [57, DAY, "2024年6月"],
    [58, DAY, "6月30日"],
  ])("the format number %d of Chinese Excel", (id, value, shown) => {
    expect(new NumberFormat(BUILT_IN.get(id) ?? "").shown(value, false)).toBe(shown);
  });

  it("counts days from 1904 where the workbook does", () => {
    expect(new NumberFormat("yyyy/m/d").shown(DAY - 1462, true)).toBe("2024/6/30");
    expect(new NumberFormat("h:mm").shown(0.375, true)).toBe("9:00");
  });

  it.each(["[>x]0", '"', "[", "yyyy0", "\\", ";;;;;"])("an odd format harms nothing: %s", async (numFmt) => {
    const { book } = await read({
      rows: [
        ["项目名称", "预算数", "资金用途"],
        ["甲", 5, 7],
      ],
      cells: { B2: { style: { numFmt } }, C2: { style: { numFmt } } },
    });
    expect(book.projects[0]?.budget.total).toBe("5.00");
  });
});

describe("an amount whose format scales it", () => {
  const ofAmount = (heading: string, value: CellValue, numFmt: string) =>
    read({
      rows: [
        ["项目名称", heading],
        ["甲", value],
      ],
      cells: { B2: { style: { numFmt } } },
    });

  it.each<[format: string, heading: string, value: number, total: string, asked: boolean]>([
    ["0!.0,", "预算数（万元）", 50_000, "5.00", true],
    ["0!.0000", "预算数（万元）", 53_456, "5.3456", true],
    ["#,##0!.00,,", "预算数（万元）", 5_000_000, "0.05", true],
    ["0.00,,", "预算数（万元）", 7_000_000, "7.00", true],
    ["#,##0.0,", "预算数（千元）", 53_000, "5.30", true],
    ['0!.0,"万元"', "预算数（元）", 60_000, "6.00", false],
    ['0!.0,"万"', "预算数", 56_789, "5.6789", false],
    ["0!.0,\\万\\元", "预算数", 60_000, "6.00", false],
    ['#,##0,"千元"', "预算数（万元）", 50_000, "5.00", false],
    ['0"元"', "预算数（万元）", 50_000, "5.00", false],
    ['0.00"亿元"', "预算数（万元）", 1.2, "12000.00", false],
    ['[>=10000]0!.0,"万元";0"元"', "预算数", 60_000, "6.00", false],
    ['[>=10000]0!.0,"万元";0"元"', "预算数", 500, "0.05", false],
    ["#,##0.00", "预算数（万元）", 80_000, "80000.00", false],
    ["0.0", "预算数（万元）", 5.3456, "5.3456", false],
    ['"¥"#,##0.00;"¥"-#,##0.00', "预算数（万元）", -5.5, "-5.50", false],
    ["#,##0.00_);\\(#,##0.00\\)", "预算数（万元）", -5.5, "-5.50", false],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "预算数（万元）", 5.25, "5.25", false],
  ])("%s under %s", async (numFmt, heading, value, total, asked) => {
    const { book, notes } = await ofAmount(heading, value, numFmt);
    expect(book.projects[0]?.budget.total).toBe(total);
    expect(notes.some(({ kind }) => kind === "amount-scaled")).toBe(asked);
  });

  it("in a form too, and its spending plan to all its digits", async () => {
    const { book } = await read({
      rows: [
        ["项目绩效目标表"],
        ["项目名称", "甲经费"],
        ["预算数（万元）", 53_456],
        ["绩效目标", "1.完成"],
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["产出指标", "数量指标", "场次", 25],
      ],
      cells: { B3: { style: { numFmt: "0!.0," } }, D6: { style: { numFmt: '"≥"0"场次"' } } },
    });
    expect(book.projects[0]?.budget.total).toBe("5.3456");
    expect(book.projects[0]?.indicators[0]).toMatchObject({ symbol: "≥", number: "25", unit: "场次" });
  });

  it("a code that was typed as a number has lost what stands behind its fifteenth digit, and is told", async () => {
    const rows = (code: CellValue) => [
      ["项目编码", "项目名称", "预算数（万元）"],
      [code, "甲经费", 123_456_789_012],
    ];
    const { notes } = await read({ rows: rows(13_022_524_000_001_000_000_000) });
    expect(notes).toContainEqual(
      expect.objectContaining({ kind: "digits-lost", text: "A2 13022524000001000000000" }),
    );
    for (const code of ["13022524000001000000007", 130_225_240_000_011]) {
      const { notes: none } = await read({ rows: rows(code) });
      expect(none.filter(({ kind }) => kind === "digits-lost")).toEqual([]);
    }
  });

  it("what is no amount any more is asked about", async () => {
    const { book, notes } = await ofAmount("预算数（万元）", 3, '"第"000"号"');
    expect(book.projects[0]?.budget.total).toBe("");
    expect(notes).toContainEqual(expect.objectContaining({ kind: "cell-not-understood", text: "第003号" }));
  });
});

describe("files of offices", () => {
  it("amounts shown in ten thousands are so many ten thousands", async () => {
    const { book, notes } = await readFixture("scaled-amounts.xlsx");
    expect(book.projects.map(({ budget }) => budget.total)).toEqual(["5.00", "6.00", "7.00", "80000.00"]);
    expect(notes).toContainEqual(
      expect.objectContaining({
        kind: "amount-scaled",
        text: "C2 5.0（存的是 50000）\nC4 7.00（存的是 7000000）",
      }),
    );
  });

  it("words of a format belong to the value", async () => {
    const { book } = await readFixture("units-in-formats.xlsx");
    expect(book.projects[0]?.indicators.map(printedIndicatorValue)).toEqual([
      "25场次",
      "≥95%",
      "≥95%",
      "第003号",
      "(5)",
      "一千二百三十四万五千六百七十八",
    ]);
  });

  it("dates and times are those that are shown", async () => {
    const { book } = await readFixture("dates.xlsx");
    expect(book.projects[0]?.indicators.map(printedIndicatorValue)).toEqual([
      "2024/6/30",
      "2024年6月30日",
      "2024年6月",
      "2024/6/30 14:30",
      "9:00",
      "6月30日",
      "2024.06",
      "星期日",
      "2024年6月30日",
      "二〇二四年六月三十日",
      "2024/6/30 0:00",
    ]);
  });

  it("a text is shown with what its format adds", async () => {
    const { book } = await read({
      rows: [
        ["项目名称", "预算数", "资金用途"],
        ["甲", 5, "会议"],
      ],
      cells: { C2: { style: { numFmt: '@"等支出"' } } },
    });
    expect(book.projects[0]?.fundsUse).toBe("会议等支出");
  });
});
