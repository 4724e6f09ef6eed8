/** Asks one question at a time: the next one is of what is wanted by then, so that however fast somebody types, none queue up. */
export class OneAtATime<Wanted> {
  readonly #ask: (wanted: Wanted) => Promise<void>;
  #next: { readonly wanted: Wanted } | null = null;
  #asking = false;

  /** @param ask must not reject. */
  constructor(ask: (wanted: Wanted) => Promise<void>) {
    this.#ask = ask;
  }

  want(wanted: Wanted): void {
    this.#next = { wanted };
    if (!this.#asking) void this.#run();
  }

  /** What waits is not wanted any more. */
  stop(): void {
    this.#next = null;
  }

  async #run(): Promise<void> {
    this.#asking = true;
    for (let next = this.#next; next; next = this.#next) {
      this.#next = null;
      await this.#ask(next.wanted);
    }
    this.#asking = false;
  }
}
