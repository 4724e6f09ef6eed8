import { describe, expect, it } from "vitest";
import { EMPTY_INDICATOR, type Indicator } from "../../shared/book/model.ts";
import { kinds, read } from "./workbook.ts";

/** Lists of indicators, alone or with their projects. */

const A = "13022524P00HHX610007T";
const B = "13022524P00422910016B";
const row = (change: Partial<Indicator>): Indicator => ({ ...EMPTY_INDICATOR, ...change });
const HEAD = [
  "项目编码",
  "项目名称",
  "一级指标",
  "二级指标",
  "三级指标",
  "绩效指标描述",
  "指标值",
  "指标值确定依据",
];

describe("a list of indicators", () => {
  it("alone makes the projects that it names", async () => {
    const { book, notes } = await read({
      rows: [
        HEAD,
        [A, "甲", "产出指标", "数量指标", "检查次数", "检查的次数", "≥5次", "年初安排"],
        [B, "乙", "产出指标", "质量指标", "合格率", "合格的比例", 0.95, "年初安排"],
        [A, "甲", "效益指标", "社会效益指标", "安全", "无事故", "＝100 %", "年初安排"],
      ],
      cells: { G3: { style: { numFmt: "0%" } } },
    });
    expect(book.projects.map(({ code, name }) => [code, name])).toEqual([
      [A, "甲"],
      [B, "乙"],
    ]);
    expect(book.projects[0]?.indicators).toEqual([
      row({
        level1: "产出指标",
        level2: "数量指标",
        level3: "检查次数",
        description: "检查的次数",
        symbol: "≥",
        number: "5",
        unit: "次",
        basis: "年初安排",
      }),
      row({
        level1: "效益指标",
        level2: "社会效益指标",
        level3: "安全",
        description: "无事故",
        symbol: "＝",
        number: "100",
        unit: " %",
        basis: "年初安排",
      }),
    ]);
    expect(book.projects[1]?.indicators).toEqual([
      row({
        level1: "产出指标",
        level2: "质量指标",
        level3: "合格率",
        description: "合格的比例",
        number: "95",
        unit: "%",
        basis: "年初安排",
      }),
    ]);
    expect(kinds(notes)).toEqual([]);
  });

  it.each([
    ["one column", ["指标值"], ["≥95%"]],
    ["three columns", ["符号", "数值", "计量单位"], ["≥", 95, "%"]],
    ["a value beside symbol and unit", ["运算符号", "指标值", "度量单位"], ["≥", "95", "%"]],
    ["the value whole and its parts again", ["符号", "目标值", "计量单位"], ["≥", "≥95%", "%"]],
    ["a unit that says only 单位", ["符号", "指标值", "单位"], ["≥", 95, "%"]],
  ])("指标值 in %s", async (_, headings, cells) => {
    const { book } = await read({
      rows: [
        ["项目名称", "一级指标", "指标名称", ...headings],
        ["甲", "产出指标", "合格率", ...cells],
      ],
    });
    expect(book.projects[0]?.indicators).toEqual([
      row({ level1: "产出指标", level3: "合格率", symbol: "≥", number: "95", unit: "%" }),
    ]);
  });

  it.each([
    ["merged", null, ["A2:A4", "B2:B4", "C2:C3"]],
    ["left empty", null, []],
    ["repeated", "repeat", []],
  ])("projects and levels that several rows share, %s", async (_, how, merges) => {
    const again = (text: string) => (how === "repeat" ? text : null);
    const { book } = await read({
      rows: [
        ["项目编码", "项目名称", "一级指标", "二级指标", "三级指标", "指标值"],
        [A, "甲", "产出指标", "数量指标", "次数", 5],
        [again(A), again("甲"), again("产出指标"), "质量指标", "合格率", "95%"],
        [again(A), again("甲"), "效益指标", "社会效益指标", "安全", "无事故"],
        [B, "乙", "产出指标", "数量指标", "次数", 6],
      ],
      merges,
    });
    expect(
      book.projects.map(({ name, indicators }) => [
        name,
        ...indicators.map(({ level1, level3 }) => level1 + level3),
      ]),
    ).toEqual([
      ["甲", "产出指标次数", "产出指标合格率", "效益指标安全"],
      ["乙", "产出指标次数"],
    ]);
  });

  it("with the project's fields in the same rows", async () => {
    const { book, notes } = await read({
      rows: [
        ["项目名称", "预算数", "绩效目标", "一级指标", "三级指标", "指标值"],
        ["甲", 5, "1.检查", "产出指标", "次数", 5],
        [null, null, null, "效益指标", "安全", "无事故"],
        ["乙", 6, "1.培训", "产出指标", "人数", 60],
      ],
      merges: ["A2:A3", "B2:B3", "C2:C3"],
    });
    expect(
      book.projects.map(({ name, budget, goal, indicators }) => [
        name,
        budget.total,
        goal,
        indicators.length,
      ]),
    ).toEqual([
      ["甲", "5.00", "1.检查", 2],
      ["乙", "6.00", "1.培训", 1],
    ]);
    expect(kinds(notes)).toEqual([]);
  });

  describe("beside a list of projects", () => {
    const projects = {
      name: "项目",
      rows: [
        ["项目编码", "项目名称", "预算数"],
        [A, "甲", 5],
        [B, "乙", 6],
      ],
    };
    const tied = async (...rows: (string | null)[][]) => {
      const { book, notes } = await read(projects, {
        name: "指标",
        rows: [["项目编码", "项目名称", "一级指标", "三级指标"], ...rows],
      });
      return {
        found: book.projects.map(({ name, indicators }) => [name, indicators.length]),
        kinds: kinds(notes),
      };
    };

    it("is tied by code", async () => {
      expect(await tied([B, "名称写错", "产出指标", "次数"])).toEqual({
        found: [
          ["甲", 0],
          ["乙", 1],
        ],
        kinds: [],
      });
    });

    it("is tied by name where there is no code", async () => {
      expect(await tied([null, "甲", "产出指标", "次数"])).toEqual({
        found: [
          ["甲", 1],
          ["乙", 0],
        ],
        kinds: [],
      });
    });

    it("is tied by name where the code is wrong, with a note", async () => {
      expect(await tied(["编码写错", "甲", "产出指标", "次数"])).toEqual({
        found: [
          ["甲", 1],
          ["乙", 0],
        ],
        kinds: ["code-differs"],
      });
    });

    it("makes a project of what belongs to none, with a note", async () => {
      expect(await tied([null, "丙", "产出指标", "次数"])).toEqual({
        found: [
          ["甲", 0],
          ["乙", 0],
          ["丙", 1],
        ],
        kinds: ["project-unlisted"],
      });
    });
  });

  it("that names no project belongs to one without a name, with a note: a sheet's name is no project's", async () => {
    const { book, notes } = await read({
      name: "招商经费",
      rows: [
        ["一级指标", "三级指标", "指标值"],
        ["产出指标", "次数", 5],
      ],
    });
    expect(book.projects.map(({ name, indicators }) => [name, indicators.length])).toEqual([["", 1]]);
    expect(kinds(notes)).toEqual(["project-unnamed"]);
  });

  it("two projects of one name and different codes stay two", async () => {
    const { book } = await read({
      rows: [
        HEAD.slice(0, 5),
        [A, "甲", "产出指标", "数量指标", "次数"],
        [B, "甲", "产出指标", "数量指标", "次数"],
      ],
    });
    expect(book.projects.map(({ code, indicators }) => [code, indicators.length])).toEqual([
      [A, 1],
      [B, 1],
    ]);
  });
});
