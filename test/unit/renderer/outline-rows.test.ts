import { describe, expect, it } from "vitest";
import { dropAt } from "../../../renderer/shell/outline/outline-drop.ts";
import { type OutlineRow, outlineRows } from "../../../renderer/shell/outline/outline-rows.ts";
import { countWords } from "../../../renderer/state/word-count.ts";
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
  rulesOff: [],
  marks: [],
  comments: [],
  sections: [{ id: 1, title: "总体绩效目标", paragraphs: [] }],
  projects: [
    project(1, "366001", "甲", "1.50"),
    project(2, "366001", "乙", "2.00"),
    project(3, "366002", "丙", ""),
    project(4, "366001", "丁", "4.00"),
  ],
};

const UNIT_KEYS = ["366001 某局本级"];

function lines(rows: BookRows, filter = ""): string[] {
  return outlineRows(rows, filter).map(inWords);
}

function inWords(row: OutlineRow): string {
  switch (row.kind) {
    case "place":
      return `${row.number} ${row.title} ${row.count ?? row.entry}`;
    case "unit":
      return `${row.open ? "-" : "+"} ${row.title} ${row.subtotal}`;
    case "part":
      return `# ${row.title}`;
    case "empty":
      return row.title;
    case "add":
      return `add ${row.what}`;
  }
}

describe("the outline", () => {
  it("groups neighbours of one unit, with their sum, in print order", () => {
    expect(lines(BOOK)).toEqual([
      " 概览 -1",
      " 封面信息 -1",
      "# 第一部分 部门整体绩效目标",
      "一 总体绩效目标 0",
      "add section",
      "# 第二部分 预算项目绩效目标",
      " 全部项目 4",
      "- 366001 本级 3.50",
      "1 甲 1",
      "2 乙 2",
      "- 366002 本级 0.00",
      "3 丙 3",
      "- 366001 本级 4.00",
      "4 丁 4",
      "add project",
    ]);
  });

  it("leaves out the projects of a closed unit, not those that a filter found", () => {
    const closed = new Set(UNIT_KEYS);
    expect(outlineRows(BOOK, "", closed).map(inWords).slice(7)).toEqual([
      "+ 366001 本级 3.50",
      "- 366002 本级 0.00",
      "3 丙 3",
      "+ 366001 本级 4.00",
      "add project",
    ]);
    expect(outlineRows(BOOK, "丁", closed).map(inWords)).toEqual(["- 366001 本级 4.00", "4 丁 4"]);
  });

  it("keeps what the filter asks for, under its unit, with its own number", () => {
    expect(lines(BOOK, " 丁 ")).toEqual(["- 366001 本级 4.00", "4 丁 4"]);
    expect(lines(BOOK, "366002")).toHaveLength(2);
    expect(lines(BOOK, "总体")).toEqual(["一 总体绩效目标 0"]);
    expect(lines(BOOK, "没有")).toEqual(["没有符合的项目"]);
  });
});

describe("where a dragged project would go", () => {
  const shown = outlineRows(BOOK, "");
  const at = (title: string) => shown.findIndex((row) => inWords(row).includes(title));
  const drop = (gap: number, rows = shown) => {
    const found = dropAt(rows, BOOK.projects, gap);
    return found && { gap: found.gap, before: found.before, unit: found.unit.agencyCode };
  };
  const [first, second, third] = BOOK.projects.map((row) => row.id);

  it("is among the projects of the unit around it: above a heading is the end of the unit before", () => {
    expect(drop(at("2 乙"))).toEqual({ gap: at("2 乙"), before: second, unit: "366001" });
    expect(drop(at("366002"))).toEqual({ gap: at("366002"), before: third, unit: "366001" });
    expect(drop(at("3 丙"))).toEqual({ gap: at("3 丙"), before: third, unit: "366002" });
  });

  it("is the nearest place that projects have; below the last line it is the end", () => {
    expect(drop(0)).toEqual({ gap: at("1 甲"), before: first, unit: "366001" });
    expect(drop(99)).toEqual({ gap: at("add project"), before: null, unit: "366001" });
    expect(dropAt(outlineRows({ ...BOOK, projects: [] }, ""), [], 3)).toBeNull();
  });

  it("among those that a filter keeps is right behind the line above", () => {
    const found = outlineRows(BOOK, "366001");
    expect(found.map(inWords)).toEqual(["- 366001 本级 7.50", "1 甲 1", "2 乙 2", "4 丁 4"]);
    expect(drop(3, found)).toEqual({ gap: 3, before: third, unit: "366001" });
    expect(drop(4, found)).toEqual({ gap: 4, before: null, unit: "366001" });
  });

  it("below a closed unit is the end of that unit", () => {
    const folded = outlineRows(BOOK, "", new Set(UNIT_KEYS));
    const gap = folded.findIndex((row) => inWords(row).includes("366002"));
    expect(drop(gap, folded)).toEqual({ gap, before: third, unit: "366001" });
  });
});

describe("字数", () => {
  it("counts Han characters and full-width marks one by one, other runs as words", () => {
    expect(countWords("目标1：完成25家，达标95%。")).toBe(13);
    expect(countWords("  \n")).toBe(0);
    expect(countWords("Word and WPS")).toBe(3);
  });
});
