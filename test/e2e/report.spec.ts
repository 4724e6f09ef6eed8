import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readXlsx } from "hucre/xlsx";
import { runCli } from "../cli/run-cli.ts";
import { expect, goTo, saved, test } from "./host.ts";
import { inspect } from "./inspect.ts";

test("before an export the checks say what is left: who wants to look first is taken there", async ({
  editor: page,
}) => {
  await page.getByRole("button", { name: "导出…" }).click();
  const dialog = page.getByRole("dialog");
  const summary = dialog.getByRole("region", { name: "检查结果" });
  await expect(summary).toContainText(/错误 \d+/);
  await inspect(page, "export with its summary");
  await dialog.getByRole("button", { name: "导出", exact: true }).click();
  await expect(summary.getByRole("alert")).toContainText(/还有 \d+ 处错误.*仍要导出吗/);
  await expect(dialog.getByRole("button", { name: "仍要导出" })).toBeFocused();
  await inspect(page, "export with errors");
  await summary.getByRole("button", { name: "查看问题" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("complementary", { name: "问题" })).toBeVisible();

  await page.getByRole("button", { name: "导出…" }).click();
  await dialog.getByRole("button", { name: "导出", exact: true }).click();
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText("已导出");
});

test("a text without errors is exported at once; an error typed just before is asked about", async ({
  page,
  host,
}) => {
  const source = fileURLToPath(new URL("../fixtures/clean/qianxi-education-2025.book.json", import.meta.url));
  expect(runCli(host.documents, "import", source, "--out", "好.jxwb")).toMatchObject({ status: 0 });
  await page.goto(await host.start(join(host.documents, "好.jxwb")));
  const dialog = page.getByRole("dialog");
  const summary = dialog.getByRole("region", { name: "检查结果" });
  await page.getByRole("button", { name: "导出…" }).click();
  await dialog.getByRole("button", { name: "导出", exact: true }).click();
  await expect(dialog).toContainText("已导出");
  await page.getByRole("button", { name: "完成" }).click();

  await goTo(page, /义务教育学校校舍维修改造经费/);
  await page.getByLabel("预算数（万元）").fill("987654");
  await page.getByRole("button", { name: "导出…" }).click();
  await dialog.getByRole("button", { name: "导出", exact: true }).click();
  await expect(summary.getByRole("alert")).toContainText(/还有 \d+ 处错误/);
});

test("what the checks found is written as a list to send to colleagues", async ({ editor: page, host }) => {
  await saved(page);
  await page.getByRole("button", { name: /^问题/ }).click();
  await page.getByRole("button", { name: "导出意见…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("导出检查意见");
  await dialog.getByRole("radio", { name: /Excel/ }).check();
  await dialog.getByRole("checkbox", { name: /警告/ }).uncheck();
  await inspect(page, "report dialog");
  await dialog.getByRole("button", { name: "导出", exact: true }).click();
  await expect(dialog).toContainText(/\d+ 处问题/);
  const name = "乐亭县商务和投资促进局2024年部门预算绩效文本检查意见.xlsx";
  await expect(dialog).toContainText(name);
  const { sheets } = await readXlsx(readFileSync(join(host.documents, name)));
  const severities = new Set(sheets[0]?.rows.slice(1).map((row) => row[1]));
  expect([...severities]).toEqual(["错误"]);
});
