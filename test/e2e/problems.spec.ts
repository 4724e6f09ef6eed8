import { expect, goTo, saved, test } from "./host.ts";
import { inspect } from "./inspect.ts";

test("problems: listed by place, each leads to its field; a fix is one step and comes back", async ({
  editor: page,
}) => {
  await page.getByRole("button", { name: /^问题 错误/ }).click();
  const panel = page.getByRole("complementary", { name: "问题" });
  const severity = (name: string) => panel.locator(".problem-filter").getByRole("button", { name });
  const listed = (words: string) => panel.locator(".problem", { hasText: words });
  await panel.getByRole("button", { name: "全文", exact: true }).click();
  await severity("提示").click();
  await severity("警告").click();
  await inspect(page, "problems");

  // F8 goes only through what is listed, from where the cursor is.
  await page.keyboard.press("F8");
  await expect(panel.locator(".problem.is-on .severity")).toHaveAttribute("aria-label", "错误");
  await expect(page.getByLabel("章节标题")).toHaveValue("分项绩效目标");
  await page.keyboard.press("Shift+F8");
  await expect(panel.locator(".problem.is-on")).toContainText("资金支出计划口径不一");
  await page.keyboard.press("Shift+F8");
  await expect(page.getByRole("status").filter({ hasText: "从末尾继续" })).toBeVisible();

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

test("problems of where I am: at once, under a name that stays; a whole kind in one step; a new project is let be", async ({
  editor: page,
}) => {
  const panel = page.getByRole("complementary", { name: "问题" });
  const button = (name: string) => panel.getByRole("button", { name, exact: true });
  await goTo(page, "招商经费");
  await page.getByRole("button", { name: /^问题 错误/ }).click();
  await expect(button("本页")).toHaveAttribute("aria-pressed", "true");
  const heading = panel.getByRole("heading", { level: 3 });
  await expect(heading).toHaveText(/^3\.招商经费绩效目标表\d+$/);
  await expect(panel.locator(".problem").first()).toBeInViewport();
  const list = panel.getByRole("region", { name: "问题列表" });
  await list.evaluate((element) => element.scrollTo({ top: 900 }));
  await expect(heading).toBeInViewport({ ratio: 1 });
  await expect(heading).toHaveText(/^3\.招商经费绩效目标表/);

  // From the cursor: the row below the clicked one, not the first of the text.
  await page.locator("td[data-row='2'][data-column='unit']").click();
  await page.keyboard.press("F8");
  await expect(page.getByLabel(/^第 3 行/)).toBeFocused();

  await button("按种类").click();
  const all = button("本页的“指标值确定依据笼统”全部忽略");
  const place = panel.locator(".problem", { hasText: "3.招商经费绩效目标表 · 第" }).first();
  await expect(place).toBeVisible();
  await inspect(page, "problems of a form, by kind");
  const kind = panel.locator(".problem", { hasText: "确定依据" });
  await expect(async () => {
    await list.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
    await all.click({ timeout: 500 });
  }).toPass();
  await expect(kind).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^撤销/ }).first()).toContainText(
    /忽略 \d+ 处：指标值确定依据笼统/,
  );
  await panel.getByRole("button", { name: /^已忽略 [2-9]/ }).click();
  await expect(kind.first()).toContainText(/今天 \d\d:\d\d 忽略/);
  await panel.getByRole("button", { name: /^已忽略/ }).click();
  await page.keyboard.press("Control+z");
  await expect(all).toHaveCount(1);

  // Remembered with the next start.
  await page.reload();
  await page.getByRole("button", { name: /^问题 错误/ }).click();
  await expect(button("按种类")).toHaveAttribute("aria-pressed", "true");

  await goTo(page, "添加项目");
  await expect(page.getByRole("heading", { level: 2, name: /未命名/ })).toBeVisible();
  await expect(panel).toContainText("本页没有问题");
  await expect(page.locator(".editor-main [data-problem]")).toHaveCount(0);
  await goTo(page, "招商经费");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(panel.locator(".problem", { hasText: "必填项为空" }).first()).toBeVisible();
  await expect(
    panel.locator(".problem", { hasText: "必填项为空" }).first().getByRole("button", { name: "忽略" }),
  ).toHaveCount(0);
});
