import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { runCli } from "../cli/run-cli.ts";
import { letingBook } from "../fixtures/paths.ts";
import { cell } from "./grid-cell.ts";
import { expect, goTo, type Host, test } from "./host.ts";
import { countWork, KEYS, workPerKey } from "./key-work.ts";

// Recording the test would be part of what is measured.
test.use({ trace: "off" });

/** The real text, its first project with 60 indicators. */
async function openLarge(page: Page, host: Host): Promise<void> {
  const book = letingBook();
  const [first, ...others] = book.projects;
  if (!first) throw new Error("the real text has projects");
  const indicators = Array.from({ length: 60 }, (_, index) => {
    const row = first.indicators[Math.floor(index / 9)] ?? first.indicators[0];
    if (!row) throw new Error("the project has indicators");
    return { ...row, level3: `${row.level3}${index + 1}` };
  });
  const large = { ...book, projects: [{ ...first, indicators }, ...others] };
  writeFileSync(join(host.documents, "大.json"), JSON.stringify(large));
  expect(runCli(host.documents, "import", "大.json", "--out", "大.jxwb")).toMatchObject({ status: 0 });
  await page.goto(await host.start(join(host.documents, "大.jxwb")));
  await goTo(page, first.name);
}

test("a key in the grid of 60 rows: the page's own work", async ({ page, host }) => {
  await openLarge(page, host);
  const session = await countWork(page);
  // Shorter than the pause after which typing is saved.
  const work = (key: string) => workPerKey(session, () => page.keyboard.press(key), 60);
  await page.getByRole("button", { name: "关闭预览" }).click();
  await cell(page, 5, "level3").click();
  const moving = await work("ArrowDown");
  await cell(page, 5, "description").click();
  const typing = await work("a");
  await page.keyboard.press("Enter");
  await expect(cell(page, 5, "description")).toHaveText("a".repeat(KEYS));
  console.log(
    `a key in the grid of 60 rows: ${typing.toFixed(1)} ms typing, ${moving.toFixed(1)} ms moving the cursor (median)`,
  );
  // Design asks for less than 8 ms; only a real blunder fails on a slow machine.
  expect(typing).toBeLessThan(30);
  expect(moving).toBeLessThan(30);
});
