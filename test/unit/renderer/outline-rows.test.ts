import { describe, expect, it } from "vitest";
import { type OutlineRow, outlineRows } from "../../../renderer/screens/editor/outline-rows.ts";
import { countWords } from "../../../renderer/screens/editor/word-count.ts";
import { emptyProject } from "../../../shared/book/model.ts";
import type { BookRows, ProjectRow } from "../../../shared/book/rows.ts";

function project(id: number, agencyCode: string, name: string, total: string): ProjectRow {
  const budget = { total, fiscal: "", other: "" };
  return { ...emptyProject(), id, agencyCode, agencyName: "某局本级", name, budget, indicators: [] };
}

const BOOK: BookRows = {
  fiscalYear: 2024,
  department: "某局",
  compiler: "",
  reviewer: "",
  layout: "hebei",
  sections: [{ id: 1, title: "总体绩效目标", paragraphs: [] }],
  projects: [
    project(1, "366001", "甲", "1.50"),
    project(2, "366001", "乙", "2.00"),
    project(3, "366002", "丙", ""),
    project(4, "366001", "丁", "4.00"),
  ],
};

function lines(rows: BookRows, filter = ""): string[] {
  return outlineRows(rows, filter).map(inWords);
}

function inWords(row: OutlineRow): string {
  switch (row.kind) {
    case "place":
      return `${row.number} ${row.title} ${row.entry}`;
    case "part":
      return `# ${row.title} ${row.subtotal}`;
    case "empty":
      return row.title;
    case "add":
      return `+ ${row.what}`;
  }
}

describe("the outline", () => {
  it("groups neighbours of one unit, with their sum, in print order", () => {
    expect(lines(BOOK)).toEqual([
      " 封面信息 -1",
      "# 第一部分 部门整体绩效目标 ",
      "一 总体绩效目标 0",
      "+ section",
      "# 第二部分 · 366001 本级 3.50",
      "1 甲 1",
      "2 乙 2",
      "# 366002 本级 0.00",
      "3 丙 3",
      "# 366001 本级 4.00",
      "4 丁 4",
      "+ project",
    ]);
  });

  it("names the second part where it has no projects yet", () => {
    expect(lines({ ...BOOK, projects: [] }).slice(-2)).toEqual(["# 第二部分 预算项目绩效目标 ", "+ project"]);
  });

  it("keeps what the filter asks for, under its unit, with its own number", () => {
    expect(lines(BOOK, " 丁 ")).toEqual(["# 第二部分 · 366001 本级 4.00", "4 丁 4"]);
    expect(lines(BOOK, "366002")).toHaveLength(2);
    expect(lines(BOOK, "总体")).toEqual(["一 总体绩效目标 0"]);
    expect(lines(BOOK, "没有")).toEqual(["没有符合的项目"]);
  });
});

describe("字数", () => {
  it("counts Han characters and full-width marks one by one, other runs as words", () => {
    expect(countWords("目标1：完成25家，达标95%。")).toBe(13);
    expect(countWords("  \n")).toBe(0);
    expect(countWords("Word and WPS")).toBe(3);
  });
});
