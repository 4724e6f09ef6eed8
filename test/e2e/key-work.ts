import type { CDPSession, Page } from "@playwright/test";

/** So many keys are pressed; the median of an odd number is one of them. */
export const KEYS = 41;

/** Counts the work of the page's own thread. Time of the thread alone: what else the machine does is not counted. */
export async function countWork(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return session;
}

/**
 * Work of the page's own thread for one key, median, ms.
 * @param wait ms from key to key: long enough to draw
 */
export async function workPerKey(
  session: CDPSession,
  press: () => Promise<unknown>,
  wait: number,
): Promise<number> {
  const work = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const seconds = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
    // Less what the test itself does in the page.
    return (seconds("TaskDuration") - seconds("DevToolsCommandDuration")) * 1000;
  };
  const times: number[] = [];
  for (let key = 0; key < KEYS; key++) {
    const before = await work();
    await press();
    await new Promise((resolve) => setTimeout(resolve, wait));
    times.push((await work()) - before);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(KEYS / 2)] ?? Number.NaN;
}
