import { readFileSync } from "node:fs";
import { join } from "node:path";
import { choosePath } from "./file-dialog.ts";
import { expect, goTo, test } from "./host.ts";

test("Ctrl+A marks what can be typed in, never the words of the whole window", async ({ editor: page }) => {
  await goTo(page, "全部项目");
  const selected = () => page.evaluate(() => getSelection()?.toString() ?? "");
  await page.keyboard.press("Control+a");
  expect(await selected()).toBe("");
  await goTo(page, "工作保障措施");
  const text = page.getByRole("textbox", { name: "正文" });
  await text.locator("p").first().click();
  await page.keyboard.press("Control+a");
  expect((await selected()).length).toBeGreaterThan(100);
});

test("the grid's menu stays in the window wherever it is asked for", async ({ editor: page }) => {
  await goTo(page, "成品油集中治理经费");
  const menu = page.getByRole("menu");
  for (const row of [0, 1, 4]) {
    await page.locator(`td[data-row='${row}'][data-column='number']`).click({ button: "right" });
    await expect(menu.getByRole("menuitem", { name: "剪切" })).toBeInViewport({ ratio: 1 });
    await expect(menu.getByRole("menuitem", { name: "恢复标准列宽" })).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Escape");
    await expect(menu).toHaveCount(0);
  }
});

test("the help writes what is sent along with a report of a fault, and says where it is", async ({
  editor: page,
  host,
}) => {
  await page.keyboard.press("F1");
  await page.getByRole("navigation", { name: "帮助的目录" }).getByRole("button", { name: "关于" }).click();
  const about = page.getByRole("region", { name: "出了问题" });
  const write = about.getByRole("button", { name: "导出诊断信息…" });
  const file = join(host.documents, "诊断.txt");
  await write.click();
  await choosePath(page, file);
  await expect(about.getByRole("status")).toHaveText(`已导出到 ${file}`);
  const text = readFileSync(file, "utf8");
  expect(text).toContain("完整性检查：ok");
  expect(text).toMatch(/project 9\b/);
  expect(text).toContain("book.opened");

  await write.click();
  await choosePath(page, join(host.documents, "没有", "诊断.txt"));
  await expect(about.getByRole("status")).toContainText("找不到");
});
