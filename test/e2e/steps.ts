import type { Locator, Page } from "@playwright/test";

type ClickOptions = Parameters<Locator["click"]>[0];

/** Does what hands do, and counts it: a click, a chord of keys and a field typed into are one step each. */
export class Steps {
  readonly #page: Page;
  #count = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  get count(): number {
    return this.#count;
  }

  async click(target: Locator, options?: ClickOptions): Promise<void> {
    this.#count += 1;
    await target.click(options);
  }

  /** @param keys one chord: “Tab”, “Control+d”. */
  async press(keys: string): Promise<void> {
    this.#count += 1;
    await this.#page.keyboard.press(keys);
  }

  /** Types a whole text where the keyboard is. */
  async type(text: string): Promise<void> {
    this.#count += 1;
    await this.#page.keyboard.type(text);
  }
}
