import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { runCli } from "../cli/run-cli.ts";
import { letingBook } from "../fixtures/paths.ts";
import { test as base, expect, goTo } from "./host.ts";

/** A section of 150 paragraphs and a project of 60 indicators, each with a word of its own far down. */
const PARAGRAPHS = 150;
const INDICATORS = 60;

const test = base.extend<{ readonly long: Page }>({
  long: async ({ page, host }, use) => {
    const book = letingBook();
    const [section, ...sections] = book.sections;
    const [project, ...projects] = book.projects;
    const [indicator] = project?.indicators ?? [];
    if (!section || !project || !indicator) throw new Error("the real text has all of them");
    const text = "各股室按照职责分工抓好落实，按月调度进展，确保年度任务按时完成。".repeat(3);
    const paragraphs = Array.from({ length: PARAGRAPHS }, (_, at) =>
      at === 131 ? `${text}海阔天空。${text}` : `${text}第${at + 1}段。`,
    );
    const indicators = Array.from({ length: INDICATORS }, (_, at) => ({
      ...indicator,
      level3: `第${at + 1}项指标`,
      description: at === 52 ? "云卷云舒" : "按要求完成",
    }));
    const goal = `${`${text}\n`.repeat(40)}水落石出。\n${`${text}\n`.repeat(20)}`;
    writeFileSync(
      join(host.documents, "长.json"),
      JSON.stringify({
        ...book,
        sections: [{ ...section, paragraphs }, ...sections],
        projects: [{ ...project, goal, indicators }, ...projects],
      }),
    );
    expect(runCli(host.documents, "import", "长.json", "--out", "长.jxwb")).toMatchObject({ status: 0 });
    await page.goto(await host.start(join(host.documents, "长.jxwb")));
    await expect(page.getByRole("heading", { name: /2024年/ })).toBeVisible();
    await use(page);
  },
});

/** The word is in the window's form, with nothing over it. */
async function inSight(word: Locator): Promise<void> {
  await expect
    .poll(() =>
      word.first().evaluate((element) => {
        const form = document.querySelector(".editor-main")?.getBoundingClientRect();
        const { left, top, bottom, width } = element.getBoundingClientRect();
        const middle = (top + bottom) / 2;
        const on = document.elementFromPoint(left + width / 2, middle);
        return form !== undefined && top > form.top && bottom < form.bottom && element.contains(on);
      }),
    )
    .toBe(true);
}

/** The caret of the running text is in sight. */
async function caretInSight(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const form = document.querySelector(".editor-main")?.getBoundingClientRect();
        const caret = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
        return !!form && !!caret && caret.height > 0 && caret.top > form.top && caret.bottom < form.bottom;
      }),
    )
    .toBe(true);
}

async function find(page: Page, word: string): Promise<void> {
  await page.keyboard.press("Control+f");
  await page.keyboard.type(word);
  await expect(page.getByRole("complementary", { name: "查找和替换" }).getByRole("option")).toHaveCount(1);
}

test("a find hit far down is in sight: from another form, after the window changed, in text, cell and long field", async ({
  long: page,
}) => {
  await goTo(page, "封面信息");
  const hit = page.getByRole("complementary", { name: "查找和替换" }).getByRole("option");
  await find(page, "海阔天空");
  await hit.click();
  await inSight(page.locator(".mark-current"));
  // At 125 % of the common screen, and on the smallest one.
  for (const size of [
    { width: 1093, height: 614 },
    { width: 911, height: 512 },
    { width: 1366, height: 768 },
  ]) {
    await page.setViewportSize(size);
    await inSight(page.locator(".mark-current"));
  }
  await page.keyboard.press("Escape");
  await caretInSight(page);
  await goTo(page, "全部项目");
  await find(page, "云卷云舒");
  await hit.click();
  await inSight(page.locator("td[data-row='52'][data-column='description']"));
  await page.keyboard.press("Escape");
  await expect(page.locator("td.is-cursor")).toHaveText("云卷云舒");
  await goTo(page, "封面信息");
  await find(page, "水落石出");
  await hit.click();
  await page.keyboard.press("Escape");
  const goal = page.getByLabel("绩效目标", { exact: true });
  await expect(goal).toBeFocused();
  // The word is in the 41st of 60 lines of three lines each.
  const [down, height] = await goal.evaluate((field) => {
    const form = document.querySelector(".editor-main");
    const { top, height } = field.getBoundingClientRect();
    return [(form?.getBoundingClientRect().top ?? 0) + (form?.clientHeight ?? 0) / 2 - top, height];
  });
  expect(down / height).toBeGreaterThan(0.6);
  expect(down / height).toBeLessThan(0.72);
});

test("undo shows what it took back, far down and from another form", async ({ long: page }) => {
  const text = page.getByRole("textbox", { name: "正文" });
  await goTo(page, "总体绩效目标");
  await text.locator("p").nth(140).click();
  await page.keyboard.type("风和日丽");
  await goTo(page, "封面信息");
  await page.keyboard.press("Control+z");
  await expect(text).not.toContainText("风和日丽");
  await inSight(text.locator("p").nth(140));
  await goTo(page, "封面信息");
  await page.keyboard.press("Control+y");
  await expect(text).toContainText("风和日丽");
  await inSight(text.locator("p").nth(140));
  await caretInSight(page);
});

test("F6 goes round the parts of the window; the strip of a narrow one opens the outline over the form", async ({
  editor: page,
}) => {
  await goTo(page, "招商经费");
  const goal = page.getByLabel("绩效目标", { exact: true });
  await goal.click();
  const within = (part: string) => page.locator(`${part} :focus`);
  await page.keyboard.press("F6");
  await expect(within(".preview")).toBeVisible();
  for (const part of [".status-bar", ".editor-header", ".outline"]) {
    await page.keyboard.press("F6");
    await expect(within(part)).toBeVisible();
  }
  await page.keyboard.press("F6");
  await expect(goal).toBeFocused();
  await page.keyboard.press("Shift+F6");
  await expect(within(".outline")).toBeVisible();

  await page.setViewportSize({ width: 911, height: 512 });
  const filter = page.getByLabel("筛选目录");
  await expect(filter).toBeHidden();
  await goal.click();
  await page.keyboard.press("Shift+F6");
  await expect(page.getByRole("button", { name: "打开目录" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(filter).toBeVisible();
  await expect(filter).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "打开目录" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("navigation").getByRole("button", { name: "封面信息" }).click();
  await expect(filter).toBeHidden();
  await expect(page.getByLabel("编制")).toBeVisible();
});
