import { describe, expect, it } from "vitest";
import { readDocx } from "../../electron/word/read/docx.ts";
import { asWordFile, type Piece } from "../fixtures/county-forms/pieces.ts";
import { bothOf, tall, wide } from "./both-of.ts";
import { type Put, tableOf } from "./table-of.ts";

/** Kinds that provinces print: what must never go in silently wrong, the same from Word and Excel. */

const form = (...more: (string | Put)[][]): Piece =>
  tableOf([
    ["项目名称", wide("甲", 3)],
    ...more,
    ["年度目标", wide("做好", 3)],
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "桥", "6座"],
  ]);

describe("the unit of money, wherever it stands", () => {
  it.each([
    [["2024年绩效目标表（单位：千元）"], "1,250", "125.00"],
    [["2024年绩效目标表", "计量单位：百万元"], "1.5", "150.00"],
    [["2024年绩效目标表", "编制日期：2024年1月5日", "金额单位：元（保留两位小数）"], "350000.00", "35.00"],
    [["2024年绩效目标表", "单位：元    第1页"], "350000", "35.00"],
    [["某县教育局", "（金额单位：元）", "一、项目绩效目标表"], "350000", "35.00"],
  ])("%j: %s", async (titles, printed, total) => {
    const { book } = await bothOf(...titles, form(["年度资金总额", wide(printed, 3)]));
    expect(book.projects[0]?.budget.total).toBe(total);
  });

  it("a goal that speaks of units is no unit, nor is a unit's name that begins like one", async () => {
    const { book } = await bothOf(
      "2024年绩效目标表",
      "填报单位：元宝山区某局",
      tableOf([
        ["项目名称", wide("甲", 3)],
        ["年度资金总额", wide("35", 3)],
        ["年度目标", wide("统一报表，金额单位为元。", 3)],
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["产出指标", "数量指标", "桥", "6座"],
      ]),
    );
    expect(book.projects[0]?.budget.total).toBe("35.00");
  });

  it("合计 above its parts, and 总额 beside them, is the total", async () => {
    const stacked = await bothOf(
      "2024年绩效目标表",
      form([tall("资金构成\n（元）", 2), "合计", wide("120,000.00", 2)], ["财政拨款", wide("100,000.00", 2)]),
    );
    expect(stacked.book.projects[0]?.budget).toEqual({ total: "12.00", fiscal: "10.00", other: "" });
    const beside = await bothOf(
      "2024年绩效目标表",
      form(["总额", "一般公共预算", "政府性基金", "其他资金"], ["35", "30", "0", "5"]),
    );
    expect(beside.book.projects[0]?.budget).toEqual({ total: "35.00", fiscal: "30.00", other: "5.00" });
  });
});

describe("the year", () => {
  it("in Chinese numerals, or alone beside its label", async () => {
    const { book } = await bothOf("二〇二五年度绩效目标表", form());
    expect(book.fiscalYear).toBe(2025);
    const inCell = await bothOf("绩效目标表", form(["预算年度", wide("2022", 3)]));
    expect(inCell.book.fiscalYear).toBe(2022);
  });
});

describe("headings", () => {
  const twice = (left: string, right: string) =>
    tableOf([
      ["项目名称", wide("双列", 7)],
      [tall("总体目标", 2), wide(left, 4), wide(right, 3)],
      [wide(`${left}的话`, 4), wide(`${right}的话`, 3)],
      [tall("绩效指标", 2), "一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "建桥", "≥18座", "数量指标", "建桥", "≥6座"],
    ]);

  it("the same headings twice are all years' and this year's, as the goals above them", async () => {
    const { lines, notes } = await bothOf("2025年绩效目标表", twice("实施期目标", "年度目标"));
    expect(lines).toEqual(["project｜双列｜｜｜年度目标的话", "row｜产出指标｜数量指标｜建桥｜≥6座"]);
    expect(notes.some(({ text }) => text.includes("≥18座"))).toBe(true);
    const turned = await bothOf("2025年绩效目标表", twice("年度目标", "中长期目标"));
    expect(turned.lines[1]).toBe("row｜产出指标｜数量指标｜建桥｜≥18座");
  });

  it("two indicators side by side are not two values of one", async () => {
    const { lines } = await bothOf(
      "2024年绩效目标表",
      tableOf([
        ["项目名称", wide("甲", 6)],
        ["一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"],
        ["产出指标", "数量指标", "桥", "≥6座", "质量指标", "合格率", "100%"],
        ["效益指标", "社会效益指标", "人", "1人", "", "", ""],
      ]),
    );
    expect(lines.slice(1)).toEqual([
      "row｜产出指标｜数量指标｜桥｜≥6座",
      "row｜效益指标｜社会效益指标｜人｜1人",
    ]);
  });

  it("a list with two lines of headings is several projects, and its headings are no goal", async () => {
    const { lines } = await bothOf(
      "2024年项目支出绩效目标表",
      tableOf([
        [tall("单位（专项）名称", 2), tall("资金总额", 2), tall("绩效目标", 2), wide("绩效指标", 4)],
        ["一级指标", "二级指标", "三级指标", "指标值"],
        [
          tall("残疾人培训", 2),
          tall("45", 2),
          tall("培训三百名", 2),
          "产出指标",
          "数量指标",
          "培训",
          "≥300人",
        ],
        ["效益指标", "社会效益指标", "就业", "≥60人"],
        ["康复", "12.5", "康复服务", "产出指标", "数量指标", "服务", "≥80人"],
      ]),
    );
    expect(lines).toEqual([
      "project｜残疾人培训｜｜45.00｜培训三百名",
      "row｜产出指标｜数量指标｜培训｜≥300人",
      "row｜效益指标｜社会效益指标｜就业｜≥60人",
      "project｜康复｜｜12.50｜康复服务",
      "row｜产出指标｜数量指标｜服务｜≥80人",
    ]);
  });

  it("years below 指标值 are headings; a value in several cells below one heading is one value", async () => {
    const years = await bothOf(
      tableOf([
        ["项目名称", wide("乙", 4)],
        [tall("一级指标", 2), tall("二级指标", 2), tall("三级指标", 2), wide("目标值", 2)],
        ["2023年", "2024年"],
        ["产出指标", "数量指标", "建房", "10套", "20套"],
      ]),
    );
    expect(years.lines[1]).toBe("row｜产出指标｜数量指标｜建房｜10套");
    const cells = await bothOf(
      tableOf([
        ["项目名称", wide("丙", 5)],
        ["一级指标", "二级指标", "三级指标", wide("年度指标值", 3)],
        ["产出指标", "数量指标", "培训", "≥", "1,500", "人次"],
      ]),
    );
    expect(cells.lines[1]).toBe("row｜产出指标｜数量指标｜培训｜≥1,500人次");
  });
});

it("a whole department's form is one by its amounts and indicators, whatever its goal is called", async () => {
  const { lines, book } = await bothOf(
    "部门（单位）整体支出绩效目标表",
    "（2024年度）",
    tableOf([
      ["部门（单位）名称", wide("某县司法局", 3)],
      ["年度预算申请（万元）", wide("资金总额：1,250.60", 3)],
      [wide("其中：一般公共预算：1,200.60", 2), wide("其他资金：50.00", 2)],
      ["要达到的效果", wide("完成普法宣传任务。", 3)],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "宣传", "≥6场"],
    ]),
  );
  expect(lines).toEqual(["project｜部门整体支出｜｜1250.60｜", "row｜产出指标｜数量指标｜宣传｜≥6场"]);
  expect(book.projects[0]?.budget).toEqual({ total: "1250.60", fiscal: "1200.60", other: "50.00" });
});

describe("what stands around a table", () => {
  const nameless = tableOf([
    ["年度资金总额", wide("35", 3)],
    ["年度目标", wide("做好", 3)],
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "桥", "6座"],
  ]);

  it.each([["项目名称：甲项目"], ["项目名称： 甲项目 "], ["专项名称:甲项目"]])(
    "“%s” above it is its name",
    async (line) => {
      const { book } = await readDocx(await asWordFile(["2024年绩效目标表", line, nameless]), "a.docx");
      expect(book.projects.map(({ name }) => name)).toEqual(["甲项目"]);
    },
  );

  it("of several, each has its own", async () => {
    const pieces = ["项目名称：甲", nameless, "项目名称：乙", nameless];
    const { book } = await readDocx(await asWordFile(pieces), "a.docx");
    expect(book.projects.map(({ name, indicators }) => [name, indicators.length])).toEqual([
      ["甲", 1],
      ["乙", 1],
    ]);
  });

  it.each([["2024年绩效目标表"], ["2024年度某县项目支出绩效目标申报表"], ["二〇二四年预算项目绩效目标表"]])(
    "“%s” beside the unit of money is no department",
    async (title) => {
      const { book } = await bothOf(
        tableOf([
          [wide(title, 3), "单位：万元"],
          ["项目名称", wide("甲", 3)],
          ["年度目标", wide("做好", 3)],
          ["一级指标", "二级指标", "三级指标", "指标值"],
          ["产出指标", "数量指标", "桥", "6座"],
        ]),
      );
      expect(book.department).toBe("");
      expect(book.projects[0]?.agencyName).toBe("");
    },
  );
});

it.each([
  ["35万", "35.00"],
  ["1.2亿", "12000.00"],
  ["3千", "0.30"],
  ["5000 元整", "0.50"],
  ["人民币35万元整", "35.00"],
])("an amount as “%s” is %s", async (printed, total) => {
  const { book } = await bothOf("2024年绩效目标表", form(["年度资金总额", wide(printed, 3)]));
  expect(book.projects[0]?.budget.total).toBe(total);
});
