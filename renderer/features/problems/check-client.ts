import type { BookRows } from "../../../shared/book/rows.ts";
import type { Problem } from "../../../shared/checks/problem.ts";
import type { FixPlan } from "../../../shared/checks/run/fix-all.ts";
import { AppError } from "../../../shared/error.ts";
import { BOOK_LEFT } from "../../book-worker/book-client.ts";
import type { BookNow } from "../../book-worker/held-book.ts";
import { patchedList } from "../../book-worker/list-patch.ts";
import { OneAtATime } from "../../book-worker/one-at-a-time.ts";
import { bookNow, bookWorker } from "../../book-worker/open-book.ts";
import { failChecks, forgetFound, showFound } from "../../state/problems.ts";

let found: readonly Problem[] = [];
/** What is shown: nothing while a check has not ended. */
let last: { readonly rows: BookRows; readonly unchecked: readonly string[] } | null = null;

const checking = new OneAtATime<BookNow>(async (now) => {
  try {
    const { problems, left, unchecked } = await bookWorker.ask(now, "check", null);
    const items = [...problems.items];
    for (const all = items.length + left; items.length < all; ) items.push(...(await nextProblems(now)));
    found = patchedList(found, { ...problems, items });
    last = { rows: now.rows, unchecked };
    showAgain();
  } catch (thrown) {
    if (!(thrown instanceof AppError && thrown.code === BOOK_LEFT)) {
      last = null;
      failChecks();
    }
  }
});

/** @param checked what the answer is about, whatever has been typed since */
function nextProblems(checked: BookNow): Promise<readonly Problem[]> {
  return bookWorker.ask(bookNow() ?? checked, "moreProblems", null);
}

/** Checks the book as it is now, after the check that is under way. */
export function checkBook(now: BookNow): void {
  checking.want(now);
}

/** Shows what was found last: a row that was being made has been left. */
export function showAgain(): void {
  if (last) showFound(last.rows, { problems: found, unchecked: last.unchecked });
}

/** The book is left. */
export function stopChecks(): void {
  checking.stop();
  found = [];
  last = null;
  forgetFound();
}

/** Fixes, and the rows that they are of. */
export interface PlannedFixes {
  readonly rows: BookRows;
  readonly plan: FixPlan;
}

/** Plans the safe fixes of the book as it is now. @throws AppError where that cannot be done. */
export async function planFixes(without: ReadonlySet<string>): Promise<PlannedFixes> {
  const now = bookNow();
  if (!now) throw new AppError(BOOK_LEFT, "这份文本已关闭。");
  const { rows } = now;
  return { rows, plan: await bookWorker.ask(now, "planFixes", { marks: rows.marks, without }) };
}
