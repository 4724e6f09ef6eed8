import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { runCli } from "../cli/run-cli.ts";
import { letingBook } from "../fixtures/paths.ts";
import { expect, goTo, type Host, saved, test } from "./host.ts";
import { countWork, workPerKey } from "./key-work.ts";
import { text } from "./section-text.ts";

// Recording the test would be part of what is measured.
test.use({ trace: "off" });

/** A book whose first section has 120,000 characters in paragraphs as the real text has them. */
async function openLong(page: Page, host: Host): Promise<void> {
  const book = letingBook();
  const [real] = book.sections;
  const sample = real?.paragraphs ?? [];
  const paragraphs: string[] = [];
  for (let length = 0; length < 120_000; ) {
    const next = sample[paragraphs.length % sample.length] ?? "";
    paragraphs.push(next);
    length += next.length;
  }
  const long = { title: "长章节", paragraphs };
  writeFileSync(join(host.documents, "长.json"), JSON.stringify({ ...book, sections: [long] }));
  expect(runCli(host.documents, "import", "长.json", "--out", "长.jxwb")).toMatchObject({ status: 0 });
  await page.goto(await host.start(join(host.documents, "长.jxwb")));
  await goTo(page, "长章节");
}

test("a key in a text of 120,000 characters", async ({ page, host }) => {
  await openLong(page, host);
  if (await page.getByRole("button", { name: "关闭预览" }).isVisible())
    await page.getByRole("button", { name: "关闭预览" }).click();
  const middle = text(page).locator("p").nth(380);
  await middle.click();
  const session = await countWork(page);
  // As fast as a quick typist.
  const work = () => workPerKey(session, () => session.send("Input.insertText", { text: "字" }), 150);
  await work();
  await saved(page);
  const plain = await work();
  await saved(page);
  await page.keyboard.press("Control+f");
  await page.keyboard.type("招商");
  await middle.click();
  const finding = await work();
  const marks = await text(page).locator(".mark-found").count();
  await saved(page);
  console.log(
    `a key in 120,000 characters: ${plain.toFixed(1)} ms (median); with ${marks} marks of a search ${finding.toFixed(1)} ms`,
  );
  // Design asks for less than 20 ms; only a real blunder fails on a slow machine.
  expect(plain).toBeLessThan(60);
  expect(finding).toBeLessThan(60);
});

test("a key where 20,000 texts are 待核对", async ({ page, host }) => {
  const book = letingBook();
  const [real] = book.sections;
  const [project] = book.projects;
  const paragraphs = Array.from({ length: 500 }, (_, at) => real?.paragraphs[at % 30] ?? "");
  const projects = Array.from({ length: 1800 }, (_, at) => ({ ...project, name: `项目${at + 1}` }));
  const sections = [{ title: "长章节", paragraphs }];
  writeFileSync(join(host.documents, "长.json"), JSON.stringify({ ...book, sections, projects }));
  await page.goto(await host.start());
  await page.getByRole("button", { name: "由上年生成" }).click();
  await page.getByRole("button", { name: "长.json" }).dblclick();
  await page.getByRole("button", { name: /^生成/ }).click();
  await expect(page.getByText(/还有 20\d{3} 处待核对/)).toBeVisible();
  await goTo(page, "长章节");
  if (await page.getByRole("button", { name: "关闭预览" }).isVisible())
    await page.getByRole("button", { name: "关闭预览" }).click();
  await text(page).locator("p").nth(250).click();
  const session = await countWork(page);
  const work = () => workPerKey(session, () => session.send("Input.insertText", { text: "字" }), 150);
  await work();
  await saved(page);
  const carried = await work();
  console.log(`a key with 20,000 待核对: ${carried.toFixed(1)} ms (median)`);
  // As in the other text; only a real blunder fails on a slow machine.
  expect(carried).toBeLessThan(60);
});

test("in such a text a jump ends at the very paragraph, and typing goes on there", async ({ page, host }) => {
  await openLong(page, host);
  await page.keyboard.press("Control+f");
  await page.keyboard.type("最大限度地减少");
  const hits = page.getByRole("option");
  await expect(hits.first()).toBeVisible();
  const current = text(page).locator(".mark-current");
  for (const keys of ["Enter", "Shift+Enter", "Shift+Enter"]) {
    await page.keyboard.press(keys);
    await expect(current).toBeInViewport();
  }
  await page.keyboard.press("Escape");
  await expect(text(page)).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.insertText("此处");
  await expect(text(page).getByText("此处")).toBeInViewport();
  await page.keyboard.press("Control+Home");
  await expect(text(page).locator("p").first()).toBeInViewport();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText("末尾");
  await expect(text(page).locator("p").last()).toBeInViewport();
  await expect(text(page).locator("p").last()).toContainText("末尾");
});
