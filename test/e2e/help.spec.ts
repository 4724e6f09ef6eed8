import { renameSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, goTo, type Host, test } from "./host.ts";
import { inspect } from "./inspect.ts";
import { fits } from "./sizes.ts";

function help(page: Page) {
  return page.getByRole("dialog", { name: "帮助" });
}

test("a task is found, read with its pictures, and left by Esc to where the focus was", async ({
  editor: page,
}) => {
  await goTo(page, "成品油集中治理经费");
  const name = page.getByLabel("项目名称");
  await name.focus();
  await page.keyboard.press("F1");
  const sheet = help(page).getByRole("article");
  await expect(sheet).toHaveAccessibleName("填一个项目和它的指标表");
  await expect(help(page).getByLabel("查找帮助")).toBeFocused();

  await page.keyboard.type("单位 合并");
  await expect(help(page).getByRole("status").first()).toHaveText(/^找到 \d+ 条$/);
  await page.keyboard.press("Enter");
  await expect(sheet.locator("mark").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(help(page).getByLabel("查找帮助")).toHaveValue("");
  await page.keyboard.press("ArrowDown");
  await expect(help(page).getByRole("button", { name: "导入去年的 Word 文件" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(sheet).toHaveAccessibleName("导入去年的 Word 文件");
  const pictures = sheet.getByRole("img");
  await expect(pictures).toHaveCount(2);
  for (const picture of await pictures.all())
    await expect
      .poll(() => picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)))
      .toBeGreaterThan(100);
  await inspect(page, "help, a task");
  await fits(page, "help, a task");
  await page.keyboard.press("Escape");
  await expect(help(page)).toBeHidden();
  await expect(name).toBeFocused();
});

test("a refusal leads to its explanation, and back", async ({ page, host }) => {
  await openLost(page, host);
  const told = page.getByRole("alertdialog");
  await told.getByRole("button", { name: "怎么办" }).click();
  const explained = help(page).getByRole("article").locator("#help-file-missing");
  await expect(explained).toContainText("找不到文件或文件夹");
  await expect(explained).toBeInViewport();
  await page.keyboard.press("Escape");
  await expect(help(page)).toBeHidden();
  await expect(told.getByRole("button", { name: "怎么办" })).toBeFocused();
  await told.getByRole("button", { name: "知道了" }).click();
  await expect(told).toBeHidden();
});

/** Opens a text from the list that is no longer there. */
async function openLost(page: Page, host: Host): Promise<void> {
  await page.goto(await host.start(host.book));
  await page.getByRole("button", { name: "返回开始页" }).click();
  const recent = page.getByRole("button", { name: /^乐亭县/ });
  await expect(recent).toBeVisible();
  renameSync(host.book, `${host.book}.old`);
  await recent.click();
}

test("F1 in a dialog opens the fitting page over it", async ({ editor: page }) => {
  await page.getByRole("button", { name: "导出…" }).click();
  const dialog = page.getByRole("dialog", { name: "导出" });
  await expect(dialog.getByRole("button", { name: "导出", exact: true })).toBeVisible();
  await page.keyboard.press("F1");
  await expect(help(page).getByRole("article")).toHaveAccessibleName("导出、打印、上报");
  await page.keyboard.press("Escape");
  await expect(help(page)).toBeHidden();
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

test("关于 shows the versions and every licence; 文件放在哪里 shows the folders of this PC", async ({
  editor: page,
  host,
}) => {
  await page.keyboard.press("F1");
  const contents = help(page).getByRole("navigation");
  const sheet = help(page).getByRole("article");
  await contents.getByRole("button", { name: "关于" }).click();
  await expect(sheet.getByRole("region", { name: "版本" })).toContainText(/SQLite\s*3\.\d+/);
  const licenses = sheet.getByRole("region", { name: "第三方软件的许可" });
  for (const name of [/^better-sqlite3 - /, /^SQLite/, /^react - /])
    await expect(licenses.locator("summary").filter({ hasText: name })).toHaveCount(1);
  await licenses
    .locator("summary")
    .filter({ hasText: /^better-sqlite3/ })
    .click();
  await expect(licenses).toContainText("Joshua Wise");
  await inspect(page, "关于");
  await contents.getByRole("button", { name: "文件放在哪里" }).click();
  await expect(sheet).toContainText(host.book);
  await expect(sheet).toContainText(host.documents);
  for (const title of ["这个错误怎么办", "安装和系统", "键盘操作"]) {
    await contents.getByRole("button", { name: title }).click();
    await expect(sheet).toHaveAccessibleName(title);
    await inspect(page, title);
  }
});
