import type { Locator, Page } from "@playwright/test";
import { bookInFile } from "./book-in-file.ts";
import { cell } from "./grid-cell.ts";
import { copyOutside, expect, goTo, saved, test } from "./host.ts";
import { Steps } from "./steps.ts";
import { OTHER_UNIT, projectsOf, writeUnitFile } from "./unit-files.ts";

/** What a clerk does in a day, each task in as few steps as can be: a click, a chord of keys and a text typed are one each. */

function button(page: Page | Locator, name: string | RegExp): Locator {
  return page.getByRole("button", { name });
}

function line(page: Page, title: string | RegExp): Locator {
  return page.getByRole("navigation", { name: "目录" }).getByRole("button", { name: title }).first();
}

/** A double click is one step of a hand. */
async function chooseFile(steps: Steps, page: Page, name: string): Promise<void> {
  await steps.click(button(page, name), { clickCount: 2 });
}

test("last year's Word file becomes a text in 3 steps, the text of this year in 5", async ({
  page,
  host,
}) => {
  await page.goto(await host.start());
  const steps = new Steps(page);
  await steps.click(button(page, /^导入/));
  await chooseFile(steps, page, "上年.docx");
  await expect(button(page, "创建")).toBeEnabled();
  await steps.press("Enter");
  await expect(page.getByRole("heading", { name: /2024年/ })).toBeVisible();
  expect(steps.count).toBeLessThanOrEqual(3);

  await button(page, "返回开始页").click();
  const rollover = new Steps(page);
  await rollover.click(button(page, "由上年生成"));
  await rollover.click(page.getByRole("dialog").getByRole("button", { name: /2024年/ }));
  await expect(button(page, /^生成/)).toBeEnabled();
  await rollover.press("Enter");
  await expect(page.getByRole("heading", { name: /2025年/ })).toBeVisible();
  expect(rollover.count).toBeLessThanOrEqual(5);
});

test("a word in the whole text, a unit's place, an export, a table from Excel: few steps each", async ({
  editor: page,
  host,
}) => {
  const replace = new Steps(page);
  await replace.press("Control+h");
  await replace.type("招商经费");
  await replace.press("Tab");
  await page.getByLabel("替换为").focus();
  await replace.type("招商专项经费");
  await replace.click(button(page, "全部替换"));
  await expect(page.getByText(/已替换 \d+ 处/)).toBeVisible();
  expect(replace.count).toBeLessThanOrEqual(5);
  await page.keyboard.press("Escape");

  const move = new Steps(page);
  await move.click(line(page, "企业改制资金"), { button: "right" });
  await move.click(page.getByRole("menuitem", { name: "移到单位…" }));
  await move.click(page.getByRole("radio", { name: /366003/ }));
  await move.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await saved(page);
  expect(bookInFile(host.book).projects.find(({ name }) => name === "企业改制资金")?.agencyCode).toBe(
    OTHER_UNIT,
  );
  expect(move.count).toBeLessThanOrEqual(4);

  await goTo(page, "成品油集中治理经费");
  await copyOutside(
    page,
    Array.from({ length: 12 }, (_, row) => `产出指标\t数量指标\t抽查企业${row}`).join("\n"),
  );
  const paste = new Steps(page);
  await paste.click(cell(page, 6, "level1"));
  await paste.press("Control+v");
  await expect(page.getByText(/已粘贴 12 行/)).toBeVisible();
  expect(paste.count).toBeLessThanOrEqual(2);
  await page.keyboard.press("Control+z");

  const exporting = new Steps(page);
  await exporting.click(button(page, "导出…"));
  await exporting.click(button(page.getByRole("dialog"), "导出").last());
  await exporting.click(button(page, "仍要导出"));
  await expect(page.getByText("已导出")).toBeVisible();
  expect(exporting.count).toBeLessThanOrEqual(3);
});

test("a unit's file comes back with one project that both have changed: 6 steps", async ({
  editor: page,
  host,
}) => {
  const [first, ...others] = projectsOf(OTHER_UNIT);
  if (!first) throw new Error("the unit has projects");
  const theirs = { ...first, goal: "1.单位改过的目标" };
  writeUnitFile(host.documents, "报送.json", { projects: [theirs, ...others] });
  const steps = new Steps(page);
  await steps.click(line(page, "全部项目"));
  await steps.click(button(page.getByRole("main"), "合并单位文件…"));
  await chooseFile(steps, page, "报送.json");
  const dialog = page.getByRole("dialog");
  await steps.click(button(dialog, "下一步：1 个重复的项目"));
  await expect(dialog.getByRole("radio").first()).toBeFocused();
  await steps.press("ArrowRight");
  await steps.press("Enter");
  await expect(page.getByText("已合并：更新 1 个项目")).toBeVisible();
  await saved(page);
  expect(bookInFile(host.book).projects).toContainEqual(theirs);
  expect(steps.count).toBeLessThanOrEqual(6);
});
