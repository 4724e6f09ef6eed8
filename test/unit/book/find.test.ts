import { describe, expect, it } from "vitest";
import { applyOps } from "../../../shared/book/apply.ts";
import { canonicalBook } from "../../../shared/book/canonical.ts";
import { createFinder, findAll } from "../../../shared/book/find.ts";
import { replaceFound } from "../../../shared/book/replace.ts";
import { bookOfRows, rowsOfBook } from "../../../shared/book/rows.ts";
import { letingBook } from "../../fixtures/paths.ts";

const rows = rowsOfBook(letingBook());
const find = (text: string, exact = false) => findAll(rows, { text, exact });

describe("finding a word", () => {
  it("takes capitals and full-width forms for the same, unless told not to", () => {
    const ranges = (department: string, text: string, exact: boolean) =>
      findAll({ ...rows, department, compiler: "", sections: [], projects: [] }, { text, exact })[0]?.ranges;
    expect(ranges("ＡB中ab", "ab", false)).toEqual([
      { from: 0, to: 2 },
      { from: 3, to: 5 },
    ]);
    expect(ranges("ＡB中ab", "ab", true)).toEqual([{ from: 3, to: 5 }]);
    expect(ranges("（一），İ（", "(", false)).toEqual([
      { from: 0, to: 1 },
      { from: 5, to: 6 },
    ]);
    expect(ranges("哈哈哈", "哈哈", false)).toEqual([{ from: 0, to: 2 }]);
    expect(ranges("甲", "", false)).toBeUndefined();
  });

  it("finds it in every kind of field, in the order of the print", () => {
    const places = (text: string) => find(text).map(({ table, field }) => `${table} ${field}`);
    expect(places("乐亭县商务和投资促进局编制")).toEqual(["book compiler"]);
    expect(places("分项绩效目标")[0]).toBe("paragraph text");
    expect(places("分项绩效目标")).toContain("section title");
    expect(places("13022524P00HHX610007T")).toEqual(["project code"]);
    expect(places("油气回收达标率")).toContain("indicator level3");
    const order = find("招商").map(({ table }) => table);
    expect(order.indexOf("project")).toBeGreaterThan(order.lastIndexOf("paragraph"));
  });

  it("finds a merged 一级指标 once, for all of its rows", () => {
    const [first] = find("产出指标");
    expect(first).toMatchObject({ table: "indicator", field: "level1", index: 0 });
    const indicators = rows.projects[0]?.indicators ?? [];
    const merged = indicators.filter((row) => row.level1 === "产出指标").map((row) => row.id);
    expect(first?.ids).toEqual(merged);
    expect(merged.length).toBeGreaterThan(1);
  });

  it("finds what a count over the JSON form finds", () => {
    const count = find("招商", true).reduce((sum, each) => sum + each.ranges.length, 0);
    expect(count).toBe(JSON.stringify(bookOfRows(rows)).split("招商").length - 1);
  });
});

describe("finding it a few rows at a time", () => {
  it("finds the same in the same order, and what it has so far before", () => {
    const query = { text: "招商", exact: false };
    const finder = createFinder(query);
    const all = findAll(rows, query);
    let turns = 1;
    for (; !finder.advance(rows, () => false); turns++) {
      const soFar = finder.found(rows);
      expect(all.slice(0, soFar.length)).toEqual(soFar);
    }
    expect(turns).toBeGreaterThan(rows.sections.length + rows.projects.length - 1);
    expect(finder.found(rows)).toEqual(all);
  });

  it("searches again only what has changed", () => {
    const finder = createFinder({ text: "招商", exact: false });
    finder.advance(rows, () => true);
    let asked = 0;
    const [first] = rows.projects;
    const changed = {
      ...rows,
      projects: rows.projects.map((row) => (row === first ? { ...row, name: "招商" } : row)),
    };
    const count = () => {
      asked += 1;
      return true;
    };
    expect(finder.advance(changed, count)).toBe(true);
    expect(asked).toBe(1);
    expect(finder.found(changed).length).toBeGreaterThan(0);
  });
});

describe("replacing it", () => {
  it("puts the word everywhere in one go, and the book stays canonical", () => {
    const { ops, count, skipped } = replaceFound(rows, find("招商"), "引资");
    expect(skipped).toEqual([]);
    const after = bookOfRows(applyOps(rows, ops));
    const before = JSON.stringify(bookOfRows(rows));
    expect(JSON.stringify(after)).toBe(before.replaceAll("招商", "引资"));
    expect(count).toBe(before.split("招商").length - 1);
    expect(canonicalBook(after)).toEqual(after);
  });

  it("leaves amounts, percentages, the year and numbers that would be none", () => {
    const { ops, skipped } = replaceFound(rows, find("5"), "五");
    const after = applyOps(rows, ops);
    expect(after.projects.map((row) => row.budget)).toEqual(rows.projects.map((row) => row.budget));
    expect(after.projects.map((row) => row.spendingPlan)).toEqual(
      rows.projects.map((row) => row.spendingPlan),
    );
    expect(new Set(skipped.map(({ reason }) => reason))).toEqual(
      new Set(["不是金额", "不是百分数", "不是数字"]),
    );
    expect(replaceFound(rows, find("2024"), "明年").skipped.map(({ reason }) => reason)).toContain(
      "不是年份",
    );
  });

  it("changes several amounts of one project together, and the year", () => {
    const amounts = replaceFound(rows, find("5.00"), "6.5");
    expect(applyOps(rows, amounts.ops).projects[0]?.budget).toMatchObject({ total: "6.50", fiscal: "6.50" });
    const year = replaceFound(rows, find("2024"), "2025");
    expect(applyOps(rows, year.ops).fiscalYear).toBe(2025);
  });

  it("drops a paragraph of which nothing is left, and trims what is", () => {
    const [paragraph] = rows.sections[2]?.paragraphs ?? [];
    const all = find(paragraph?.text ?? "", true).filter((each) => each.ids[0] === paragraph?.id);
    expect(replaceFound(rows, all, "").ops).toEqual([
      { op: "delete", table: "paragraph", id: paragraph?.id },
    ]);
    expect(replaceFound(rows, all, " \u0007 ").ops).toHaveLength(1);
  });
});
