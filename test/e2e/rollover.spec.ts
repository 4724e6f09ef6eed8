import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { runCli } from "../cli/run-cli.ts";
import { letingBook } from "../fixtures/paths.ts";
import { bookInFile } from "./book-in-file.ts";
import { cell } from "./grid-cell.ts";
import { expect, goTo, type Host, saved, test } from "./host.ts";
import { inspect } from "./inspect.ts";
import { text } from "./section-text.ts";
import { fits } from "./sizes.ts";

const NEW = "乐亭县商务和投资促进局2025年部门预算绩效文本.jxwb";
const PROJECT = "成品油集中治理经费";

function button(page: Page, name: string | RegExp) {
  return page.getByRole("button", { name });
}

/** From the start screen to the text of 2025, made of the Word file of 2024. */
async function rollOver(page: Page, host: Host): Promise<void> {
  await page.goto(await host.start());
  await button(page, "由上年生成").click();
  await button(page, "上年.docx").dblclick();
  await expect(button(page, /^生成/)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /2025年/ })).toBeVisible();
}

function left(page: Page) {
  return page.getByRole("contentinfo").getByRole("button", { name: /处待核对$/ });
}

test("the real text of 2024 becomes that of 2025 and is exported, in few steps", async ({ page, host }) => {
  test.slow();
  await page.goto(await host.start());
  let steps = 0;
  const step = (act: Promise<void>) => {
    steps += 1;
    return act;
  };
  await step(button(page, "由上年生成").click());
  await step(button(page, "上年.docx").dblclick());
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(
    "取自 2024年 乐亭县商务和投资促进局（上年.docx）：3 个章节，9 个项目 862.00 万元",
  );
  await expect(dialog).toContainText("2025年部门预算绩效文本");
  await inspect(page, "rollover");
  await fits(page, "rollover");
  await step(page.getByLabel("保留 招商经费").uncheck());
  await step(page.getByLabel("第 1 个项目的名称").fill("成品油市场监管经费"));
  await expect(dialog).toContainText("保留 8 / 9 个项目 842.00 万元");
  await expect(dialog).toContainText(/本级.*保留 \d \/ \d 个 [\d.]+ 万元/);
  await step(button(page, "生成（8 个项目）").click());
  await expect(page.getByRole("heading", { name: /2025年/ })).toBeVisible();
  await expect(left(page)).toBeVisible();
  await expect(page.getByRole("complementary", { name: "导入报告" })).toContainText("工作保障措施");
  await step(button(page, "导出…").click());
  await step(dialog.getByRole("button", { name: "导出", exact: true }).click());
  await step(button(page, "仍要导出").click());
  await expect(page.getByRole("dialog")).toContainText("已导出");
  console.log(`rollover of the real text, from the start screen to the first export: ${steps} steps`);
  expect(steps).toBeLessThanOrEqual(8);
  expect(existsSync(join(host.documents, NEW.replace("jxwb", "docx")))).toBe(true);
  const book = bookInFile(join(host.documents, NEW));
  expect(book).toMatchObject({ fiscalYear: 2025, projects: { length: 8 } });
  expect(book.projects.map(({ name }) => name)).not.toContain("招商经费");
  expect(book.projects[0]?.name).toBe("成品油市场监管经费");
});

test("the list by keyboard; a recent text is the source; the year is checked", async ({ page, host }) => {
  await page.goto(await host.start(host.book));
  await button(page, "返回开始页").click();
  await button(page, "由上年生成").click();
  await inspect(page, "rollover, source");
  await fits(page, "rollover, source");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /2024年/ })
    .click();
  const search = page.getByLabel("查找项目");
  await search.fill("招商");
  await button(page, "全不选").click();
  await expect(page.getByRole("dialog")).toContainText("保留 6 / 9");
  await search.fill("");
  await page.getByLabel("保留单位 366001 本级").focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByLabel(`保留 ${PROJECT}`)).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.getByRole("dialog")).toContainText("保留 5 / 9");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByLabel("保留 电子商务发展综合经费")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("第 2 个项目的名称")).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.type("（新）");
  await expect(page.getByLabel("第 2 个项目的名称")).toHaveValue("电子商务发展综合经费（新）");
  await page.getByLabel("新的年度").fill("2024");
  await expect(button(page, /^生成/)).toBeDisabled();
  await expect(page.getByRole("dialog")).toContainText("请填新的一年");
  await page.keyboard.press("Escape");
  await expect(button(page, "由上年生成")).toBeFocused();
});

test("待核对 by keyboard: checked, taken back, changed, and the rest of a page at once", async ({
  page,
  host,
}) => {
  test.slow();
  await rollOver(page, host);
  const count = async () => Number((await left(page).textContent())?.match(/\d+/)?.[0]);
  const all = await count();
  expect(all).toBe(164);
  await page.keyboard.press("Control+Enter");
  await expect(text(page)).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("Control+Enter");
  await expect.poll(count).toBe(all - 2);
  await expect(text(page).locator("p").nth(1)).not.toHaveClass(/is-carried/);
  await expect(text(page).locator("p").nth(2)).toHaveClass(/is-carried/);
  await page.keyboard.press("Control+z");
  await expect.poll(count).toBe(all - 1);
  await expect(text(page).locator("p").nth(1)).toHaveClass(/is-carried/);
  await page.keyboard.press("Control+y");
  await expect.poll(count).toBe(all - 2);
  // The step forward went to what it changed; the next one is below.
  await text(page).locator("p").nth(2).click();
  await page.keyboard.insertText("改");
  await expect.poll(count).toBe(all - 3);
  await page.keyboard.press("Control+z");
  await expect.poll(count).toBe(all - 2);

  await goTo(page, PROJECT);
  await button(page, "核对绩效目标（待核对）").click();
  await expect(page.getByLabel("绩效目标", { exact: true })).toBeFocused();
  await expect.poll(count).toBe(all - 3);
  await page.keyboard.press("Control+Enter");
  await expect(page.locator(".grid-editor")).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("Control+Shift+Enter");
  await expect.poll(count).toBe(all - 4);
  await expect(cell(page, 2, "level3")).toHaveClass(/is-cursor/);
  await inspect(page, "project with 待核对");
  await fits(page, "project with 待核对");
  await button(page, "本页全部核对").click();
  await expect(button(page, "本页全部核对")).toBeHidden();
  await expect.poll(count).toBe(all - 13);
  await page.keyboard.press("Control+z");
  await expect(button(page, "本页全部核对")).toBeVisible();
  await expect.poll(count).toBe(all - 4);
  await left(page).click();
  await expect(page.getByRole("button", { name: /（待核对）$/ }).first()).toBeVisible();
  await saved(page);
});

test("全部替换 and 全部修复 are not looked at; 导出 says what is left to look at and leads to the first", async ({
  page,
  host,
}) => {
  await rollOver(page, host);
  await expect(left(page)).toHaveText("还有 164 处待核对");
  await page.keyboard.press("Control+h");
  await page.getByLabel("查找", { exact: true }).fill("成品油");
  await page.getByLabel("替换为").fill("燃料油");
  await button(page, "全部替换").click();
  await expect(page.getByText(/^已替换 \d+ 处/)).toBeVisible();
  await saved(page);
  await expect(left(page)).toHaveText("还有 164 处待核对");
  await page.keyboard.press("Escape");
  await page.keyboard.press("F8");
  await button(page, /^全部修复 \d+$/).click();
  await page.getByRole("dialog").getByRole("button", { name: /^修复/ }).click();
  await expect(page.getByText(/^已修复 \d+ 处/)).toBeVisible();
  await saved(page);
  await expect(left(page)).toHaveText("还有 164 处待核对");
  await text(page).locator("p").nth(1).click();
  await page.keyboard.type("今年");
  await expect(left(page)).toHaveText("还有 163 处待核对");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(left(page)).toHaveText("还有 164 处待核对");
  await button(page, "导出…").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("还有 164 处上年的内容待核对");
  await inspect(page, "export with 待核对");
  await fits(page, "export with 待核对");
  await dialog.getByRole("button", { name: "逐处核对" }).click();
  await expect(dialog).toBeHidden();
  await expect(button(page, "核对第 1 段（待核对）")).toBeVisible();
});

test("last year beside this year: one field, a cell, a row, a paragraph and a table taken over", async ({
  page,
  host,
}) => {
  test.slow();
  await rollOver(page, host);
  await button(page, "对照上年").click();
  await goTo(page, PROJECT);
  await expect(page.getByText("与上年相同")).toBeVisible();
  const goal = page.getByLabel("绩效目标", { exact: true });
  const before = await goal.inputValue();
  await goal.fill("1.加强成品油市场管理，完成20家企业的检查。");
  await saved(page);
  await expect(page.getByText("与上年不同：基本情况 1 项，指标 0 条")).toBeVisible();
  await expect(page.locator(".last-year mark").first()).toBeVisible();
  await button(page, "沿用上年的绩效目标").click();
  await expect(goal).toHaveValue(before);
  await expect(button(page, "核对绩效目标（待核对）")).toBeHidden();
  await page.keyboard.press("Control+z");
  await expect(goal).toHaveValue("1.加强成品油市场管理，完成20家企业的检查。");

  await cell(page, 0, "number").click();
  await page.keyboard.type("30");
  await page.keyboard.press("Enter");
  await expect(cell(page, 0, "number")).toContainText("上年 25");
  await cell(page, 0, "number").click({ button: "right" });
  await page.getByRole("menuitem", { name: "选中的格沿用上年" }).click();
  await expect(cell(page, 0, "number")).toHaveText("25");
  await cell(page, 3, "level3").click();
  await page.keyboard.press("Control+-");
  const missing = page.getByRole("region", { name: "上年有、今年没有的指标" });
  await expect(missing).toContainText("经费预算控制数");
  await inspect(page, "project beside last year");
  await fits(page, "project beside last year");
  await button(page, "指标表沿用上年").click();
  await expect(missing).toBeHidden();
  await saved(page);
  const kept = bookInFile(join(host.documents, NEW)).projects[0];
  expect(kept?.indicators).toEqual(letingBook().projects[0]?.indicators);

  await goTo(page, "总体绩效目标");
  const panel = page.getByRole("complementary", { name: "上年的文字" });
  await expect(panel).toContainText("与上年相同");
  await text(page).locator("p").nth(1).click();
  await page.keyboard.press("Home");
  await page.keyboard.insertText("今年的话。");
  await expect(panel).toContainText("1 段不同");
  await inspect(page, "section beside last year");
  await fits(page, "section beside last year");
  await panel.getByRole("button", { name: "沿用上年" }).click();
  await expect(panel).toContainText("与上年相同");
  await saved(page);
  expect(bookInFile(join(host.documents, NEW)).sections).toEqual(letingBook().sections);
});

test("a plain book is linked to last year's file, remembers that it is compared, and lets go of it", async ({
  page,
  host,
}) => {
  const book = letingBook();
  const projects = book.projects.map((project) => ({ ...project, goal: `${project.goal}今年` }));
  writeFileSync(join(host.documents, "今年.json"), JSON.stringify({ ...book, fiscalYear: 2025, projects }));
  expect(runCli(host.documents, "import", "今年.json", "--out", "今年.jxwb")).toMatchObject({ status: 0 });
  const path = join(host.documents, "今年.jxwb");
  await page.goto(await host.start(path));
  await expect(page.getByRole("heading", { name: /2025年/ })).toBeVisible();
  await button(page, "对照上年").click();
  await button(page, "上年.docx").dblclick();
  await expect(page.getByText("已关联 2024 年的文本")).toBeVisible();
  await goTo(page, PROJECT);
  await expect(page.getByText("对照 2024年（上年.docx）")).toBeVisible();
  await expect(button(page, "沿用上年的绩效目标")).toBeVisible();
  await expect(left(page)).toBeHidden();
  await page.reload();
  await expect(button(page, "沿用上年的绩效目标")).toBeVisible();
  await button(page, "对照的文本").click();
  await page.getByRole("menuitem", { name: "取消关联" }).click();
  await expect(button(page, "沿用上年的绩效目标")).toBeHidden();
  await expect(button(page, "对照上年")).toHaveAttribute("aria-pressed", "false");
});
