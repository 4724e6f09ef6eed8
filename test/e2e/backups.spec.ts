import { rmSync } from "node:fs";
import type { Page } from "@playwright/test";
import { bookInFile } from "./book-in-file.ts";
import { expect, goTo, type Host, saved, test } from "./host.ts";

const GOAL = "绩效目标";

async function setGoal(page: Page, goal: string): Promise<void> {
  await goTo(page, "招商经费");
  await page.getByLabel(GOAL, { exact: true }).fill(goal);
  await page.getByLabel(GOAL, { exact: true }).blur();
  await saved(page);
}

const goalIn = (host: Host) => bookInFile(host.book).projects[2]?.goal;

/** Makes a backup by hand, as the first one, and closes the list. */
async function makeBackup(page: Page): Promise<void> {
  await page.getByRole("contentinfo").getByRole("button", { name: "备份" }).click();
  const dialog = page.getByRole("dialog", { name: "备份" });
  await expect(dialog.getByText("还没有这份文本的备份")).toBeVisible();
  await dialog.getByRole("button", { name: "现在备份" }).click();
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  await expect(dialog.getByRole("listitem")).toContainText("9 个项目");
  await expect(dialog.getByRole("listitem")).toContainText("与现在相同");
  await dialog.getByRole("button", { name: "关闭" }).click();
}

test("a backup is made, looked at, restored, and the restoring undone", async ({ editor: page, host }) => {
  await setGoal(page, "备份时的目标。");
  await makeBackup(page);
  await setGoal(page, "后来的目标。");

  await page.keyboard.press("Control+b");
  const dialog = page.getByRole("dialog", { name: "备份" });
  await expect(dialog.getByRole("listitem")).toContainText("此后 1 处修改");
  await dialog.getByRole("button", { name: /^查看/ }).click();
  await expect(page.getByText("这是备份，只能查看。")).toBeVisible();
  await goTo(page, "招商经费");
  await expect(page.getByLabel(GOAL, { exact: true })).toHaveValue("备份时的目标。");
  await page.getByRole("button", { name: "回到正在编辑的文本" }).click();
  await goTo(page, "招商经费");
  await expect(page.getByLabel(GOAL, { exact: true })).toHaveValue("后来的目标。");

  await page.keyboard.press("Control+b");
  await dialog.getByRole("button", { name: /^恢复/ }).click();
  await expect(page.getByLabel(GOAL, { exact: true })).toHaveValue("备份时的目标。");
  await expect(page.getByText(/^已恢复成 今天/)).toBeVisible();
  expect(goalIn(host)).toBe("备份时的目标。");
  await page.getByRole("button", { name: "撤销", exact: true }).last().click();
  await expect(page.getByLabel(GOAL, { exact: true })).toHaveValue("后来的目标。");
  await saved(page);
  expect(goalIn(host)).toBe("后来的目标。");
});

test("a text that is gone comes back as a new file, from the message that says so", async ({
  editor: page,
  host,
}) => {
  await setGoal(page, "备份时的目标。");
  await makeBackup(page);
  await page.getByRole("button", { name: "返回开始页" }).click();
  await expect(page.getByRole("heading", { name: "最近打开" })).toBeVisible();
  rmSync(host.book);
  await page.locator(".recent-open").first().click();
  const alert = page.getByRole("alertdialog", { name: "不能打开这个文件" });
  await alert.getByRole("button", { name: "打开最近的备份…" }).click();
  const dialog = page.getByRole("dialog", { name: "“示例.jxwb”的备份" });
  await dialog.getByRole("button", { name: /^恢复为新文件/ }).click();
  await page.getByRole("button", { name: "确定" }).click();
  await expect(page.locator(".status-path")).toHaveText(/示例（恢复）\.jxwb$/);
  await goTo(page, "招商经费");
  await expect(page.getByLabel(GOAL, { exact: true })).toHaveValue("备份时的目标。");
});
