import { AppError, CANCELLED } from "../../shared/error.ts";
import { answers } from "./far-file.ts";
import type { Emit } from "./host-ports.ts";

/** So long a file may take to answer before the interface says so, milliseconds. */
const UNNOTICED_MS = 500;

/** The look at a file before it is opened: a file that does not answer keeps nobody from going on without it. */
export class Opening {
  readonly #emit: Emit;
  readonly #looks = new Set<AbortController>();
  #late: string | null = null;

  constructor(emit: Emit) {
    this.#emit = emit;
  }

  /** The file that does not answer; null where none is waited for. */
  get path(): string | null {
    return this.#late;
  }

  /** Waits until a file answers. Throws AppError `cancelled`. */
  async ready(path: string): Promise<void> {
    const look = new AbortController();
    this.#looks.add(look);
    const notice = setTimeout(() => this.#say(path), UNNOTICED_MS);
    await answers(path, look.signal);
    clearTimeout(notice);
    this.#looks.delete(look);
    if (this.#late === path) this.#say(null);
    if (look.signal.aborted) throw new AppError(CANCELLED, "已取消，没有打开。");
  }

  /** Harmless where nothing is waited for. */
  cancel(): void {
    for (const look of this.#looks) look.abort();
  }

  #say(path: string | null): void {
    this.#late = path;
    this.#emit("book.opening", { path });
  }
}
