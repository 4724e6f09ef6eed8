import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../cli/run-cli.ts";
import { letingBook } from "../fixtures/paths.ts";
import { bookInFile } from "./book-in-file.ts";
import { expect, goTo, saved, test } from "./host.ts";
import { inspect } from "./inspect.ts";

test("2,000 projects: searched by any words, the last opened at the hit, edited, and back to the search", async ({
  page,
  host,
}) => {
  const book = letingBook();
  const [first] = book.projects;
  if (!first) throw new Error("the real text has projects");
  const projects = Array.from({ length: 2000 }, (_, index) => ({
    ...first,
    agencyCode: String(366001 + Math.floor(index / 100)),
    name: `第${index + 1}号专项资金`,
    goal: index % 500 === 499 ? `完成第${index + 1}号任务，验收合格。` : first.goal,
  }));
  writeFileSync(join(host.documents, "大.json"), JSON.stringify({ ...book, projects }));
  expect(runCli(host.documents, "import", "大.json", "--out", "大.jxwb")).toMatchObject({ status: 0 });
  await page.goto(await host.start(join(host.documents, "大.jxwb")));
  await goTo(page, "全部项目");
  const rows = page.getByRole("grid").getByRole("row");
  await expect(page.getByText("2000 个 · 10,000.00 万元")).toBeVisible();
  expect(await rows.count()).toBeLessThan(80);

  await page.getByLabel("查找项目").fill("验收合格");
  await expect(page.getByText("找到 4 个")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await expect(page.locator(":focus")).toContainText("绩效目标：…成第2000号任务，验收合格。");
  await page.keyboard.press("Enter");
  const goal = page.getByLabel("绩效目标", { exact: true });
  await expect(goal).toBeFocused();
  await goal.fill("完成第2000号任务，验收合格率100%。");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.getByLabel("查找项目")).toHaveValue("验收合格");
  await expect(page.locator(":focus")).toContainText("第2000号专项资金");
  await saved(page);
  expect(bookInFile(join(host.documents, "大.jxwb")).projects[1999]?.goal).toBe(
    "完成第2000号任务，验收合格率100%。",
  );

  await page.getByLabel("查找项目").fill("");
  await page.locator(".projects-scroll").evaluate((list) => list.scrollTo(0, 30_000));
  await page.getByRole("row", { name: /第880号/ }).click();
  await page.getByRole("button", { name: "返回列表" }).click();
  await expect(page.getByRole("row", { name: /第880号/ })).toBeFocused();
  expect(await page.locator(".projects-scroll").evaluate((list) => list.scrollTop)).toBe(30_000);
});

test("several projects are chosen, moved to another unit, moved up and deleted, each one step to undo", async ({
  editor: page,
  host,
}) => {
  await goTo(page, "全部项目");
  const row = (name: RegExp) => page.getByRole("row", { name });
  const inFile = async () => {
    await saved(page);
    return bookInFile(host.book).projects.map(({ agencyCode, name }) => `${agencyCode} ${name.slice(0, 4)}`);
  };
  const before = await inFile();
  await row(/招商经费/)
    .locator(".is-box")
    .click();
  await row(/企业改制/).click({ modifiers: ["Shift"] });
  await expect(page.getByText("已选 3 个 · 67.00 万元")).toBeVisible();
  await page.getByRole("button", { name: "移到单位…" }).click();
  await inspect(page, "move to a unit");
  await page.getByRole("radio", { name: /366003/ }).click();
  await page.getByRole("button", { name: "移到", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect((await inFile()).slice(-3)).toEqual(["366003 招商经费", "366003 2022", "366003 企业改制"]);
  await page.keyboard.press("Control+z");
  await expect(row(/366001 本级/)).toContainText("6 个");
  expect(await inFile()).toEqual(before);

  await row(/招商经费/).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(row(/招商经费/)).toContainText(/^2/);
  expect((await inFile()).slice(0, 2)).toEqual([before[0], before[2]]);
  await page.keyboard.press("Delete");
  await expect(page.getByText("已删除 3 个项目")).toBeVisible();
  expect(await inFile()).toHaveLength(6);
  await page.getByRole("button", { name: "撤销", exact: true }).last().click();
  await expect(row(/招商经费/)).toBeVisible();
  expect(await inFile()).toHaveLength(9);
});

test("several projects get one basis, one plan and another level name, each shown before and one step to undo", async ({
  editor: page,
  host,
}) => {
  await goTo(page, "全部项目");
  const projects = async () => {
    await saved(page);
    return bookInFile(host.book).projects;
  };
  const before = await projects();
  const dialog = page.getByRole("dialog");
  const row = (name: RegExp) => page.getByRole("row", { name });
  await row(/成品油/).click({ modifiers: ["Control"] });
  await row(/招商经费/).click({ modifiers: ["Control"] });
  await page.getByRole("button", { name: "一起修改…" }).click();
  await expect(dialog).toContainText("一起修改 2 个项目");
  await dialog.getByLabel("依据", { exact: true }).fill("年度工作计划");
  // Every row has a basis: only what is still blank would be filled in.
  await expect(dialog).toContainText("没有要改的");
  await dialog.getByLabel("只填还空着的").uncheck();
  await expect(dialog).toContainText("处原来有内容，会被换掉");
  await expect(dialog.getByRole("region", { name: "要改的地方" })).toContainText("指标 1 · 指标值确定依据");
  await inspect(page, "several at once");
  await page.getByRole("button", { name: /^修改 \d+ 处$/ }).click();
  // It stays as long as the pointer is on it.
  await page.getByText("已修改 2 个项目").hover();
  const changed = await projects();
  expect(changed.map(({ indicators }) => indicators.every(({ basis }) => basis === "年度工作计划"))).toEqual(
    changed.map((_, at) => at === 0 || at === 2),
  );
  await page.getByRole("status").getByRole("button", { name: "撤销" }).click();
  await expect(page.getByText("已修改 2 个项目")).toHaveCount(0);
  expect(await projects()).toEqual(before);

  // By keyboard: all of them, F2.
  await row(/成品油/).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("F2");
  await dialog.getByRole("radio", { name: "资金支出计划" }).check();
  await dialog.getByRole("button", { name: "年底一次性" }).click();
  await dialog.getByLabel("只填还没有计划的项目").uncheck();
  await page.getByRole("button", { name: /^修改 \d+ 处$/ }).click();
  expect((await projects()).map(({ spendingPlan }) => spendingPlan)).toEqual(
    before.map(() => [0, 0, 0, 100]),
  );
  await expect(row(/成品油/)).toBeFocused();
  await page.keyboard.press("F2");
  await dialog.getByRole("radio", { name: "级别名称" }).check();
  await dialog.getByLabel("现在的名称").selectOption({ label: "满意度指标（9）" });
  await dialog.getByLabel("改成").fill("满意度");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  const names = (await projects()).flatMap(({ indicators }) => indicators.map(({ level1 }) => level1));
  expect(names.filter((name) => name === "满意度")).toHaveLength(9);
  expect(names).not.toContain("满意度指标");
});

test("without projects the list says what to do next", async ({ page, host }) => {
  const book = letingBook();
  writeFileSync(join(host.documents, "空.json"), JSON.stringify({ ...book, projects: [] }));
  expect(runCli(host.documents, "import", "空.json", "--out", "空.jxwb")).toMatchObject({ status: 0 });
  await page.goto(await host.start(join(host.documents, "空.jxwb")));
  await goTo(page, "全部项目");
  await inspect(page, "no projects");
  await page.getByRole("main").getByRole("button", { name: "添加项目" }).click();
  await expect(page.getByLabel("单位编码")).toBeFocused();
});

test("project form, cover and list on small windows: accessible, nothing cut off", async ({
  editor: page,
}) => {
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1093, height: 614 },
    { width: 911, height: 512 },
  ]) {
    await page.setViewportSize(size);
    // As it opens on such a screen.
    await page.reload();
    for (const title of ["封面信息", "成品油集中治理经费", "全部项目"]) {
      await goTo(page, title);
      await inspect(page, `${title} at ${size.width}`);
    }
    await page.getByLabel("查找项目").fill("检查");
    await page
      .getByRole("row", { name: /成品油/ })
      .locator(".is-box")
      .click();
    await inspect(page, `search at ${size.width}`);
    await page.getByRole("button", { name: "取消选择" }).click();
    await page.getByLabel("查找项目").fill("");
  }
});
