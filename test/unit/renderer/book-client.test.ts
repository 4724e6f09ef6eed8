import { expect, it } from "vitest";
import { BOOK_LEFT, BookClient } from "../../../renderer/book-worker/book-client.ts";
import type { BookNow } from "../../../renderer/book-worker/held-book.ts";
import { OneAtATime } from "../../../renderer/book-worker/one-at-a-time.ts";
import type { Asked } from "../../../renderer/book-worker/questions.ts";
import { applyOps } from "../../../shared/book/apply.ts";
import { rowsOfBook } from "../../../shared/book/rows.ts";
import { letingBook } from "../../fixtures/paths.ts";

/** In a worker's place: keeps what it is asked and answers when the test says so. */
class StandIn extends EventTarget {
  readonly asked: Asked[] = [];
  ended = false;

  postMessage(asked: Asked): void {
    this.asked.push(structuredClone(asked));
  }

  terminate(): void {
    this.ended = true;
  }

  reply(data: object): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }

  breakDown(): void {
    this.dispatchEvent(Object.assign(new Event("error"), { message: "out of memory" }));
  }
}

function clientWithStandIns() {
  const workers: StandIn[] = [];
  const client = new BookClient(() => {
    const worker = new StandIn();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { client, workers };
}

const rows = rowsOfBook(letingBook());
const book: BookNow = { rows, profileChanges: {}, notes: [], words: {} };

it("brings the whole book with the first question, then only what has changed, each only once", async () => {
  const { client, workers } = clientWithStandIns();
  const later = {
    ...book,
    rows: applyOps(rows, [
      { op: "set", table: "project", id: rows.projects[4]?.id ?? 0, fields: { goal: "新" } },
    ]),
  };
  const words = { ...later, words: { misspelt: "甲 乙" } };
  const asking = [
    client.ask(book, "check", null),
    client.ask(book, "pages", null),
    client.ask(later, "pages", null),
    client.ask(words, "check", null),
  ];
  const changes = workers[0]?.asked.map(({ change }) => change) ?? [];
  expect(changes[0]).toMatchObject({ notes: [], words: {}, profileChanges: {} });
  expect(changes[0]?.rows?.projects.items).toHaveLength(rows.projects.length);
  expect(changes[1]).toEqual({});
  expect(changes[2]?.rows?.projects).toMatchObject({ start: 4, removed: 1, items: [{ goal: "新" }] });
  expect(changes[3]).toEqual({ words: words.words });
  client.close();
  await expect(Promise.allSettled(asking)).resolves.toHaveLength(4);
});

it("gives each question its own answer, whatever their order, and its own error", async () => {
  const { client, workers } = clientWithStandIns();
  const check = client.ask(book, "check", null);
  const pages = client.ask(book, "pages", null);
  const [first, second] = workers[0]?.asked ?? [];
  workers[0]?.reply({ id: second?.id, answer: { entries: [1], pageCount: 1 } });
  expect(await pages).toEqual({ entries: [1], pageCount: 1 });
  workers[0]?.reply({ id: first?.id, error: { code: "internal", message: "不能检查。" } });
  await expect(check).rejects.toMatchObject({ code: "internal", message: "不能检查。" });
});

it("fails every question of a worker that breaks down, and begins anew with the next one", async () => {
  const { client, workers } = clientWithStandIns();
  const plan = client.ask(book, "planFixes", { marks: [], without: new Set() });
  const pages = client.ask(book, "pages", null);
  workers[0]?.breakDown();
  await expect(plan).rejects.toMatchObject({ code: "book-worker-failed" });
  await expect(pages).rejects.toThrow("改动一处后会自动重新开始");
  expect(workers[0]?.ended).toBe(true);
  const again = client.ask(book, "pages", null);
  const [asked] = workers[1]?.asked ?? [];
  expect(asked?.change.rows?.projects.items).toHaveLength(rows.projects.length);
  workers[1]?.reply({ id: asked?.id, answer: { entries: [], pageCount: 0 } });
  expect(await again).toEqual({ entries: [], pageCount: 0 });
});

it("fails every question about a book that is left", async () => {
  const { client, workers } = clientWithStandIns();
  const plan = client.ask(book, "planFixes", { marks: [], without: new Set() });
  client.close();
  await expect(plan).rejects.toMatchObject({ code: BOOK_LEFT });
  expect(workers[0]?.ended).toBe(true);
});

it("one at a time: of all that is wanted meanwhile only the last is asked", async () => {
  const asked: number[] = [];
  const asking = new OneAtATime<number>(async (wanted) => {
    asked.push(wanted);
    await new Promise((resolve) => setTimeout(resolve));
  });
  for (const wanted of [1, 2, 3]) asking.want(wanted);
  await expect.poll(() => asked).toEqual([1, 3]);
  asking.want(4);
  asking.want(5);
  asking.stop();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked).toEqual([1, 3, 4]);
});
