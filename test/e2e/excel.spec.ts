import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "../../electron/excel/read/xlsx.ts";
import { writeXlsx } from "../../electron/excel/write/xlsx.ts";
import { workbook } from "../excel/workbook.ts";
import { letingBook } from "../fixtures/paths.ts";
import { bookInFile } from "./book-in-file.ts";
import { choosePath } from "./file-dialog.ts";
import { expect, exportAnyway, test } from "./host.ts";
import { inspect } from "./inspect.ts";
import { fits } from "./sizes.ts";

const NAME = "乐亭县商务和投资促进局2024年部门预算绩效文本";

test("exports a workbook that holds the whole text", async ({ editor: page, host }) => {
  await page.getByRole("button", { name: "导出…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("checkbox", { name: /每个项目另加一页/ })).toHaveCount(0);
  await dialog.getByRole("radio", { name: /Excel/ }).check();
  const projectSheets = dialog.getByRole("checkbox", { name: /每个项目另加一页/ });
  await expect(projectSheets).not.toBeChecked();
  await projectSheets.check();
  await inspect(page, "export as Excel");
  await fits(page, "export as Excel");
  await exportAnyway(page);
  await expect(dialog).toContainText("已导出");
  await expect(dialog).toContainText(`${NAME}.xlsx`);
  await expect(dialog).not.toContainText("正文");

  const written = await readXlsx(readFileSync(join(host.documents, `${NAME}.xlsx`)), "导出.xlsx");
  expect(written).toEqual({ book: bookInFile(host.book), notes: [] });
});

test("our own workbook comes in as the text that it was", async ({ page, host }) => {
  const file = join(host.documents, "导出.xlsx");
  writeFileSync(file, await writeXlsx(letingBook(), true));
  await page.goto(await host.start());
  await page.getByRole("button", { name: /^导入/ }).click();
  await choosePath(page, file);
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("region", { name: "读懂了" })).toContainText("9 个项目60 条指标 862.00 万元");
  await expect(dialog.getByRole("region", { name: "请对照原文件" })).toContainText("全部看懂了");
  await dialog.getByRole("button", { name: "创建" }).click();
  await expect(page.getByRole("heading", { name: /2024年/ })).toBeVisible();
  expect(bookInFile(join(host.documents, "导出.jxwb"))).toEqual(letingBook());
});

test("a plain list becomes a text; what it says beyond that stands in the preview", async ({
  page,
  host,
}) => {
  const file = join(host.documents, "2025年项目表.xlsx");
  const rows = [
    ["项目名称", "预算数（元）", "负责人"],
    ["招商经费", 200_000, "张三"],
    ["合计", 200_000, null],
  ];
  writeFileSync(file, await workbook({ rows }));
  await page.goto(await host.start());
  await page.getByRole("button", { name: /^导入/ }).click();
  await choosePath(page, file);
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("region", { name: "读懂了" })).toContainText("1 个项目");
  await expect(dialog.getByRole("region", { name: "读懂了" })).toContainText("20.00 万元");
  const notes = dialog.getByRole("region", { name: "请对照原文件" });
  await expect(notes).toContainText("金额以元为单位，已换算成万元");
  await expect(notes).toContainText("张三");
  await expect(notes).toContainText("合计行没有导入");
  await dialog.getByRole("button", { name: "创建" }).click();
  await expect(page.getByRole("heading", { name: /2025年/ })).toBeVisible();
  const [project] = bookInFile(join(host.documents, "2025年项目表.jxwb")).projects;
  expect(project).toMatchObject({ name: "招商经费", budget: { total: "20.00" } });
});

test("an old .xls says how to go on", async ({ page, host }) => {
  const file = join(host.documents, "旧表.xls");
  const bytes = Buffer.alloc(1536);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  writeFileSync(file, bytes);
  await page.goto(await host.start());
  await page.getByRole("button", { name: /^导入/ }).click();
  await choosePath(page, file);
  await expect(page.getByRole("dialog")).toContainText("请用 Excel 或 WPS 打开它，另存为 .xlsx 后再导入");
});
