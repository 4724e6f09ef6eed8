import { describe, expect, it } from "vitest";
import { readXlsx } from "../../electron/excel/read/xlsx.ts";
import { readDocx } from "../../electron/word/read/docx.ts";
import { linesOfBook } from "../fixtures/county-forms/county-forms.ts";
import { asWordFile, asWorkbook, type Piece } from "../fixtures/county-forms/pieces.ts";
import { type Put, tableOf } from "./table-of.ts";

/** Forms of rarer kinds, the same from Word and Excel. */

const wide = (text: string, across: number): Put => ({ text, across });

async function bothOf(...pieces: Piece[]) {
  const word = await readDocx(await asWordFile(pieces), "a.docx");
  const excel = await readXlsx(await asWorkbook(pieces), "a.xlsx");
  expect(linesOfBook(excel.book)).toEqual(linesOfBook(word.book));
  return { ...word, lines: linesOfBook(word.book) };
}

describe("forms of rarer kinds", () => {
  it("all indicators in one cell come apart, their text stays beside the project", async () => {
    const text =
      "1.产出指标：数量指标：修建道路≥12公里；质量指标：验收合格率100%；成本指标：总投入不超过35万元。\n2.效益指标：社会效益指标：群众出行更方便。\n3.满意度指标：服务对象满意度指标：村民满意程度≥90%";
    const { lines, notes } = await bothOf(
      "项目支出绩效目标表（2023年度）",
      tableOf([
        ["项目名称", "道路硬化"],
        ["年度目标", "修好道路"],
        ["绩效指标", text],
      ]),
    );
    expect(lines).toEqual([
      "project｜道路硬化｜｜｜修好道路",
      "row｜产出指标｜数量指标｜修建道路｜≥12公里",
      "row｜产出指标｜质量指标｜验收合格率｜100%",
      "row｜产出指标｜成本指标｜总投入｜不超过35万元",
      "row｜效益指标｜社会效益指标｜群众出行更方便｜",
      "row｜满意度指标｜服务对象满意度指标｜村民满意程度｜≥90%",
    ]);
    expect(notes.map(({ kind }) => kind)).toContain("indicators-from-text");
    expect(notes.some((note) => note.text.includes("总投入不超过35万元"))).toBe(true);
  });

  it("the form of a whole department is named by its title", async () => {
    const { lines, book } = await bothOf(
      "部门整体支出绩效目标表",
      "（2024年度）",
      tableOf([
        ["部门（单位）名称", wide("某县水务局", 4)],
        ["年度总体目标", wide("保障城乡供水。", 4)],
        [{ text: "年度绩效指标", down: 3 }, "一级指标", "二级指标", "三级指标", "指标值"],
        [{ text: "产出指标", down: 2 }, "数量指标", "供水村庄", "≥20个"],
        ["质量指标", "水质合格率", "100%"],
      ]),
    );
    expect(book.fiscalYear).toBe(2024);
    expect(book.projects[0]?.agencyName).toBe("某县水务局");
    expect(lines).toEqual([
      "project｜部门整体支出｜｜｜保障城乡供水。",
      "row｜产出指标｜数量指标｜供水村庄｜≥20个",
      "row｜产出指标｜质量指标｜水质合格率｜100%",
    ]);
  });

  it("several forms below each other are several projects, with nothing but name and indicators", async () => {
    const form = (name: string): (string | Put)[][] => [
      [wide("项目支出绩效目标表", 5)],
      ["项目名称", wide(name, 4)],
      ["绩效指标", "一级指标", "二级指标", "三级指标", "目标值"],
      ["", "产出指标", "数量指标", "会议", "3次"],
      [wide("合计", 4), "100"],
    ];
    const { lines } = await bothOf(tableOf([...form("甲"), ...form("乙")]));
    expect(lines).toEqual([
      "project｜甲｜｜｜",
      "row｜产出指标｜数量指标｜会议｜3次",
      "project｜乙｜｜｜",
      "row｜产出指标｜数量指标｜会议｜3次",
    ]);
  });

  it("three lines of headings: the value is this year's, with symbol and unit", async () => {
    const { lines, notes } = await bothOf(
      tableOf([
        ["项目名称", wide("乙", 7)],
        [wide("绩效指标", 3), wide("指标值", 4), { text: "得分", down: 3 }],
        [
          { text: "一级指标", down: 2 },
          { text: "二级指标", down: 2 },
          { text: "三级指标", down: 2 },
          wide("实施期指标值", 2),
          wide("年度指标值", 2),
        ],
        ["数值", "单位", "数值", "单位"],
        ["产出指标", "数量指标", "检查", "30", "次", "10", "次", "8"],
      ]),
    );
    expect(lines).toEqual(["project｜乙｜｜｜", "row｜产出指标｜数量指标｜检查｜10次"]);
    expect(notes.some(({ text }) => text.includes("得分：检查：8"))).toBe(true);
  });

  it("an amount without a unit that another one contradicts is asked about", async () => {
    const { notes, book } = await bothOf(
      tableOf([
        ["项目名称", "丙"],
        ["年度资金总额", "350000"],
        ["年度目标", "投入350,000元修路"],
        ["一级指标", "二级指标", "三级指标", "指标值"],
      ]),
    );
    expect(book.projects[0]?.budget.total).toBe("350000.00");
    expect(notes.map(({ kind, text }) => [kind, text])).toContainEqual(["unit-doubtful", "350,000元"]);
  });

  it("equal amounts under several headings are each told under theirs; the goal is what was set, not what was reached", async () => {
    const { lines, notes } = await bothOf(
      tableOf([
        ["项目名称", wide("戊", 4)],
        [{ text: "预算执行（元）", down: 3 }, "资金来源", "年初预算数", "调整后预算数", "执行数"],
        ["资金总额", "1,200,000", "1,300,000", "1,300,000"],
        ["其中：财政资金", "1,200,000", "1,300,000", "1,300,000"],
        [{ text: "目标", down: 2 }, wide("年初设定的绩效目标", 2), wide("目标完成情况", 2)],
        [wide("修好桥", 2), wide("修好了", 2)],
        ["一级指标", "二级指标", "三级指标", "指标值", "备注"],
        ["产出指标", "数量指标", "桥", "2座", ""],
      ]),
    );
    expect(lines).toEqual(["project｜戊｜｜120.00｜修好桥", "row｜产出指标｜数量指标｜桥｜2座"]);
    const beside = notes.map(({ text }) => text);
    expect(beside).toContain("调整后预算数：\n资金总额 1,300,000\n其中：财政资金 1,300,000");
    expect(beside).toContain("执行数：\n资金总额 1,300,000\n其中：财政资金 1,300,000");
    expect(beside).toContain("目标完成情况：修好了");
  });

  it("定性 in a column of symbols is no sign, a dash in one of units no unit", async () => {
    const { lines } = await bothOf(
      tableOf([
        ["项目名称", wide("丁", 5)],
        ["年度目标", wide("做好", 5)],
        ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "计量单位"],
        ["产出指标", "质量指标", "台账", "定性", "规范", "—"],
        ["产出指标", "数量指标", "台账数", "≥", "3", "本"],
      ]),
    );
    expect(lines.slice(1)).toEqual([
      "row｜产出指标｜质量指标｜台账｜规范",
      "row｜产出指标｜数量指标｜台账数｜≥3本",
    ]);
  });

  it("a file that has no table of the kind is refused, which says what was looked for", async () => {
    const pieces = [
      "值班表",
      tableOf([
        ["日期", "姓名"],
        ["一", "甲"],
        ["二", "乙"],
      ]),
    ];
    await expect(asWordFile(pieces).then((file) => readDocx(file, "a.docx"))).rejects.toThrow(/项目名称/);
    await expect(asWorkbook(pieces).then((file) => readXlsx(file, "a.xlsx"))).rejects.toThrow(/项目名称/);
  });
});
