import { create } from "zustand";
import type { BookRows } from "../../../shared/book/rows.ts";
import type { ProfileChanges } from "../../../shared/layout/profile-values.ts";
import { bookPatch } from "./book-patch.ts";
import type { Drawing, PageList } from "./drawing.ts";
import type { Answer, Cursor, Found, PageRange, Question, Refusal } from "./messages.ts";

/** What the preview shows: the last answer. */
interface Shown {
  readonly list: PageList | null;
  /** By page index: those in view, and those that were lately. */
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

function taken(shown: Shown, { list, drawings, found }: Answer): Shown {
  // Pages of an earlier layout would show an earlier text.
  const fresh = list ? new Map<number, Drawing>() : new Map(shown.drawings);
  for (const drawing of drawings) {
    const old = shown.drawings.get(drawing.index);
    // The last ones come last, so that the first ones are those out of view for longest.
    fresh.delete(drawing.index);
    fresh.set(drawing.index, old && sameDrawing(old, drawing) ? old : drawing);
  }
  const surplus = Math.max(0, fresh.size - MOST_KEPT);
  for (const index of Array.from(fresh.keys()).slice(0, surplus)) fresh.delete(index);
  return { list: list ?? shown.list, drawings: fresh, found, refused: null };
}

/** More pages than any window shows at once. */
const MOST_KEPT = 60;

/** A page that has not changed is not drawn again. */
function sameDrawing(a: Drawing, b: Drawing): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
