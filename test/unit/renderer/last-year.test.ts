import { describe, expect, it } from "vitest";
import {
  ALL_KEPT,
  datedNames,
  keep,
  keptProjects,
  keptWords,
  linesOf,
  rename,
  rolloverOf,
} from "../../../renderer/dialogs/rollover/choices.ts";
import { pairedIndicators } from "../../../renderer/features/last-year/paired-indicators.ts";
import { earlierSection, pairedParagraphs } from "../../../renderer/features/last-year/paired-paragraphs.ts";
import { EMPTY_INDICATOR, type Indicator } from "../../../shared/book/model.ts";
import { letingBook } from "../../fixtures/paths.ts";

function row(level3: string, number = ""): Indicator {
  return { ...EMPTY_INDICATOR, level2: "数量指标", level3, number };
}

describe("last year's table beside this one", () => {
  it("rows are the same by their names, whatever their values", () => {
    const { before, missing } = pairedIndicators(
      [row("甲", "1"), row("乙", "2"), row("丙", "3")],
      [row("甲", "9"), row("丙", "8"), row("丁")],
    );
    expect(before).toEqual([row("甲", "1"), row("丙", "3"), null]);
    expect(missing).toEqual([row("乙", "2")]);
  });

  it("a row with another name in the same place is the renamed one", () => {
    const { before, missing } = pairedIndicators(
      [row("甲"), row("乙"), row("丙")],
      [row("甲"), row("新"), row("丙")],
    );
    expect(before[1]).toEqual(row("乙"));
    expect(missing).toEqual([]);
  });
});

describe("last year's text beside this one", () => {
  const now = ["一", "二改", "四", "五"].map((text, at) => ({ id: at + 1, text }));

  it("each paragraph has this year's, or where it would stand", () => {
    expect(pairedParagraphs(["一", "二", "三", "四"], now)).toEqual([
      { was: "一", now: now[0], next: 2 },
      { was: "二", now: now[1], next: 3 },
      { was: "三", now: null, next: 3 },
      { was: "四", now: now[2], next: 4 },
    ]);
    expect(pairedParagraphs(["末"], [])).toEqual([{ was: "末", now: null, next: null }]);
  });

  it("sections are the same by title, whatever its year and spaces, otherwise by place", () => {
    const sections = ["2024年总体目标", "分项目标"].map((title) => ({ title, paragraphs: [] }));
    const book = { ...letingBook(), sections };
    expect(earlierSection(book, "2025年 总体目标", 1)).toBe(sections[0]);
    expect(earlierSection(book, "另一个", 1)).toBe(sections[1]);
    expect(earlierSection(book, "另一个", 5)).toBeNull();
  });
});

describe("which projects go on", () => {
  const book = letingBook();

  it("all at first, under their units with sums; a search leaves the choices", () => {
    const lines = linesOf(book, "");
    const units = lines.flatMap((line) => (line.kind === "unit" ? [line] : []));
    const sums = (choices: typeof ALL_KEPT) =>
      units.map(({ title, projects }) => `${title} ${keptWords("保留", projects, choices)}`);
    expect(sums(ALL_KEPT)).toEqual(["366001 本级 6 个 562.00 万元", "366003 投资促进中心 3 个 300.00 万元"]);
    expect(rolloverOf(book, ALL_KEPT, 2025).projects).toHaveLength(9);
    const found = linesOf(book, "招商").flatMap((line) => (line.kind === "project" ? [line] : []));
    const dropped = keep(ALL_KEPT, found, false);
    expect(keptProjects(book, dropped)).toHaveLength(9 - found.length);
    expect(sums(dropped)).toEqual([
      "366001 本级 保留 5 / 6 个 542.00 万元",
      "366003 投资促进中心 保留 1 / 3 个 20.00 万元",
    ]);
    expect(keep(dropped, found, true).dropped.size).toBe(0);
    expect(linesOf(book, "没有的")).toEqual([]);
  });

  it("names are cleaned, and those of the old year found among the kept", () => {
    const renamed = rename(rename(ALL_KEPT, 0, " 2024年\n检查经费 "), 1, "2024年培训");
    const chosen = keep(renamed, [{ index: 1, project: book.projects[1] ?? fail() }], false);
    expect(datedNames(book, chosen, 2025)).toEqual(new Map([[0, " 2025年\n检查经费 "]]));
    expect(rolloverOf(book, chosen, 2025).projects[0]).toEqual({ index: 0, name: "2024年检查经费" });
  });
});

function fail(): never {
  throw new Error("the real text has projects");
}
