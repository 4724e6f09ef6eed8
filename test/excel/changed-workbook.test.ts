import { type Cell, readXlsx as readWithHucre, type Sheet, writeXlsx as writeWithHucre } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../electron/excel/read/xlsx.ts";
import { writeXlsx } from "../../electron/excel/write/xlsx.ts";
import type { Book } from "../../shared/book/model.ts";
import { letingBook } from "../fixtures/paths.ts";

/** Our workbook after somebody worked in it. */

async function changed(change: (sheet: (name: string) => Sheet) => void, projectSheets = false) {
  const workbook = await readWithHucre(await writeXlsx(letingBook(), projectSheets), { readStyles: true });
  change((name) => {
    const sheet = workbook.sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  });
  const sheets = workbook.sheets.map(({ name, rows, merges, cells }) => ({
    name,
    rows,
    merges: merges ?? [],
    cells: new Map<string, Partial<Cell>>(
      Array.from(cells ?? [], ([place, { style }]) => [place, style ? { style } : {}]),
    ),
  }));
  return readXlsx(await writeWithHucre({ sheets }), "导出.xlsx");
}

function names(book: Book): string[] {
  return book.projects.map(({ name }) => name);
}

describe("our own workbook, changed", () => {
  it("a new amount and a new text are taken", async () => {
    const { book, notes } = await changed((sheet) => {
      const row = sheet("项目汇总").rows[3];
      row?.splice(5, 1, 25);
      row?.splice(12, 1, "改过的用途");
    });
    const [expected] = [letingBook()];
    const third = expected.projects[2];
    if (third) {
      third.budget.total = "25.00";
      third.fundsUse = "改过的用途";
    }
    expect(book).toEqual(expected);
    expect(notes).toEqual([]);
  });

  it("rows in another order: indicators stay with their projects", async () => {
    const { book } = await changed((sheet) => {
      const { rows } = sheet("项目汇总");
      rows.splice(1, 9, ...rows.slice(1, 10).reverse());
      const indicators = sheet("指标明细").rows;
      indicators.splice(1, 60, ...indicators.slice(1, 61).reverse());
    });
    const expected = letingBook().projects.reverse();
    expect(names(book)).toEqual(expected.map(({ name }) => name));
    for (const [index, { indicators }] of expected.entries())
      expect(book.projects[index]?.indicators).toEqual(indicators.reverse());
  });

  it("a project taken out and one put in, numbers left as they were", async () => {
    const { book, notes } = await changed((sheet) => {
      const { rows } = sheet("项目汇总");
      rows.splice(1, 1);
      rows.splice(4, 0, [null, "366001", "某局", "", "新项目", 3]);
      const indicators = sheet("指标明细").rows;
      indicators.splice(0, indicators.length, ...indicators.filter((row) => row[0] !== 1));
    });
    const expected = letingBook().projects.slice(1);
    expect(names(book)).toEqual([
      ...expected.slice(0, 3).map(({ name }) => name),
      "新项目",
      ...expected.slice(3).map(({ name }) => name),
    ]);
    expect(book.projects.filter(({ name }) => name !== "新项目")).toEqual(expected);
    expect(notes).toEqual([]);
  });

  it("columns in another order, and one more", async () => {
    const { book, notes } = await changed((sheet) => {
      for (const [index, row] of sheet("指标明细").rows.entries()) {
        row.reverse();
        row.unshift(index === 0 ? "权重" : index === 1 ? "10分" : null);
      }
    });
    expect(book).toEqual(letingBook());
    expect(notes.map(({ kind, where, text, project }) => [kind, where, text, project])).toEqual([
      ["column-not-understood", "指标明细 A列", "权重", undefined],
      ["column-not-understood", "指标明细", "权重：对重点企业进行抽查数量：10分", 1],
    ]);
  });

  it("a section put in, a paragraph put in, a cover line changed", async () => {
    const { book } = await changed((sheet) => {
      sheet("章节文字").rows.push(
        [null, null, "又一段。"],
        [null, "附则", "从今日起。"],
        [null, null, "完。"],
      );
      const cover = sheet("封面").rows;
      cover[1]?.splice(1, 1, "2025");
      cover[2]?.splice(1, 1, "某县商务局");
    });
    const expected = letingBook();
    expected.sections.at(-1)?.paragraphs.push("又一段。");
    expected.sections.push({ title: "附则", paragraphs: ["从今日起。", "完。"] });
    expect(book).toEqual({ ...expected, fiscalYear: 2025, department: "某县商务局" });
  });

  it("what is written into a project's sheet is told, not taken", async () => {
    const { book, notes } = await changed((sheet) => {
      sheet("3.招商经费").rows[4]?.splice(1, 1, "只改了这一页");
    }, true);
    expect(book).toEqual(letingBook());
    expect(notes).toEqual([
      {
        kind: "cell-not-understood",
        where: "3.招商经费 B5",
        text: "只改了这一页",
        message: "项目页只供查看：内容以“项目汇总”“指标明细”为准，这里改动的没有导入。",
      },
    ]);
  });

  it("lines below a list, empty and summing rows of one's own make no projects", async () => {
    const { book, notes } = await changed((sheet) => {
      const { rows } = sheet("项目汇总");
      rows.push(
        [null, null, null, null, "前三项小计", 55],
        [],
        [" "],
        ["制表人：张三"],
        [null, null, null, null, null, 999],
      );
    });
    expect(book).toEqual(letingBook());
    expect(notes.map(({ kind, where, text }) => [kind, where, text])).toEqual([
      ["sum-row", "项目汇总 第12行", "前三项小计\t55"],
      ["row-not-understood", "项目汇总 第15行", "制表人：张三"],
      ["row-not-understood", "项目汇总 第16行", "999"],
    ]);
  });

  it("a year that is none is guessed, with a note", async () => {
    const { book, notes } = await changed((sheet) => {
      sheet("封面").rows[1]?.splice(1, 1, "今年");
    });
    expect(book.fiscalYear).toBe(2024);
    expect(notes.map(({ kind }) => kind)).toEqual(["year-guessed"]);
  });
});
