import type { Page } from "@playwright/test";
import { expect, goTo, test } from "./host.ts";

// Recording the test would be part of what is measured.
test.use({ trace: "off" });

/** Work of the page's own thread for one character, until all that follows from it is done; median, ms. */
async function workPerCharacter(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  // Time of the thread, not of the clock: others use this machine as well.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const work = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const seconds = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
    // Less what the test itself does in the page.
    return (seconds("TaskDuration") - seconds("DevToolsCommandDuration")) * 1000;
  };
  const times: number[] = [];
  for (let key = 0; key < 7; key++) {
    // Long enough for the pause after typing, for saving, and for the pages to be laid out.
    const before = await work();
    await page.evaluate(() => document.execCommand("insertText", false, "字"));
    await page.waitForTimeout(1500);
    times.push((await work()) - before);
  }
  return times.toSorted((a, b) => a - b)[3] ?? 0;
}

test("typing one character: what the preview adds to the page's own work", async ({ editor: page }) => {
  await goTo(page, "总体绩效目标");
  const text = page.getByRole("textbox", { name: "正文" });
  await text.locator("p").nth(1).click();
  await page.keyboard.press("End");
  // The browser compiles what runs often: only after that do its times mean anything.
  await workPerCharacter(page);
  const open = await workPerCharacter(page);
  await expect(page.getByRole("img", { name: "第 1 页", exact: true })).toContainText(
    "字字字字字字字字字字字字字字",
  );
  await page.getByRole("button", { name: "关闭预览" }).click();
  await text.locator("p").nth(1).click();
  await page.keyboard.press("End");
  const closed = await workPerCharacter(page);
  console.log(
    `a character in section 一: ${(open - closed).toFixed(1)} ms more with the preview (${open.toFixed(1)} ms in all, median)`,
  );
});
