import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { runCli } from "../cli/run-cli.ts";
import { letingBook } from "../fixtures/paths.ts";
import { bookInFile } from "./book-in-file.ts";
import { addEmptyProject } from "./empty-project.ts";
import { cell } from "./grid-cell.ts";
import { expect, goTo, type Host, saved, test } from "./host.ts";
import { inspect } from "./inspect.ts";

const PROJECT = "成品油集中治理经费";

/** Opens last year's text, with one indicator of its own, and then this year's. */
async function openBoth(page: Page, host: Host): Promise<void> {
  const book = letingBook();
  const [first] = book.projects;
  if (!first) throw new Error("the real text has projects");
  const own = { ...first, name: "旧名称" };
  own.indicators = own.indicators.slice(0, 3).map((row, index) => ({ ...row, level3: `上年指标${index}` }));
  const lastYear = { ...book, fiscalYear: 2023, projects: [own] };
  writeFileSync(join(host.documents, "上年.json"), JSON.stringify(lastYear));
  expect(runCli(host.documents, "import", "上年.json", "--out", "上年.jxwb")).toMatchObject({ status: 0 });
  await page.goto(await host.start(join(host.documents, "上年.jxwb")));
  await expect(page.getByRole("heading", { name: /2023年/ })).toBeVisible();
  // Away from the host before it ends.
  await page.goto("about:blank");
  await page.goto(await host.start(host.book));
  await expect(page.getByRole("heading", { name: /2024年/ })).toBeVisible();
}

test("indicators of earlier texts are found, ticked by key, and put in at the cursor in one step", async ({
  page,
  host,
}) => {
  await openBoth(page, host);
  await goTo(page, PROJECT);
  await cell(page, 1, "level3").click();
  await page.getByRole("button", { name: "指标库" }).click();
  const search = page.getByRole("searchbox", { name: "查找指标" });
  await expect(search).toBeFocused();
  await page.keyboard.type("上年指标");
  await expect(page.getByRole("option")).toHaveCount(3);
  await expect(page.getByRole("option").first()).toContainText("1 个项目");
  await inspect(page, "library");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "绩效指标 9 条" })).toBeVisible();
  await saved(page);
  expect(bookInFile(host.book).projects[0]?.indicators.map((row) => row.level3)).toMatchObject({
    2: "上年指标0",
    3: "上年指标1",
  });
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("heading", { name: "绩效指标 7 条" })).toBeVisible();

  await page.getByRole("button", { name: "指标库" }).click();
  await page.getByRole("button", { name: /^质量指标/ }).click();
  await page.getByLabel("查找指标").fill("没有这样的");
  await expect(page.getByText("没有找到这样的指标")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".grid-editor")).toBeFocused();
});

test("last year's table of the same project, in place of this one or behind it", async ({ page, host }) => {
  await openBoth(page, host);
  await goTo(page, PROJECT);
  await page.getByRole("button", { name: "沿用上年" }).click();
  await expect(page.getByRole("dialog")).toContainText("2023年 旧名称");
  await inspect(page, "last year's table");
  await page.getByRole("button", { name: "替换现有 7 条" }).click();
  await expect(page.getByText("已沿用 2023 年的 3 条指标")).toBeVisible();
  await saved(page);
  expect(bookInFile(host.book).projects[0]?.indicators.map((row) => row.level3)).toEqual([
    "上年指标0",
    "上年指标1",
    "上年指标2",
  ]);
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("heading", { name: "绩效指标 7 条" })).toBeVisible();
  await page.getByRole("button", { name: "沿用上年" }).click();
  await page.getByRole("button", { name: "追加到末尾" }).click();
  await expect(page.getByRole("heading", { name: "绩效指标 10 条" })).toBeVisible();
  await goTo(page, "招商经费");
  await page.getByRole("button", { name: "沿用上年" }).click();
  await expect(page.getByText(/没有本部门以前年度的同一项目/)).toBeVisible();
});

test("an empty text says where its library will come from", async ({ page, host }) => {
  await page.goto(await host.start());
  await page.getByRole("button", { name: "新建" }).click();
  await page.getByLabel("部门", { exact: false }).first().fill("某某局");
  await page.getByRole("button", { name: "新建", exact: true }).last().click();
  await addEmptyProject(page);
  await expect(page.getByText("还没有指标")).toBeVisible();
  await inspect(page, "no indicators");
  await page.getByRole("button", { name: "从指标库选取" }).click();
  await expect(page.getByText("还没有用过的指标")).toBeVisible();
  await inspect(page, "empty library");
});
