import { describe, expect, it } from "vitest";
import { readDocx } from "../../../electron/word/read/docx.ts";
import { fieldsOfRow, readTable } from "../../../renderer/forms/project/grid/paste-table.ts";
import {
  FORM_WORDS,
  INDICATOR_WORDS,
  type IndicatorColumn,
  isIndicatorColumn,
  LIST_WORDS,
  type Meaning,
} from "../../../shared/book/headings.ts";
import type { Project } from "../../../shared/book/model.ts";
import { kinds, read } from "../../excel/workbook.ts";
import { opening, smallFile, table } from "./word-file.ts";

/** Every wording of the dictionary, read out of a Word file, a workbook and a pasted table. */

function wordings<Field>(words: ReadonlyMap<string, readonly Meaning<Field>[]>): [string, Field][] {
  return [...words].flatMap(([word, meanings]) =>
    meanings.map(({ field }): [string, Field] => [word, field]),
  );
}

const CODE = "13022524P00HHX61";

/** Tables of a Word file, one project a table. */
async function inWord(tables: readonly (readonly (readonly string[])[])[]): Promise<Project[]> {
  const bodies = tables.map((rows) => table(...rows));
  const { book, notes } = await readDocx(await smallFile(opening() + bodies.join("")), "a.docx");
  expect(notes).toEqual([]);
  return book.projects;
}

describe("headings of indicators", () => {
  type Columns = Partial<Record<IndicatorColumn, readonly [heading: string, text: string]>>;
  const levels: Columns = {
    level1: ["一级指标", "产出指标"],
    level2: ["二级指标", "数量指标"],
    level3: ["三级指标", "检查企业"],
  };
  const printed: Columns = {
    ...levels,
    description: ["绩效指标描述", "全年检查的企业"],
    value: ["指标值", "≥5家"],
    basis: ["指标值确定依据", "工作计划"],
  };
  const parts: Columns = {
    ...levels,
    symbol: ["符号", "≥"],
    number: ["数值", "5"],
    unit: ["计量单位", "家"],
  };
  const all = wordings(INDICATOR_WORDS).map(([word, field]) => {
    const columns = field in printed ? printed : parts;
    const rows = Object.entries(columns).map(([name, [heading, text]]) => [
      name === field ? word : heading,
      text,
    ]);
    return {
      /** “年度目标” is a value in the table of one project, in a list the project's goal. */
      ofLists: LIST_WORDS.get(word)?.some((meaning) => isIndicatorColumn(meaning.field)) ?? false,
      rows: [rows.map(([heading = ""]) => heading), rows.map(([, text = ""]) => text)],
      indicator: {
        level1: "产出指标",
        level2: "数量指标",
        level3: "检查企业",
        description: columns === printed ? "全年检查的企业" : "",
        symbol: "≥",
        number: "5",
        unit: "家",
        basis: columns === printed ? "工作计划" : "",
      },
    };
  });
  const wanted = all.map(({ indicator }) => [indicator]);

  it("in a Word file", async () => {
    const tables = all.map(({ rows }, at) => [
      ["项目编码", `${CODE}${at}`, "项目名称", `项目${at}`],
      ["绩效目标", "做好"],
      ...rows,
    ]);
    expect((await inWord(tables)).map(({ indicators }) => indicators)).toEqual(wanted);
  });

  it("in a workbook", async () => {
    const listed = all.filter(({ ofLists }) => ofLists);
    const rows = listed.flatMap(({ rows: [head = [], body = []] }, at) => [
      ["项目名称", ...head],
      [`项目${at}`, ...body],
    ]);
    const { book, notes } = await read({ rows });
    expect(kinds(notes)).toEqual([]);
    expect(book.projects.map(({ indicators }) => indicators)).toEqual(
      listed.map(({ indicator }) => [indicator]),
    );
  });

  it("in what is pasted", () => {
    for (const { rows, indicator } of all) {
      const pasted = readTable(rows, 0, null);
      expect(pasted.leftOut).toEqual([]);
      expect(indicator, rows[0]?.join()).toMatchObject(fieldsOfRow(pasted, pasted.rows[0] ?? []));
      expect(Object.keys(fieldsOfRow(pasted, pasted.rows[0] ?? [])).length).toBeGreaterThan(5);
    }
  });

  it("指标内容 is the third level, beside 三级指标 the description; 单位 behind a value is of measure", async () => {
    const rows = [
      ["项目名称", "一级指标", "指标内容", "指标值", "单位"],
      ["甲", "产出指标", "检查企业", "5", "家"],
      ["单位", "项目名称", "三级指标", "指标内容", "指标值"],
      ["某局", "乙", "检查企业", "全年检查的", "5家"],
    ];
    const { book } = await read({ rows });
    const value = { level3: "检查企业", number: "5", unit: "家" };
    expect(book.projects).toMatchObject([
      { name: "甲", agencyName: "", indicators: [{ ...value, description: "" }] },
      { name: "乙", agencyName: "某局", indicators: [{ ...value, description: "全年检查的" }] },
    ]);
  });

  it("brackets, spaces, line ends and full width make no difference, another year does", () => {
    const heads = [
      "一级指标（50分）",
      "二 级\n指 标",
      "*三级指标：",
      "指标值（符号＋数值＋单位）",
      "指标值（上年）",
    ];
    expect(readTable([heads, ["", "", "", "", "5"]], 0, null)).toMatchObject({
      fields: ["level1", "level2", "level3", "value", null],
      leftOut: [{ heading: "指标值（上年）", column: 4 }],
    });
  });
});

describe("labels and headings of a project", () => {
  const fields = {
    code: ["项目编码", CODE],
    name: ["项目名称", "项目"],
    agencyCode: ["单位编码", "366001"],
    agencyName: ["单位名称", "某局"],
    total: ["预算数", "5.00"],
    fiscal: ["其中：财政资金", "3.00"],
    other: ["其他资金", "2.00"],
    fundsUse: ["资金用途", "购买设备"],
    goal: ["绩效目标", "做好"],
  } as const;
  const plan: Readonly<Record<string, readonly [string, string]>> = {
    plan1: ["3月底", "10"],
    plan2: ["6月底", "50"],
    plan3: ["10月底", "80"],
    plan4: ["12月底", "100"],
  };
  const wanted = (at: number) => ({
    code: `${CODE}${at}`,
    name: "项目",
    agencyCode: "366001",
    agencyName: "某局",
    budget: { total: "5.00", fiscal: "3.00", other: "2.00" },
    fundsUse: "购买设备",
    spendingPlan: [10, 50, 80, 100],
    goal: "做好",
    indicators: [],
  });

  const forms = wordings(FORM_WORDS).map(([word, field], at): string[][] => {
    const replaced = field === "scale" ? "fundsUse" : field;
    const pair = (name: keyof typeof fields): string[] => [
      name === replaced ? word : fields[name][0],
      name === "code" ? `${CODE}${at}` : fields[name][1],
    ];
    return [
      [...pair("code"), ...pair("name")],
      [...pair("agencyCode"), ...pair("agencyName")],
      [...pair("total"), ...pair("fiscal"), ...pair("other")],
      pair("fundsUse"),
      [field === "plan" ? word : "资金支出计划（%）", ...Object.values(plan).map(([date]) => date)],
      ["", ...Object.values(plan).map(([, percent]) => percent)],
      pair("goal"),
    ];
  });

  it("in a form of a Word file", async () => {
    expect(await inWord(forms)).toEqual(forms.map((_, at) => wanted(at)));
  });

  it("in a form on a sheet", async () => {
    const sheets = Array.from({ length: Math.ceil(forms.length / 200) }, (_, at) => ({
      rows: forms.slice(at * 200, at * 200 + 200).flat(),
    }));
    const { book, notes } = await read(...sheets);
    expect(kinds(notes)).toEqual([]);
    expect(book.projects).toEqual(forms.map((_, at) => wanted(at)));
  });

  it("in a list", async () => {
    const list = { at: ["序号", "1"], department: ["部门", "某县某局"], ...fields, ...plan };
    const lists = wordings(LIST_WORDS).filter(([, field]) => !isIndicatorColumn(field));
    const rows = lists.flatMap(([word, field], at) => [
      Object.entries(list).map(([name, [heading]]) => (name === field ? word : heading)),
      Object.entries(list).map(([name, [, text]]) => (name === "code" ? `${CODE}${at}` : text)),
    ]);
    const { book, notes } = await read({ rows });
    expect(kinds(notes)).toEqual([]);
    expect(book.department).toBe("某县某局");
    expect(book.projects).toEqual(lists.map((_, at) => wanted(at)));
  });

  it.each([
    ["预算数（元）", "50000", "5.00"],
    ["预算数（千元）", "50", "5.00"],
    ["预算数（万元）", "5", "5.00"],
  ])("an amount has the unit that its label names: %s", async (label, amount, total) => {
    const rows = [
      ["366001某局", "", "", "单位：万元"],
      ["项目编码", CODE, "项目名称", "项目"],
      [label, amount],
      ["绩效目标", "做好"],
    ];
    const { book, notes } = await readDocx(await smallFile(opening() + table(...rows)), "a.docx");
    expect(book.projects).toMatchObject([{ budget: { total } }]);
    expect(notes.map(({ kind }) => kind)).toEqual(label.includes("万") ? [] : ["unit-converted"]);
  });

  it("or that the side label of several amounts names", async () => {
    const rows = [
      ["项目名称", "项目", "", ""],
      ["项目资金\n（元）：", "年度资金总额", "50000", ""],
      ["", "其中：财政拨款", "30,000.00", ""],
      ["绩效目标", "做好", "", ""],
    ];
    const { book } = await readDocx(await smallFile(opening() + table(...rows)), "a.docx");
    expect(book.projects).toMatchObject([{ budget: { total: "5.00", fiscal: "3.00" } }]);
  });

  it("two goals do not run together: this year's is read, the other told", async () => {
    const rows = [
      ["项目编码", CODE, "项目名称", "项目"],
      ["总体绩效目标", "三年建成"],
      ["年度绩效目标", "今年开工"],
    ];
    const { book, notes } = await readDocx(await smallFile(opening() + table(...rows)), "a.docx");
    expect(book.projects).toMatchObject([{ goal: "今年开工" }]);
    expect(notes.map(({ text }) => text)).toContain("总体绩效目标：三年建成");
  });
});
