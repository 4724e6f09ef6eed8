import type { ImportNote } from "../../../shared/book/import-note.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import { bookPatch } from "../../state/book-patch.ts";
import type { Answer, Question } from "./messages.ts";
import { NO_PROBLEMS, useProblems } from "./problems-state.ts";

interface Wanted {
  readonly rows: BookRows;
  readonly notes: readonly ImportNote[];
}

/** Asks the thread that checks: one question at a time, the next one holds all that has changed meanwhile. */
export class CheckClient {
  #worker: Worker | null = null;
  #wanted: Wanted | null = null;
  #asked: Wanted | null = null;
  #waiting = false;

  check(wanted: Wanted): void {
    this.#wanted = wanted;
    this.#ask();
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = this.#wanted = this.#asked = null;
    this.#waiting = false;
    useProblems.setState(NO_PROBLEMS);
  }

  #ask(): void {
    const wanted = this.#wanted;
    const before = this.#asked;
    if (this.#waiting || !wanted || wanted.rows === before?.rows) return;
    this.#waiting = true;
    this.#asked = wanted;
    this.#worker ??= this.#start();
    const book = bookPatch(before?.rows ?? null, wanted.rows);
    this.#worker.postMessage({ book, notes: wanted.notes } satisfies Question);
  }

  #start(): Worker {
    const worker = new Worker(new URL("./check-worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      this.#waiting = false;
      useProblems.setState({ problems: data.problems, rows: this.#asked?.rows ?? null, current: null });
      this.#ask();
    });
    // Without checks the editor still works: it shows no problems, not wrong ones.
    worker.addEventListener("error", () => this.close());
    return worker;
  }
}
