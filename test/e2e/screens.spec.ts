import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { runCli } from "../cli/run-cli.ts";
import { letingBook } from "../fixtures/paths.ts";
import { bookInFile } from "./book-in-file.ts";
import { expect, exportAnyway, goTo, saved, test } from "./host.ts";
import { inspect } from "./inspect.ts";
import { fits } from "./sizes.ts";

/** Accessible, and on every common screen whole. */
async function sound(page: Page, screen: string): Promise<void> {
  await inspect(page, screen);
  await fits(page, screen);
}

/** Opens a dialog, looks at it, and closes it by Esc: the focus is where it was. */
async function soundDialog(page: Page, opener: Locator, screen: string): Promise<void> {
  await opener.click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await sound(page, screen);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(opener, screen).toBeFocused();
}

test("start screen and its dialogs: accessible, whole on every screen, closed by Esc", async ({
  page,
  host,
}) => {
  test.slow();
  await page.goto(await host.start());
  await expect(page.getByText("从哪里开始？")).toBeVisible();
  await sound(page, "start, empty");
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  await soundDialog(page, button("新建"), "new");
  await soundDialog(page, button(/^打开 /), "file dialog");
  await soundDialog(page, button("设置"), "settings");
  await soundDialog(page, button("帮助"), "help");
  await button(/^导入/).click();
  await button("上年.docx").dblclick();
  await expect(button("创建")).toBeFocused();
  await expect(button("创建")).toBeEnabled();
  await sound(page, "import");
  await page.keyboard.press("Escape");
  await expect(button(/^导入/)).toBeFocused();
  await button(/^导入/).click();
  await button("上年.docx").dblclick();
  await button("创建").click();
  await expect(page.getByRole("complementary", { name: "导入报告" })).toBeVisible();
  await sound(page, "import report");
  await button("返回开始页").click();
  await expect(button(/^乐亭县/)).toBeVisible();
  await sound(page, "start");
});

test("every form: accessible, whole on every screen", async ({ editor: page }) => {
  test.slow();
  for (const title of [
    "封面信息",
    "分项绩效目标",
    "成品油集中治理经费",
    "2022年第二批商贸流通发展专项资金",
    "全部项目",
  ]) {
    await goTo(page, title);
    await sound(page, title);
  }
  await page.getByRole("button", { name: /^问题/ }).click();
  await expect(page.getByRole("complementary", { name: "问题" })).toBeVisible();
  await sound(page, "problems");
  await soundDialog(page, page.getByRole("button", { name: /^全部修复/ }), "all fixes");
  await page.keyboard.press("Control+f");
  await page.keyboard.type("项目");
  await expect(page.getByRole("complementary", { name: "查找和替换" })).toContainText("处");
  await sound(page, "find");
  await page.keyboard.press("Escape");
  await goTo(page, "成品油集中治理经费");
  await page.locator("td[data-row='0'][data-column='description']").dblclick();
  await inspect(page, "cell being typed into");
  await page.getByLabel("预算数（万元）").fill("一百");
  await page.getByLabel("预算数（万元）").blur();
  await sound(page, "refused amount");
  await goTo(page, "添加项目");
  await sound(page, "empty project");
  await goTo(page, "添加章节");
  await sound(page, "empty section");
});

test("the editor's dialogs: accessible, whole on every screen, closed by Esc", async ({ editor: page }) => {
  test.slow();
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  await soundDialog(page, button(/^帮助/), "help");
  await soundDialog(page, page.getByRole("contentinfo").getByRole("button", { name: "备份" }), "backups");
  await button("设置").click();
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    await sound(page, `settings, ${await tab.textContent()}`);
  }
  await page.keyboard.press("Escape");
  await expect(button("设置")).toBeFocused();
  await goTo(page, "招商经费");
  await button("选用已有单位").click();
  await page.getByRole("menuitem", { name: /修改单位…$/ }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await sound(page, "unit");
  await page.keyboard.press("Escape");
  await expect(button("选用已有单位")).toBeFocused();
  await soundDialog(page, button("导出…"), "export");
  await button("导出…").click();
  await exportAnyway(page);
  await expect(page.getByRole("dialog")).toContainText("已导出");
  await sound(page, "exported");
  await page.keyboard.press("Escape");
  await expect(button("导出…")).toBeFocused();
});

test("2,000 projects: only the lines in view are drawn; found, opened, edited", async ({ page, host }) => {
  const book = letingBook();
  const [first] = book.projects;
  if (!first) throw new Error("the real text has projects");
  const projects = Array.from({ length: 2000 }, (_, index) => ({
    ...first,
    agencyCode: String(366001 + Math.floor(index / 100)),
    name: `第${index + 1}号专项资金`,
  }));
  writeFileSync(join(host.documents, "大.json"), JSON.stringify({ ...book, projects }));
  expect(runCli(host.documents, "import", "大.json", "--out", "大.jxwb")).toMatchObject({ status: 0 });
  await page.goto(await host.start(join(host.documents, "大.jxwb")));
  const lines = page.getByRole("navigation", { name: "目录" }).getByRole("button");
  await expect(page.getByRole("contentinfo")).toContainText("2000 个项目");
  expect(await lines.count()).toBeLessThan(80);
  await page.getByLabel("筛选目录").fill("第1999号");
  await goTo(page, "第1999号专项资金");
  await expect(page.getByRole("heading", { name: "1999.第1999号专项资金绩效目标表" })).toBeVisible();
  await page.getByLabel("绩效目标", { exact: true }).fill("完成第1999号任务。");
  await page.getByLabel("筛选目录").fill("");
  await expect(
    page.getByRole("navigation", { name: "目录" }).getByRole("button", { name: "第1999号专项资金" }),
  ).toBeVisible();
  await saved(page);
  expect(bookInFile(join(host.documents, "大.jxwb")).projects[1998]?.goal).toBe("完成第1999号任务。");
});

test("the outline by keyboard: arrows go through, Enter opens, Alt+arrows move", async ({
  editor: page,
  host,
}) => {
  await goTo(page, "招商经费");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /^4\.2022年/ })).toBeVisible();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page.getByRole("heading", { name: /^3\.2022年/ })).toBeVisible();
  await saved(page);
  expect(bookInFile(host.book).projects[2]?.name).toMatch(/^2022年/);
});
