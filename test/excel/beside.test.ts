import { readXlsx as readWithHucre } from "hucre/xlsx";
import { expect, it } from "vitest";
import { readXlsx } from "../../electron/excel/read/xlsx.ts";
import { writeXlsx } from "../../electron/excel/write/xlsx.ts";
import { readDocx } from "../../electron/word/read/docx.ts";
import { staysBeside } from "../../shared/book/stays-beside.ts";
import { countyFile } from "../fixtures/county-forms/county-forms.ts";

/** What an import had no field for, in a workbook that the book is exported to. */

it("what stays beside the projects goes out on a sheet of its own, and comes back beside them", async () => {
  const { book, notes } = await readDocx(countyFile("form-09.docx"), "form-09.docx");
  const kept = notes.filter(staysBeside).map(({ text, project }) => [project, text]);
  expect(kept).toContainEqual([1, "主管部门：219-修缮道路"]);
  const file = await writeXlsx(book, false, notes);
  const { sheets } = await readWithHucre(file);
  expect(sheets.map(({ name }) => name)).toContain("多出的内容");
  const again = await readXlsx(file, "导出.xlsx");
  expect(again.book).toEqual(book);
  expect(again.notes.map(({ text, project }) => [project, text])).toEqual(kept);
});

it("a book that has nothing of the kind has no such sheet", async () => {
  const { book, notes } = await readDocx(countyFile("c06a-goal-label.docx"), "c06a.docx");
  const { sheets } = await readWithHucre(await writeXlsx(book, false, notes));
  expect(sheets.map(({ name }) => name)).not.toContain("多出的内容");
});
