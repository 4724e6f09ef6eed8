import { readXlsx as readSheets } from "hucre/xlsx";
import { expect, it } from "vitest";
import { readXlsx } from "../../electron/excel/read/xlsx.ts";
import { writeXlsx } from "../../electron/excel/write/xlsx.ts";
import { type Book, emptyProject } from "../../shared/book/model.ts";
import { letingBook } from "../fixtures/paths.ts";
import { wordComplaints } from "../word/validate.ts";

async function overviewIn(book: Book) {
  const { sheets } = await readSheets(await writeXlsx(book, false, [], true));
  const sheet = sheets.at(-1);
  if (sheet?.name !== "概览") throw new Error("概览 is not the last sheet");
  return sheet;
}

function manyProjects(count: number): Book {
  const projects = Array.from({ length: count }, (_, index) => ({
    ...emptyProject(),
    name: `项目${index + 1}`,
    budget: { total: `${index + 1}.00`, fiscal: `${index}.00`, other: "1.00" },
  }));
  return { ...letingBook(), projects };
}

it("an ordinary export has no 概览; with charts it comes at the end, with the numbers as cells", async () => {
  const plain = await readSheets(await writeXlsx(letingBook(), false));
  expect(plain.sheets.map(({ name }) => name)).toEqual(["项目汇总", "指标明细", "封面", "章节文字"]);
  const { rows } = await overviewIn(letingBook());
  expect(rows).toContainEqual(["366001 本级", 562, 562, 0]);
  expect(rows).toContainEqual(["6. 中央服务业发展资金预算 唐财建【2023】107号", 460, 460, 0]);
  expect(rows.find(([label]) => label === "11—12月")?.slice(0, 3)).toEqual(["11—12月", 215.5, 862]);
  expect(rows.find(([label]) => label === "数量指标")?.slice(0, 3)).toEqual(["数量指标", 10, "产出指标"]);
});

it("each chart draws the cells of its numbers, the greatest first", async () => {
  const { rows, charts = [] } = await overviewIn(manyProjects(50));
  const at = rows.findIndex(([label]) => label === "50. 项目50");
  expect(rows[at + 20]?.slice(0, 4)).toEqual(["其余 30 个项目", 465, 435, 30]);
  const chart = charts.find(({ title }) => title?.startsWith("各项目预算数"));
  expect(chart?.title).toBe("各项目预算数（万元，前 20 个）");
  const refs = chart?.series?.map(({ categoriesRef, valuesRef }) =>
    [categoriesRef, valuesRef].map((ref) => ref?.replace(/['$]/g, "")),
  );
  expect(refs).toEqual([[`概览!A${at + 1}:A${at + 20}`, `概览!B${at + 1}:B${at + 20}`]]);
});

it("Office finds nothing wrong with it, also where there is nothing to draw", async () => {
  for (const book of [letingBook(), manyProjects(0), manyProjects(1)])
    expect(await wordComplaints(await writeXlsx(book, false, [], true), "xlsx")).toEqual([]);
});

it("read again it is the same text, and nothing is said of what was computed", async () => {
  expect(await readXlsx(await writeXlsx(letingBook(), true, [], true), "导出.xlsx")).toEqual({
    book: letingBook(),
    notes: [],
  });
});
