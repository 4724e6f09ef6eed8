import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { runCli } from "../cli/run-cli.ts";
import { letingBook } from "../fixtures/paths.ts";
import { expect, goTo, saved, test } from "./host.ts";

function preview(page: Page): Locator {
  return page.getByRole("complementary", { name: "页面预览" });
}

function sheet(page: Page, number: number): Locator {
  return preview(page).getByRole("img", { name: `第 ${number} 页`, exact: true });
}

/** The numbers that the contents print, as they are drawn. */
async function contents(page: Page): Promise<number[]> {
  const lines = await preview(page).locator(".is-contents text").allTextContents();
  return lines.filter((text) => /^\d+$/.test(text)).map(Number);
}

async function scrollToStart(page: Page): Promise<void> {
  await preview(page)
    .getByRole("region", { name: "各页" })
    .evaluate((element) => element.scrollTo({ top: 0 }));
}

test("the contents' numbers are those of the official file, and each place is on its page", async ({
  editor: page,
}) => {
  await expect(preview(page)).toContainText("第 1 / 25 页");
  await goTo(page, "封面信息");
  await expect(preview(page).locator(".is-cover")).toContainText("乐亭县商务和投资促进局");
  await scrollToStart(page);
  await preview(page)
    .getByRole("region", { name: "各页" })
    .evaluate((element) => element.scrollBy({ top: 900 }));
  await expect.poll(() => contents(page)).toEqual([1, 7, 12, 17, 18, 19, 20, 21, 22, 23, 24, 25]);

  for (const [title, number, heading] of [
    ["分项绩效目标", 7, "二、分项绩效目标"],
    ["工作保障措施", 12, "三、工作保障措施"],
    ["成品油集中治理经费", 17, "1.成品油集中治理经费绩效目标表"],
    ["驻点招商引资工作经费", 25, "9.驻点招商引资工作经费绩效目标表"],
  ] as const) {
    await goTo(page, title);
    await expect(preview(page)).toContainText(`第 ${number} / 25 页`);
    await expect(sheet(page, number)).toContainText(heading);
    await expect(sheet(page, number)).toContainText(`— ${number} —`);
    await expect(sheet(page, number)).toBeInViewport();
  }
});

test("a long paragraph moves what comes after it; the caret's page is shown", async ({ editor: page }) => {
  await goTo(page, "总体绩效目标");
  const text = page.getByRole("textbox", { name: "正文" });
  await text.locator("p").first().click();
  await page.keyboard.press("End");
  await page.keyboard.insertText("继续做好招商引资和项目建设工作。".repeat(140));
  await saved(page);
  await expect(preview(page)).toContainText("/ 27 页");
  await goTo(page, "分项绩效目标");
  await expect(sheet(page, 9)).toContainText("二、分项绩效目标");

  await goTo(page, "总体绩效目标");
  await text.locator("p").last().click();
  await page.keyboard.press("End");
  await expect(preview(page)).toContainText("第 8 / 27 页");
});

test("a click on a line puts the caret there; on a cell, opens its field", async ({ editor: page }) => {
  await goTo(page, "成品油集中治理经费");
  const value = sheet(page, 17).getByText("25完成25家企业").first();
  await value.click({ position: { x: 3, y: 3 } });
  await expect(page.getByLabel("第 1 行，数值")).toBeFocused();
  await value.click();
  await expect(page.getByLabel("第 1 行，计量单位")).toBeFocused();
  await sheet(page, 17).getByText("加强成品油市场管理").first().click();
  await expect(page.getByLabel("资金用途")).toBeFocused();
  await sheet(page, 17)
    .getByText("1.加强成品油市场管理")
    .click({ position: { x: 2, y: 3 } });
  await expect(page.getByLabel("绩效目标", { exact: true })).toBeFocused();
  await page.keyboard.insertText("【此处】");
  await expect(sheet(page, 17)).toContainText("【此处】1.加强成品油市场管理");
  await sheet(page, 17).getByText("5.00", { exact: true }).first().click();
  await expect(page.getByLabel("预算数（万元）")).toBeFocused();
  await page.keyboard.type("6");
  await page.keyboard.press("Tab");
  await expect(sheet(page, 17)).toContainText("6.00");
  await sheet(page, 18).getByText("2.电子商务发展综合经费绩效目标表").click();
  await expect(page.getByLabel("项目名称")).toHaveValue("电子商务发展综合经费");
  await expect(page.getByLabel("项目名称")).toBeFocused();

  await goTo(page, "工作保障措施");
  await goTo(page, "总体绩效目标");
  await sheet(page, 1)
    .getByText("优化结构培育外贸外资新增长点")
    .click({ position: { x: 2, y: 3 } });
  const text = page.getByRole("textbox", { name: "正文" });
  await expect(text).toBeFocused();
  await page.keyboard.insertText("【此处】");
  await expect(text.locator("p").nth(2)).toContainText(/^【此处】2\.优化结构/);
  await expect(sheet(page, 1)).toContainText("【此处】2.优化结构");
});

test("the worker breaks down: the text can be edited, and with the next edit pages and checks are there again", async ({
  editor: page,
}) => {
  await goTo(page, "成品油集中治理经费");
  await expect(sheet(page, 17)).toContainText("成品油");
  const status = page.getByRole("contentinfo");
  await expect(status).toContainText("25 页");
  const [worker] = page.workers();
  await worker?.evaluate(() => {
    setTimeout(() => {
      throw new Error("the worker breaks down");
    });
  });
  await expect.poll(() => page.workers().length).toBe(0);
  await page.getByLabel("绩效目标", { exact: true }).fill("很长的一段。".repeat(300));
  await saved(page);
  await expect(sheet(page, 17)).toContainText("很长的一段。");
  await expect(status).toContainText("26 页");
  await expect(status).not.toContainText("检查");
});

test("closed and opened, wider and narrower, whole pages; remembered; starts closed on a narrow window", async ({
  editor: page,
}) => {
  const edge = page.getByRole("separator", { name: "预览宽度" });
  await edge.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(preview(page)).toHaveCSS("width", "392px");
  await page.getByRole("button", { name: "缩放：适合宽度" }).click();
  await page.getByRole("menuitem", { name: "整页" }).click();
  await expect(sheet(page, 1)).toBeInViewport({ ratio: 1 });
  await page.reload();
  await expect(preview(page)).toHaveCSS("width", "392px");
  await expect(page.getByRole("button", { name: "缩放：整页" })).toBeVisible();
  await page.getByRole("button", { name: "放大" }).click();
  await page.getByRole("region", { name: "各页" }).focus();
  await page.keyboard.press("Control+0");
  await expect(page.getByRole("button", { name: "缩放：100 %" })).toBeVisible();
  // A4 at 96 px an inch.
  await expect(preview(page).locator(".preview-leaf").first()).toHaveCSS("width", "794px");
  await page.keyboard.press("Control+-");
  await expect(page.getByRole("button", { name: "缩放：90 %" })).toBeVisible();
  await sheet(page, 1).hover();
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, 120);
  await page.keyboard.up("Control");
  await expect(page.getByRole("button", { name: "缩放：75 %" })).toBeVisible();
  await page.getByRole("button", { name: "关闭预览" }).click();
  await expect(preview(page)).toBeHidden();
  await page.reload();
  const toggle = page.getByRole("button", { name: "预览", exact: true });
  await expect(toggle).toHaveAttribute("aria-pressed", "false");
  await toggle.click();
  await expect(sheet(page, 1)).toContainText("一、总体绩效目标");
  await page.setViewportSize({ width: 1093, height: 614 });
  await page.reload();
  await expect(toggle).toHaveAttribute("aria-pressed", "false");
  await expect(preview(page)).toBeHidden();
});

/** From now on the page notes what stands in the elements, one after the other. */
function note(page: Page, selectors: readonly string[]): Promise<void> {
  return page.evaluate((all) => {
    const noted = all.map((): string[] => []);
    Object.assign(window, { noted });
    const take = () => {
      for (const [at, selector] of all.entries()) {
        const words = document.querySelector(selector)?.textContent ?? "";
        if (words !== noted[at]?.at(-1)) noted[at]?.push(words);
      }
    };
    take();
    const what = { subtree: true, childList: true, characterData: true };
    new MutationObserver(take).observe(document.body, what);
  }, selectors);
}

function noted(page: Page): Promise<string[][]> {
  return page.evaluate(() => (window as unknown as { noted: string[][] }).noted);
}

test("another layout: its page numbers are being counted until they are right, never the old ones", async ({
  editor: page,
}) => {
  await goTo(page, "封面信息");
  await expect(preview(page).locator(".is-cover")).toBeVisible();
  await expect(page.getByRole("contentinfo")).toContainText("25 页");
  await note(page, [
    ".status-bar > span",
    ".outline-item[title='分项绩效目标'] > em:last-child",
    ".preview-page",
  ]);
  await page.getByLabel("版式").selectOption("gbt9704");
  await expect(page.getByRole("contentinfo")).not.toContainText("25 页");
  await expect(page.getByRole("contentinfo")).toContainText(/\d 页/);
  await expect(preview(page).locator(".preview-page")).toHaveText("封面");
  const [status, entry, title] = await noted(page);
  expect(status).toEqual(["25 页", "… 页", expect.stringMatching(/^\d+ 页$/)]);
  expect(entry).toEqual(["第7页", "第…页", expect.stringMatching(/^第\d+页$/)]);
  expect(title).toEqual(["封面", "正在计算页码", "封面"]);
});

test("2,000 projects on 4,000 pages: opens, scrolls to the end, shows an edit", async ({ page, host }) => {
  const book = letingBook();
  const [first] = book.projects;
  if (!first) throw new Error("the real text has projects");
  const indicators = [...first.indicators, ...first.indicators];
  const projects = Array.from({ length: 2000 }, (_, index) => ({
    ...first,
    indicators,
    name: `第${index + 1}号资金`,
  }));
  writeFileSync(join(host.documents, "大.json"), JSON.stringify({ ...book, projects }));
  expect(runCli(host.documents, "import", "大.json", "--out", "大.jxwb")).toMatchObject({ status: 0 });
  await page.goto(await host.start(join(host.documents, "大.jxwb")));
  await expect(preview(page)).toContainText("第 1 / 4016 页");
  const pages = preview(page).getByRole("region", { name: "各页" });
  const frames = await pages.evaluate(async (element) => {
    const steps: number[] = [];
    for (let step = 0; step < 120; step++) {
      const before = performance.now();
      element.scrollBy({ top: 240 });
      await new Promise(requestAnimationFrame);
      steps.push(performance.now() - before);
    }
    return steps.toSorted((a, b) => a - b);
  });
  console.log(
    `scrolling 4,016 pages by wheel steps: ${frames[60]?.toFixed(1)} ms a step, ${frames[114]?.toFixed(1)} ms at the 95th percentile`,
  );
  await pages.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  await expect(sheet(page, 4015)).toContainText("2000.第2000号资金绩效目标表");
  expect(await preview(page).locator("svg.preview-sheet").count()).toBeLessThan(8);
  await sheet(page, 4015).getByText("1.加强成品油市场管理").click();
  await expect(page.getByLabel("绩效目标", { exact: true })).toBeFocused();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText("完成第2000号任务。");
  await expect(sheet(page, 4015)).toContainText("完成第2000号任务。");
});
