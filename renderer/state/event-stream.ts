import type { EventData, EventName } from "../../shared/api/api.ts";

/** How long after a break the host is asked again whether it is there. */
const AGAIN_MS = 1000;

/** `gone`: nobody answers. `restarted`: a new host answers, whose token this browser has not yet. */
export type HostState = "here" | "gone" | "restarted";

/**
 * The events of the browser host over one connection, opened anew for as long as it breaks. A host that ends closes it, so that the page
 * knows at once. `EventSource` alone would give up for good where a new host refuses the old token, and does not say why.
 */
export class EventStream {
  readonly #state: () => Promise<HostState>;
  readonly #tell: (state: HostState) => void;
  readonly #listeners = new Map<EventName, Set<(message: MessageEvent<string>) => void>>();
  #source: EventSource | null = null;

  /** @param state asks the host itself @param tell hears of every break, and of every state until it is mended */
  constructor(state: () => Promise<HostState>, tell: (state: HostState) => void) {
    this.#state = state;
    this.#tell = tell;
  }

  on<E extends EventName>(event: E, listener: (data: EventData<E>) => void): () => void {
    // What the host sends it has checked with the contract's schema.
    const heard = (message: MessageEvent<string>) => listener(JSON.parse(message.data) as EventData<E>);
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(heard));
    if (this.#source === null) this.#open(false);
    else this.#source.addEventListener(event, heard);
    return () => {
      listeners.delete(heard);
      this.#source?.removeEventListener(event, heard);
    };
  }

  #open(again: boolean): void {
    const source = new EventSource("/events");
    this.#source = source;
    for (const [event, listeners] of this.#listeners)
      for (const listener of listeners) source.addEventListener(event, listener);
    source.addEventListener("error", () => {
      source.close();
      void this.#mend();
    });
    if (again) source.addEventListener("open", () => this.#tell("here"));
  }

  async #mend(): Promise<void> {
    for (let state = await this.#state(); state !== "here"; state = await this.#state()) {
      this.#tell(state);
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
    this.#open(true);
  }
}
