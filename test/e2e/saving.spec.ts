import { bookInFile } from "./book-in-file.ts";
import { expect, goTo, saved, test } from "./host.ts";

test("an edit that cannot be saved is kept, said, and saved by 重试", async ({
  editor: page,
  host,
  expected,
}) => {
  expected.push(/Failed to load resource/);
  await goTo(page, "招商经费");
  await page.route("**/rpc/book.edit", (route) => route.abort());
  await page.getByLabel("绩效目标", { exact: true }).fill("引进项目十个。");
  await page.getByLabel("绩效目标", { exact: true }).blur();
  await expect(page.getByRole("alert")).toContainText("与程序的连接断开了");
  await expect(page.getByRole("button", { name: "未能保存，重试" })).toBeVisible();
  await goTo(page, "企业改制资金");
  await goTo(page, "招商经费");
  await expect(page.getByLabel("绩效目标", { exact: true })).toHaveValue("引进项目十个。");
  await page.unroute("**/rpc/book.edit");
  await page.getByRole("button", { name: "未能保存，重试" }).click();
  await saved(page);
  expect(bookInFile(host.book).projects[2]?.goal).toBe("引进项目十个。");
});

test("an answer that got lost does not make the edit twice", async ({ editor: page, host, expected }) => {
  expected.push(/Failed to load resource/);
  let lost = 0;
  await page.route("**/rpc/book.edit", async (route) => {
    // The host does it, and its answer never arrives.
    if (lost++ > 0) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await goTo(page, "添加项目");
  await saved(page);
  expect(bookInFile(host.book).projects).toHaveLength(10);
});

test("an edit that the host refuses can be given up", async ({ editor: page, host }) => {
  await goTo(page, "招商经费");
  await page.route("**/rpc/book.edit", (route) =>
    route.fulfill({ json: { error: { code: "disk-full", message: "磁盘空间不足。请清理磁盘后重试。" } } }),
  );
  await page.getByLabel("项目名称").fill("招商");
  await page.getByLabel("项目名称").blur();
  await expect(page.getByRole("alert")).toContainText("磁盘空间不足。请清理磁盘后重试。");
  await page.unroute("**/rpc/book.edit");
  await page.route("**/rpc/book.edit", (route) => route.abort());
  await page.getByRole("button", { name: "放弃未保存的修改" }).click();
  await expect(page.getByLabel("项目名称")).toHaveValue("招商经费");
  await saved(page);
  expect(bookInFile(host.book).projects[2]?.name).toBe("招商经费");
});

test("what was typed just before the page is left arrives", async ({ editor: page, host }) => {
  await goTo(page, "招商经费");
  await page.getByLabel("资金用途").fill("刚刚输入，马上离开。");
  await page.reload();
  await goTo(page, "招商经费");
  await expect(page.getByLabel("资金用途")).toHaveValue("刚刚输入，马上离开。");
  expect(bookInFile(host.book).projects[2]?.fundsUse).toBe("刚刚输入，马上离开。");
});

test("an amount that is none stays typed, is said beside the field, and is not saved", async ({
  editor: page,
  host,
}) => {
  await goTo(page, "招商经费");
  const total = page.getByLabel("预算数（万元）");
  const before = bookInFile(host.book).projects[2]?.budget;
  await total.fill("约五十");
  await total.blur();
  await expect(page.getByText("不是金额，未保存")).toBeVisible();
  await goTo(page, "企业改制资金");
  await goTo(page, "招商经费");
  await expect(total).toHaveValue("约五十");
  await expect(page.getByText("不是金额，未保存")).toBeVisible();
  expect(bookInFile(host.book).projects[2]?.budget).toEqual(before);
  await total.fill("");
  await page.getByLabel("财政资金（万元）").fill("50万元");
  await page.getByLabel("其他资金（万元）").fill("0");
  await page.getByLabel("其他资金（万元）").blur();
  await expect(page.getByText("超出 50.00 万元")).toBeVisible();
  await total.fill("50");
  await total.blur();
  await expect(page.getByText("平衡 ✓")).toBeVisible();
  await saved(page);
  expect(bookInFile(host.book).projects[2]?.budget).toEqual({
    total: "50.00",
    fiscal: "50.00",
    other: "0.00",
  });
});

test("the spending plan is understood in both ways of counting", async ({ editor: page }) => {
  await goTo(page, "招商经费");
  const fill = async (plan: readonly string[]) => {
    for (const [index, percent] of plan.entries())
      await page
        .getByLabel(/月底支出/)
        .nth(index)
        .fill(percent);
    await page
      .getByLabel(/月底支出/)
      .last()
      .blur();
  };
  await fill(["20", "20%", "３０", "30"]);
  await expect(page.getByText("按当期，合计 100% ✓")).toBeVisible();
  await fill(["25", "50", "75", "100"]);
  await expect(page.getByText("按累计，年底 100% ✓")).toBeVisible();
  await fill(["25", "25", "25", "20"]);
  await expect(page.getByText("按当期，合计 95%，还差 5%")).toBeVisible();
  await expect(page.getByLabel("12月底支出（%）")).toHaveValue("20%");
});

test("what another window changes appears here, one's own edits only once", async ({
  editor: page,
  context,
}) => {
  const other = await context.newPage();
  await other.goto(new URL("/", page.url()).href);
  await goTo(page, "招商经费");
  await goTo(other, "招商经费");
  await page.getByLabel("项目名称").fill("招商引资经费");
  await page.getByLabel("项目名称").blur();
  await expect(other.getByLabel("项目名称")).toHaveValue("招商引资经费");
  await other.getByRole("button", { name: "插入行" }).click();
  await saved(other);
  const count = await other.getByRole("heading", { name: /^绩效指标/ }).textContent();
  await expect(page.getByRole("heading", { name: /^绩效指标/ })).toHaveText(count ?? "");
  await goTo(page, "添加项目");
  await saved(page);
  await expect(other.getByRole("contentinfo")).toContainText("10 个项目");
  await expect(page.getByRole("contentinfo")).toContainText("10 个项目");
});

test("projects: duplicated, moved, deleted, undone and redone, in view each time", async ({
  editor: page,
  host,
}) => {
  await goTo(page, "招商经费");
  await page.getByRole("button", { name: "复制", exact: true }).click();
  await expect(page.getByRole("heading", { name: "4.招商经费绩效目标表" })).toBeVisible();
  await expect(page.getByLabel("项目编码")).toHaveValue("");
  await page.getByRole("button", { name: "上移项目" }).click();
  await expect(page.getByRole("heading", { name: "3.招商经费绩效目标表" })).toBeVisible();
  await page.getByRole("button", { name: "删除", exact: true }).click();
  await expect(page.getByText("已删除项目“招商经费”")).toBeVisible();
  await goTo(page, "封面信息");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("heading", { name: "3.招商经费绩效目标表" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("contentinfo")).toContainText("9 个项目 862.00 万元");
  await page.keyboard.press("Control+y");
  await expect(page.getByRole("contentinfo")).toContainText("10 个项目");
  await saved(page);
  expect(
    bookInFile(host.book)
      .projects.map((project) => project.name)
      .slice(2, 4),
  ).toEqual(["招商经费", "招商经费"]);
});

test("Ctrl+S saves at once and says so, also what it could not save", async ({ editor: page, host }) => {
  await goTo(page, "招商经费");
  const notice = page.locator(".notice");
  await page.getByLabel("绩效目标", { exact: true }).fill("引进项目十个。");
  await page.keyboard.press("Control+s");
  await expect(notice).toContainText("已保存到文件");
  expect(bookInFile(host.book).projects[2]?.goal).toBe("引进项目十个。");
  await page.getByLabel("其他资金（万元）").fill("若干");
  await page.keyboard.press("Control+s");
  await expect(notice).toContainText("1 个字段填得不对，没有保存");
});
