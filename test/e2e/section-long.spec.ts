import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { runCli } from "../cli/run-cli.ts";
import { letingBook } from "../fixtures/paths.ts";
import { expect, goTo, type Host, test } from "./host.ts";
import { text } from "./section-text.ts";

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

test("in a text of 120,000 characters a jump ends at the very paragraph, and typing goes on there", async ({
  page,
  host,
}) => {
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
