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

const checking = new OneAtATime<BookNow>(async (now) => {
  try {
    const { problems, unchecked } = await bookWorker.ask(now, "check", null);
    found = patchedList(found, problems);
    showFound(now.rows, { problems: found, unchecked });
  } catch (thrown) {
    if (!(thrown instanceof AppError && thrown.code === BOOK_LEFT)) failChecks();
  }
});

/** Checks the book as it is now, after the check that is under way. */
export function checkBook(now: BookNow): void {
  checking.want(now);
}

/** The book is left. */
export function stopChecks(): void {
  checking.stop();
  found = [];
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
