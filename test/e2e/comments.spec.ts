import { cell } from "./grid-cell.ts";
import { expect, goTo, saved, test } from "./host.ts";
import { inspect } from "./inspect.ts";
import { fits } from "./sizes.ts";

test("a comment on words, on a field and on a cell: marked, counted, answered, settled, gone to, undone and still there", async ({
  editor: page,
}) => {
  const outline = page.getByRole("navigation", { name: "目录" });
  const panel = page.getByRole("complementary", { name: "批注" });
  const box = panel.getByRole("textbox", { name: "新批注" });
  const main = page.getByRole("main");
  await goTo(page, "总体绩效目标");
  const words = main.locator(".paper p").first();
  await words.click();
  await page.keyboard.press("Home");
  for (let step = 0; step < 4; step++) await page.keyboard.press("Shift+ArrowRight");
  const chosen = (await words.innerText()).slice(0, 4);
  await page.keyboard.press("Control+Alt+m");
  await expect(panel.locator(".comment-new q")).toHaveText(chosen);
  await box.fill("标题与章名重复，是否保留？");
  await panel.getByRole("combobox", { name: "意见类型" }).selectOption("其他");
  await box.press("Control+Enter");
  await expect(main.locator(".mark-comment")).toHaveText(chosen);
  await expect(page.getByRole("textbox", { name: "正文" })).toBeFocused();
  await expect(outline.getByRole("button", { name: /总体绩效目标.*1 ?条批注/ })).toBeVisible();

  await goTo(page, "招商经费");
  await expect(panel.getByText("这一页还没有批注")).toBeVisible();
  const goal = page.getByLabel("绩效目标", { exact: true });
  const width = (await goal.boundingBox())?.width;
  await goal.click();
  await page.keyboard.press("Control+Alt+m");
  await box.fill("目标偏笼统");
  await box.press("Control+Enter");
  await expect(goal).toBeFocused();
  await expect(main.locator("[data-comments='1']")).toHaveAttribute("title", /批注 1 条/);
  expect((await goal.boundingBox())?.width).toBe(width);
  await goal.press("Control+Alt+m");
  await box.press("Escape");
  await expect(goal).toBeFocused();
  await cell(page, 0, "number").click({ button: "right" });
  await page.getByRole("menuitem", { name: /添加批注/ }).click();
  await box.fill("与资金用途不一致");
  await box.press("Control+Enter");
  await expect(panel.locator(".comment")).toHaveCount(2);
  await inspect(page, "comments");
  await fits(page, "comments");

  const onGoal = panel.locator(".comment", { hasText: "目标偏笼统" });
  await onGoal.getByRole("button", { name: "答复" }).click();
  await onGoal.getByRole("textbox", { name: "答复" }).fill("已按指标改写");
  await onGoal.getByRole("button", { name: "答复" }).click();
  await expect(panel.getByRole("button", { name: "已答复 1" })).toBeVisible();
  await expect(onGoal.getByRole("button", { name: "答复" })).toBeFocused();
  await onGoal.getByRole("button", { name: "已解决" }).click();
  await expect(onGoal).toHaveCount(0);
  await expect(panel.getByRole("button", { name: "已解决 1" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(onGoal).toContainText("已按指标改写");

  await saved(page);
  await page.reload();
  await page.getByRole("button", { name: /^批注 3/ }).click();
  await panel.getByRole("button", { name: "全文" }).click();
  await expect(panel.locator(".comment")).toHaveCount(3);
  await panel.locator(".comment-go", { hasText: "标题与章名重复" }).click();
  await expect(main.locator(".mark-comment")).toBeInViewport();
  await panel
    .locator(".comment", { hasText: "标题与章名重复" })
    .getByRole("button", { name: "删除" })
    .click();
  await expect(main.locator(".mark-comment")).toHaveCount(0);
});
