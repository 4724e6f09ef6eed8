import type { Page } from "@playwright/test";

/** The script of the longest frame in one place, ms. */
export interface ScriptOfFrames {
  readonly where: string;
  readonly longest: number;
}

interface Noting {
  longest: number;
}

/** From now on the page notes how long the script of each frame takes (Long Animation Frames: only frames over 50 ms are told of). */
export async function noteFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noting: Noting = { longest: 0 };
    Object.assign(window, { noting });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { scripts } = entry as PerformanceEntry & { scripts: readonly { duration: number }[] };
        noting.longest = Math.max(
          noting.longest,
          scripts.reduce((sum, { duration }) => sum + duration, 0),
        );
      }
    }).observe({ type: "long-animation-frame" });
  });
}

/** 0 where no frame took 50 ms. */
export async function scriptOfFrames(page: Page, where: string): Promise<ScriptOfFrames> {
  const longest = await page.evaluate(() => (window as unknown as { noting: Noting }).noting.longest);
  return { where, longest };
}
