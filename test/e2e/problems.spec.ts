import { expect, goTo, saved, test } from "./host.ts";
import { inspect } from "./inspect.ts";

test("problems: listed by place, each leads to its field; a mend is one step and comes back", async ({
  editor: page,
}) => {
  await page.getByRole("button", { name: /^问题 \d+$/ }).click();
  const panel = page.getByRole("complementary", { name: "问题" });
  const first = panel.locator(".problem-go", { hasText: "指标值“25完成25家企业的检查”夹带文字" });
  // Errors first: F8 goes only through what is listed.
  const severity = (name: string) => panel.locator(".problem-filter").getByRole("button", { name });
  await severity("提示").click();
  await severity("警告").click();
  await page.keyboard.press("F8");
  await expect(panel.locator(".problem.is-on .severity")).toHaveAttribute("aria-label", "错误");
  await severity("警告").click();
  for (let step = 0; step < 200 && !(await first.isVisible()); step++) await page.keyboard.press("F8");
  await first.click();
  await expect(page.getByRole("heading", { level: 2, name: "1.成品油集中治理经费绩效目标表" })).toBeVisible();
  await expect(page.locator("td.is-cursor")).toHaveText("完成25家企业的检查");
  await inspect(page, "problems");

  const mend = panel.locator(".problem", { has: first }).locator(".problem-fix");
  const step = (await mend.textContent()) ?? "";
  await mend.click();
  await expect(first).toHaveCount(0);
  await saved(page);
  await expect(page.getByRole("button", { name: /^撤销/ }).first()).toContainText(step);
  await page.keyboard.press("Control+z");
  await expect(first).toBeVisible();
});

test("problems: a mistake is found while it is typed, and marked in the text", async ({ editor: page }) => {
  await goTo(page, "总体绩效目标");
  const text = page.getByRole("textbox", { name: "正文" });
  await text.locator("p").nth(1).click();
  await page.keyboard.press("End");
  await page.keyboard.insertText("此项工作行而有效。");
  const mark = text.locator("p").nth(1).locator(".mark-warning", { hasText: "行而有效" });
  await expect(mark).toHaveAttribute("title", /错别字/);
  await page.keyboard.press("F8");
  await expect(page.getByRole("complementary", { name: "问题" })).toBeVisible();
  await page.getByRole("button", { name: "关闭问题" }).click();
  await expect(page.getByRole("complementary", { name: "问题" })).toBeHidden();
});
