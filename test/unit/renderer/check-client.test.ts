import { afterEach, expect, it, vi } from "vitest";
import { BookChecks } from "../../../renderer/book-worker/checks.ts";
import { changedBook, type HeldBook } from "../../../renderer/book-worker/held-book.ts";
import type { Asked } from "../../../renderer/book-worker/questions.ts";
import { checkBook, stopChecks } from "../../../renderer/features/problems/check-client.ts";
import { useProblems } from "../../../renderer/state/problems.ts";
import { rowsOfBook } from "../../../shared/book/rows.ts";
import { checkBook as checkAtOnce } from "../../../shared/checks/run/check-book.ts";
import { variedBook } from "../../bench/varied-book.ts";

/** Answers as the book worker does, on this thread. */
class WorkerHere extends EventTarget {
  readonly #checks = new BookChecks();
  #held: HeldBook | null = null;

  postMessage({ id, name, change }: Asked): void {
    this.#held = changedBook(this.#held, change);
    void this.#answer(name, this.#held).then((answer) =>
      this.dispatchEvent(new MessageEvent("message", { data: { id, answer } })),
    );
  }

  terminate(): void {}

  async #answer(name: Asked["name"], held: HeldBook): Promise<unknown> {
    return name === "check" ? this.#checks.check(held) : this.#checks.more();
  }
}

afterEach(() => {
  stopChecks();
  vi.unstubAllGlobals();
});

it("shows all that is found in a large book, whose problems come in several parts", async () => {
  vi.stubGlobal("Worker", WorkerHere);
  const book = variedBook(300);
  checkBook({
    rows: { ...rowsOfBook(book), marks: [], comments: [] },
    profileChanges: {},
    notes: [],
    words: {},
  });
  await vi.waitFor(() => expect(useProblems.getState().found).not.toBeNull(), 30_000);
  expect(useProblems.getState().found).toEqual(checkAtOnce({ book }).problems);
});
