import { create } from "zustand";
import { AppError } from "../../../shared/error.ts";
import { BOOK_LEFT } from "../../book-worker/book-client.ts";
import type { Drawing, PageList } from "../../book-worker/drawing.ts";
import { type BookNow, sameLayout } from "../../book-worker/held-book.ts";
import { OneAtATime } from "../../book-worker/one-at-a-time.ts";
import { bookWorker } from "../../book-worker/open-book.ts";
import type { Found, PageRange, PreviewAnswer } from "../../book-worker/questions.ts";
import { errorMessage } from "../../state/runtime.ts";
import { sameValue } from "../../state/same-value.ts";
import type { Cursor } from "../../state/spot.ts";

/** What the preview shows: the last answer. */
interface Shown {
  readonly list: PageList | null;
  /** By page index: those in view. */
  readonly drawings: ReadonlyMap<number, Drawing>;
  readonly found: Found | null;
  readonly refused: string | null;
  /** Whether the book has another layout since: numbers and pages are not the book's any more. */
  readonly counting: boolean;
}

const NOTHING: Shown = { list: null, drawings: new Map(), found: null, refused: null, counting: false };

export const usePages = create<Shown>(() => NOTHING);

interface Wanted {
  readonly now: BookNow;
  readonly view: PageRange;
  readonly cursor: Cursor;
}

/** Counts how often the preview was closed: what was asked before is not shown after. */
let closed = 0;

const asking = new OneAtATime<Wanted>(async ({ now, view, cursor }) => {
  const fresh = usePages.getState().list === null;
  const before = closed;
  try {
    const answer = await bookWorker.ask(now, "preview", { fresh, view, cursor });
    if (closed !== before) return;
    shownOf = now;
    usePages.setState((shown) => ({ ...taken(shown, answer), counting: isOther(now) }));
  } catch (thrown) {
    const left = thrown instanceof AppError && thrown.code === BOOK_LEFT;
    if (closed === before && !left) usePages.setState({ refused: errorMessage(thrown), counting: false });
  }
});

/** The book that was asked about last, and the one that is shown. */
let wantedOf: BookNow | null = null;
let shownOf: BookNow | null = null;

export function showPages(wanted: Wanted): void {
  wantedOf = wanted.now;
  const counting = shownOf !== null && isOther(shownOf);
  if (counting !== usePages.getState().counting) usePages.setState({ counting });
  asking.want(wanted);
}

/** Whether a book has another layout than the one that is wanted. */
function isOther(book: BookNow): boolean {
  return wantedOf !== null && !sameLayout(book, wantedOf);
}

/** The preview is closed. */
export function forgetPages(): void {
  closed++;
  wantedOf = shownOf = null;
  asking.stop();
  usePages.setState(NOTHING);
}

/** The last answer with this one taken in; what has not changed stays the same object, so that nothing is drawn anew for it. */
function taken(
  before: Shown,
  { list, shown, drawings: changed, found }: PreviewAnswer,
): Omit<Shown, "counting"> {
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
