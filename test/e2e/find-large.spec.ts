import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { largeBook } from "../bench/large-book.ts";
import { runCli } from "../cli/run-cli.ts";
import { expect, goTo, test } from "./host.ts";

const PROJECTS = 2000;

test("2,000 projects: a search tells what it has so far, and ends with every hit", async ({ page, host }) => {
  const book = largeBook(PROJECTS);
  writeFileSync(join(host.documents, "大.json"), JSON.stringify(book));
  expect(runCli(host.documents, "import", "大.json", "--out", "大.jxwb")).toMatchObject({ status: 0 });
  await page.goto(await host.start(join(host.documents, "大.jxwb")));
  await goTo(page, "封面信息");
  // Everything else that goes on after the opening comes first.
  await expect(page.getByRole("button", { name: /^问题 错误 \d/ })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("contentinfo")).toContainText(/\d 页/, { timeout: 60_000 });
  await page.keyboard.press("Control+f");
  const count = page.getByRole("complementary", { name: "查找和替换" }).getByRole("status");
  await page.evaluate(() => {
    const counts: string[] = [];
    Object.assign(window, { counts });
    const status = document.querySelector(".find-count");
    if (status)
      new MutationObserver(() => counts.push(status.textContent ?? "")).observe(status, {
        characterData: true,
        childList: true,
        subtree: true,
      });
  });
  await page.keyboard.insertText("乐亭县");
  // At once, while it still searches: the jump comes as soon as the book is searched.
  await page.keyboard.press("Enter");
  const times = JSON.stringify(book).split("乐亭县").length - 1;
  await expect(count).toHaveText(`1 / ${times.toLocaleString("en-US")}`);
  const counts = await page.evaluate(() => (window as unknown as { counts: string[] }).counts);
  expect(counts.some((text) => text.endsWith("… 处"))).toBe(true);
});
