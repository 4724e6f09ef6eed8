import type { Page } from "@playwright/test";
import { bookInFile } from "./book-in-file.ts";
import { expect, goTo, saved, test } from "./host.ts";
import { inspect } from "./inspect.ts";
import { fits } from "./sizes.ts";

function versions(page: Page) {
  const dialog = page.getByRole("dialog", { name: "版本", exact: true });
  return { dialog, line: (name: string | RegExp) => dialog.getByRole("option", { name }) };
}

async function writeGoal(page: Page, goal: string): Promise<void> {
  await page.getByLabel("绩效目标", { exact: true }).fill(goal);
  await page.getByLabel("绩效目标", { exact: true }).blur();
  await saved(page);
}

test("a version that was kept and named by Ctrl+S gives back one project, then everything; both can be undone", async ({
  editor: page,
  host,
}) => {
  const { dialog, line } = versions(page);
  await goTo(page, "招商经费");
  await writeGoal(page, "引进项目十个。");
  await page.keyboard.press("Control+s");
  await expect(page.locator(".notice")).toContainText("存了一个版本");
  await page.getByRole("button", { name: "起个名字…" }).click();
  await page.getByRole("textbox", { name: "名字" }).fill("送审稿");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await writeGoal(page, "改坏了。");
  await goTo(page, "企业改制资金");
  await page.getByRole("button", { name: "删除", exact: true }).click();
  await expect(page.getByRole("contentinfo")).toContainText("8 个项目");

  await page.keyboard.press("Control+Shift+H");
  await expect(line("送审稿")).toHaveAttribute("aria-selected", "true");
  await expect(dialog).toContainText("1 个项目改回当时的内容；1 个已删除的项目加回来");
  await dialog.getByRole("button", { name: /^3\.招商经费/ }).click();
  await expect(dialog).toContainText("引进项目十个。");
  await inspect(page, "versions");
  await fits(page, "versions");
  await dialog.getByRole("button", { name: "与现在比较" }).click();
  await expect(page.getByRole("dialog", { name: "比较" })).toContainText("引进项目十个。");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^版本/ }).click();
  await line("送审稿").click();
  await dialog.getByRole("button", { name: /^恢复这一项…（3\.招商经费/ }).click();
  await page.getByRole("button", { name: "恢复", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel("绩效目标", { exact: true })).toHaveValue("引进项目十个。");
  await expect(page.getByRole("contentinfo")).toContainText("8 个项目");

  await page.getByRole("button", { name: /^版本/ }).click();
  await expect(line("恢复以前的版本之前")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await expect(line("送审稿")).toHaveAttribute("aria-selected", "true");
  await dialog.getByRole("button", { name: "恢复到这个版本…" }).click();
  await page.getByRole("button", { name: "恢复", exact: true }).click();
  await expect(page.getByRole("contentinfo")).toContainText("9 个项目");
  await saved(page);
  expect(bookInFile(host.book).projects).toHaveLength(9);
  await page.locator(".notice").getByRole("button", { name: "撤销" }).click();
  await expect(page.getByRole("contentinfo")).toContainText("8 个项目");
});

test("before everything is replaced a version is kept; one can be renamed, and removed after a question", async ({
  editor: page,
}) => {
  const { dialog, line } = versions(page);
  await page.getByRole("button", { name: /^版本/ }).click();
  await expect(dialog).toContainText("还没有版本");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+h");
  await page.getByLabel("查找", { exact: true }).fill("招商经费");
  await page.getByLabel("替换为").fill("引资经费");
  await page.getByRole("button", { name: "全部替换" }).click();
  await expect(page.locator(".notice")).toContainText("已替换");
  await page.getByRole("button", { name: /^版本/ }).click();
  await line("全部替换之前").click();
  await dialog.getByRole("button", { name: "起名字…" }).click();
  await page.getByRole("textbox", { name: "名字" }).fill("旧名");
  await page.keyboard.press("Enter");
  await expect(line("旧名")).toBeVisible();
  await dialog.getByRole("button", { name: "删除…" }).click();
  await page.getByRole("button", { name: "删除", exact: true }).last().click();
  await expect(dialog).toContainText("还没有版本");
});
