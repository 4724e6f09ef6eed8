import { create } from "zustand";
import type { BookRows } from "../../../shared/book/rows.ts";
import type { ProfileChanges } from "../../../shared/layout/profile-values.ts";
import { bookPatch } from "../../state/book-patch.ts";
import { sameValue } from "../../state/same-value.ts";
import type { Cursor } from "../../state/spot.ts";
import type { Drawing, PageList } from "./drawing.ts";
import type { Answer, Found, PageRange, Question, Refusal } from "./messages.ts";

/** What the preview shows: the last answer. */
interface Shown {
  readonly list: PageList | null;
  /** By page index: those in view. */
  readonly drawings: ReadonlyMap<number, Drawing>;
  readonly found: Found | null;
  readonly refused: string | null;
}

const NOTHING: Shown = { list: null, drawings: new Map(), found: null, refused: null };

export const usePages = create<Shown>(() => NOTHING);

/** What is to be shown now. */
interface Wanted {
  readonly rows: BookRows;
  readonly profileChanges: ProfileChanges;
  readonly view: PageRange;
  readonly cursor: Cursor;
}

/**
 * Asks the layout thread. One question is under way at a time and the next one holds all that has changed meanwhile, so however
 * fast somebody types, layouts never queue up.
 */
export class LayoutClient {
  #worker: Worker | null = null;
  #wanted: Wanted | null = null;
  #asked: Wanted | null = null;
  #waiting = false;

  show(wanted: Wanted): void {
    this.#wanted = wanted;
    this.#ask();
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#wanted = this.#asked = null;
    this.#waiting = false;
    usePages.setState(NOTHING);
  }

  #ask(): void {
    const wanted = this.#wanted;
    const before = this.#asked;
    if (this.#waiting || !wanted || wanted === before) return;
    this.#waiting = true;
    this.#asked = wanted;
    const { view, cursor, rows, profileChanges } = wanted;
    const same = before?.rows === rows && before.profileChanges === profileChanges;
    const change = same ? {} : { change: { book: bookPatch(before?.rows ?? null, rows), profileChanges } };
    this.#worker ??= this.#start();
    this.#worker.postMessage({ ...change, view, cursor } satisfies Question);
  }

  #start(): Worker {
    const worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Answer | Refusal>) => this.#take(data));
    worker.addEventListener("error", () => this.#take({ refused: "页面预览出错：请关闭预览后再打开。" }));
    return worker;
  }

  #take(answer: Answer | Refusal): void {
    this.#waiting = false;
    if ("refused" in answer) usePages.setState({ refused: answer.refused });
    else usePages.setState((shown) => taken(shown, answer));
    this.#ask();
  }
}

/** The last answer with this one taken in; what has not changed stays the same object, so that nothing is drawn anew for it. */
function taken(before: Shown, { list, shown, drawings: changed, found }: Answer): Shown {
  const fresh = new Map(changed.map((drawing) => [drawing.index, drawing]));
  const drawings = new Map<number, Drawing>();
  for (const index of shown) {
    const drawing = fresh.get(index) ?? before.drawings.get(index);
    if (drawing) drawings.set(index, drawing);
  }
  const same = changed.length === 0 && drawings.size === before.drawings.size;
  return {
    list: list ?? before.list,
    drawings: same ? before.drawings : drawings,
    found: sameValue(found, before.found) ? before.found : found,
    refused: null,
  };
}
