import { expect, goTo, saved, test } from "./host.ts";
import { inspect } from "./inspect.ts";

test("problems: listed by place, each leads to its field; a fix is one step and comes back", async ({
  editor: page,
}) => {
  await page.getByRole("button", { name: /^问题 错误/ }).click();
  const panel = page.getByRole("complementary", { name: "问题" });
  const severity = (name: string) => panel.locator(".problem-filter").getByRole("button", { name });
  const listed = (words: string) => panel.locator(".problem", { hasText: words });
  await severity("提示").click();
  await severity("警告").click();
  await inspect(page, "problems");

  // F8 goes only through what is listed.
  await page.keyboard.press("F8");
  await expect(panel.locator(".problem.is-on")).toContainText("资金支出计划口径不一");
  await page.keyboard.press("F8");
  await expect(panel.locator(".problem.is-on .severity")).toHaveAttribute("aria-label", "错误");
  await expect(page.getByLabel("章节标题")).toHaveValue("分项绩效目标");

  const list = panel.getByRole("region", { name: "问题列表" });
  await expect(async () => {
    await list.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
    await listed("与上级指标同名").locator(".problem-go").click({ timeout: 500 });
  }).toPass();
  await expect(page.getByRole("heading", { level: 2, name: "3.招商经费绩效目标表" })).toBeVisible();
  await expect(page.locator("td.is-cursor")).toHaveText("经济效益指标");

  await list.evaluate((element) => element.scrollTo({ top: 0 }));
  const mixed = listed("资金支出计划口径不一");
  await mixed.getByRole("button", { name: "全部改为当期" }).click();
  await expect(mixed).toHaveCount(0);
  await saved(page);
  await expect(page.getByRole("button", { name: /^撤销/ }).first()).toContainText("全部改为当期");
  await page.keyboard.press("Control+z");
  await list.evaluate((element) => element.scrollTo({ top: 0 }));
  await expect(mixed).toBeVisible();
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
