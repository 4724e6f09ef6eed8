import { describe, expect, it } from "vitest";
import { read } from "../excel/workbook.ts";
import { bothOf, tall, wide } from "./both-of.ts";
import { tableOf } from "./table-of.ts";

/** Amounts, values and years that look read while the form prints another one. */

const HEADER = ["一级指标", "二级指标", "三级指标", "指标值"];
const ROW = ["产出指标", "数量指标", "检查企业", "≥16家"];
const labelled = (rows: readonly string[][]) => [
  ["项目名称", wide("招商经费", 3)],
  ...rows.map(([label = "", text = ""]) => [label, wide(text, 3)]),
];
const form = (...rows: string[][]) => tableOf([...labelled(rows), HEADER, ROW]);
const withoutTable = (...rows: string[][]) => tableOf(labelled(rows));

describe("amounts", () => {
  const tasks = (...rows: string[][]) =>
    tableOf([
      ["部门名称", wide("某县商务局", 5)],
      [
        tall("年度主要任务", rows.length + 2),
        tall("任务名称", 2),
        tall("主要内容", 2),
        wide("预算金额（万元）", 3),
      ],
      ["总额", "财政拨款", "其他资金"],
      ...rows,
      ["年度总体目标", wide("完成招商16项", 5)],
      [...HEADER, wide("说明", 2)],
      [...ROW, wide("", 2)],
    ]);

  it.each(["金额合计", "合计", "总计（万元）"])(
    "of a department's tasks come from the row %s",
    async (words) => {
      const { book } = await bothOf(
        "部门整体支出绩效目标表（2023年度）",
        tasks(
          ["招商", "引资", "100", "90", "10"],
          ["检查", "查企业", "50", "50", "0"],
          [words, "", "150", "140", "10"],
        ),
      );
      expect(book.projects[0]?.budget).toEqual({ total: "150.00", fiscal: "140.00", other: "10.00" });
    },
  );

  it("of the first of several tasks are not the department's where no sum is printed", async () => {
    const { book, beside } = await bothOf(
      "部门整体支出绩效目标表（2023年度）",
      tasks(["招商", "引资", "100", "90", "10"], ["检查", "查企业", "50", "50", "0"]),
    );
    expect(book.projects[0]?.budget).toEqual({ total: "", fiscal: "", other: "" });
    expect(beside).toContain("财政拨款：\n招商 90\n检查 50");
  });

  it.each(["¥350,000.00", "￥ 350000"])(
    "%s without a unit is asked about, with one it is not",
    async (amount) => {
      const asked = await bothOf("2023年项目支出绩效目标表", form(["预算数", amount]));
      expect(asked.kinds).toContain("unit-doubtful");
      const said = await bothOf("2023年项目支出绩效目标表", form(["预算数（元）", amount]));
      expect(said.book.projects[0]?.budget.total).toBe("35.00");
      expect(said.kinds).not.toContain("unit-doubtful");
    },
  );

  it.each([
    ["注：金额单位为元", "35.00"],
    ["备注：本表金额以千元为单位。", "35000.00"],
    ["注：表中单位名称为全称", "350000.00"],
  ])("in a list are in the unit that the remark “%s” below it says", async (remark, total) => {
    const { book } = await read({
      rows: [["项目名称", "预算数", "绩效目标"], ["甲经费", "350000", "目标甲"], [remark]],
    });
    expect(book.projects.map(({ budget }) => budget.total)).toEqual([total]);
  });
});

describe("the spending plan", () => {
  it("in 万元 is no percentage, in forms and lists", async () => {
    const { book, beside } = await bothOf(
      "2023年项目支出绩效目标表",
      tableOf([
        ["项目名称", wide("招商经费", 4)],
        ["预算数（万元）", wide("200", 4)],
        [tall("资金支出计划（万元）", 2), "3月底", "6月底", "10月底", "12月底"],
        ["50", "100", "150", "200"],
        [...HEADER, ""],
        [...ROW, ""],
      ]),
    );
    expect(book.projects[0]?.spendingPlan).toEqual([null, null, null, null]);
    expect(beside.join("\n")).toContain("150");
    const listed = await read({
      rows: [
        ["项目名称", "预算数（万元）", "3月底支出计划（万元）", "6月底（万元）", "绩效目标"],
        ["甲经费", 200, 50, 100, "目标甲"],
      ],
    });
    expect(listed.book.projects[0]?.spendingPlan).toEqual([null, null, null, null]);
    expect(listed.notes.map(({ text }) => text).join("\n")).toContain("50");
  });
});

describe("values", () => {
  it("正向 and 反向 say which way an indicator goes, and are no part of its value", async () => {
    const { lines, beside } = await bothOf(
      "2023年项目支出绩效目标表",
      tableOf([
        ["项目名称", wide("招商经费", 5)],
        ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "计量单位"],
        ["产出指标", "数量指标", "检查企业", "正向", "16", "家"],
        ["产出指标", "成本指标", "单位成本", "反向", "≤300", "元/人"],
      ]),
    );
    expect(lines.slice(1)).toEqual([
      "row｜产出指标｜数量指标｜检查企业｜16家",
      "row｜产出指标｜成本指标｜单位成本｜≤300元/人",
    ]);
    expect(beside).toContain("指标性质：\n检查企业：正向\n单位成本：反向");
  });

  it("in the text of one cell stay whole, with a name before them or none", async () => {
    const text =
      "1.数量指标：检查企业16家\n2.质量指标：合格率95%以上\n3.时效指标：12月底前完成\n4.成本指标：控制在5万元以内\n5.满意度指标：≥95%";
    const { lines } = await bothOf(
      "2023年项目支出绩效目标表",
      withoutTable(["绩效目标", "检查"], ["绩效指标", text]),
    );
    expect(lines.slice(1)).toEqual([
      "row｜｜数量指标｜检查企业｜16家",
      "row｜｜质量指标｜合格率｜95%以上",
      "row｜｜时效指标｜｜12月底前完成",
      "row｜｜成本指标｜｜控制在5万元以内",
      "row｜｜满意度指标｜｜≥95%",
    ]);
  });

  it("that stand in no column of values make no indicators of their own", async () => {
    const { lines, beside } = await bothOf(
      "2023年项目支出绩效目标表",
      tableOf([
        ["项目名称", wide("招商经费", 3)],
        ["绩效目标", wide("检查", 3)],
        [tall("绩效指标", 3), "产出指标", "检查企业", "≥16家"],
        ["产出指标", "合格率", "≥95%"],
        ["满意度指标", "企业满意度", "≥95%"],
      ]),
    );
    expect(lines).toEqual(["project｜招商经费｜｜｜检查"]);
    expect(beside.join("\n")).toContain("≥95%");
  });

  it.each(["年度目标", "目标", "本年目标"])(
    "under “%s” in a table of indicators are theirs",
    async (heading) => {
      const { lines } = await bothOf(
        "2023年项目支出绩效目标表",
        tableOf([
          ["项目名称", wide("招商经费", 3)],
          ["绩效目标", wide("检查", 3)],
          [...HEADER.slice(0, 3), heading],
          ROW,
        ]),
      );
      expect(lines).toEqual(["project｜招商经费｜｜｜检查", "row｜产出指标｜数量指标｜检查企业｜≥16家"]);
    },
  );

  it("of indicators that nothing stands above are read, and the project's name is asked for", async () => {
    const { lines, kinds } = await bothOf("2023年项目支出绩效目标表", tableOf([HEADER, ROW]));
    expect(lines).toEqual(["project｜｜｜｜", "row｜产出指标｜数量指标｜检查企业｜≥16家"]);
    expect(kinds).toContain("project-unnamed");
  });

  it("a number that has its sign or unit already is given neither twice", async () => {
    const { book } = await read({
      rows: [
        ["项目名称", "一级指标", "二级指标", "三级指标", "符号", "数值", "单位"],
        ["甲", "产出指标", "质量指标", "合格率", "≥", 0.95, "%"],
        ["甲", "产出指标", "质量指标", "达标率", "≥", "≥95", "%"],
        ["甲", "产出指标", "数量指标", "企业", "≥", "1,000", "家"],
      ],
      cells: { F2: { style: { numFmt: "0%" } } },
    });
    const values = book.projects[0]?.indicators.map((row) => [row.symbol, row.number, row.unit]);
    expect(values).toEqual([
      ["≥", "95", "%"],
      ["≥", "95", "%"],
      ["≥", "1,000", "家"],
    ]);
  });
});

describe("the year", () => {
  it.each(["填报日期：2022年11月5日", "2022年11月5日", "填表时间：2022年11月", "编制日期 2022-11-05"])(
    "is asked about where nothing but “%s” says one",
    async (line) => {
      const { kinds } = await bothOf("项目支出绩效目标表", line, form(["预算数", "5"]));
      expect(kinds).toContain("year-guessed");
      const titled = await bothOf("2023年项目支出绩效目标表", line, form(["预算数", "5"]));
      expect(titled.book.fiscalYear).toBe(2023);
      expect(titled.kinds).not.toContain("year-guessed");
    },
  );
});
