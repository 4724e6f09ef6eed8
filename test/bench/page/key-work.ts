import { setTimeout as sleep } from "node:timers/promises";
import type { CDPSession, Page } from "@playwright/test";

/** Counts the work of the page's own thread. Time of the thread, not of the clock: what else the machine does is not counted. */
export class KeyWork {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<KeyWork> {
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    return new KeyWork(session);
  }

  /**
   * Work for one key, ms.
   * @param wait ms until the next: long enough to draw
   */
  async oneKey(press: () => Promise<unknown>, wait: number): Promise<number> {
    const before = await this.#sum();
    await press();
    await sleep(wait);
    return (await this.#sum()) - before;
  }

  /** Less what the measuring itself does in the page, ms. */
  async #sum(): Promise<number> {
    const { metrics } = await this.#session.send("Performance.getMetrics");
    const seconds = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
    return (seconds("TaskDuration") - seconds("DevToolsCommandDuration")) * 1000;
  }
}
