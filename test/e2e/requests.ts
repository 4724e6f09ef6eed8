import type { BrowserContext, Page } from "@playwright/test";

/** Every request of the pages, of their workers and of what they open, as far as it did not go to a host that the test started. */
export class Requests {
  readonly #own = new Set<string>();
  #elsewhere: string[] = [];

  constructor(context: BrowserContext) {
    const follow = (page: Page) => {
      page.on("websocket", (socket) => this.#note(socket.url()));
    };
    context.on("request", (request) => this.#note(request.url()));
    context.on("page", follow);
    context.pages().forEach(follow);
  }

  /** A host was started at that address. */
  allow(address: string): void {
    this.#own.add(new URL(address).host);
  }

  /** The addresses elsewhere that were asked for since the last call. */
  takeElsewhere(): readonly string[] {
    const found = this.#elsewhere;
    this.#elsewhere = [];
    return found;
  }

  #note(address: string): void {
    const { protocol, host } = new URL(address);
    // These two are in the page itself.
    if (protocol !== "blob:" && protocol !== "data:" && !this.#own.has(host)) this.#elsewhere.push(address);
  }
}
