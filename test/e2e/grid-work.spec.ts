import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CDPSession, Page } from "@playwright/test";
import { runCli } from "../cli/run-cli.ts";
import { letingBook } from "../fixtures/paths.ts";
import { cell } from "./grid-cell.ts";
import { expect, goTo, type Host, test } from "./host.ts";

// Recording the test would be part of what is measured.
test.use({ trace: "off" });

const KEYS = 41;

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

/** Work of the page's own thread for one key, median, ms. */
async function workPerKey(page: Page, session: CDPSession, key: string): Promise<number> {
  const work = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const seconds = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
    // Less what the test itself does in the page.
    return (seconds("TaskDuration") - seconds("DevToolsCommandDuration")) * 1000;
  };
  const times: number[] = [];
  for (let pressed = 0; pressed < KEYS; pressed++) {
    const before = await work();
    await page.keyboard.press(key);
    // Long enough to draw, shorter than the pause after which typing is saved.
    await page.waitForTimeout(60);
    times.push((await work()) - before);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(KEYS / 2)] ?? 0;
}

test("a key in the grid of 60 rows: the page's own work", async ({ page, host }) => {
  await openLarge(page, host);
  const session = await page.context().newCDPSession(page);
  // Time of the thread alone: what else the machine does is not counted.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.getByRole("button", { name: "关闭预览" }).click();
  await cell(page, 5, 2).click();
  const moving = await workPerKey(page, session, "ArrowDown");
  await cell(page, 5, 3).click();
  const typing = await workPerKey(page, session, "a");
  await page.keyboard.press("Enter");
  await expect(cell(page, 5, 3)).toHaveText("a".repeat(KEYS));
  console.log(
    `a key in the grid of 60 rows: ${typing.toFixed(1)} ms typing, ${moving.toFixed(1)} ms moving the cursor (median)`,
  );
});
