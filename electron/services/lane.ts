import { AppError } from "../../shared/error.ts";

/** What must not overlap, one after another in the order in which it was asked for. */
export class Lane {
  #last: Promise<void> = Promise.resolve();
  #ended = false;

  /** Runs `work` after everything that was asked for before. Throws AppError session-closed where the lane has ended by then. */
  async run<T>(work: () => Promise<T> | T): Promise<T> {
    const leave = await this.enter();
    try {
      return await work();
    } finally {
      leave();
    }
  }

  /** As `run`, for work that begins in the midst of a function. @returns what lets the next one in */
  async enter(): Promise<() => void> {
    const leave = await this.#turn();
    if (!this.#ended) return leave;
    leave();
    throw closed();
  }

  /** Refuses what waits and whatever comes; `last` is done after what is under way. */
  async end(last: () => Promise<void>): Promise<void> {
    this.#ended = true;
    const leave = await this.#turn();
    await last().finally(leave);
  }

  async #turn(): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const before = this.#last;
    this.#last = promise;
    await before;
    return resolve;
  }
}

/** A window's session has been closed. */
export function closed(): AppError {
  return new AppError("session-closed", "这个窗口已经关闭，没有进行这个操作。请重新打开文本。");
}
