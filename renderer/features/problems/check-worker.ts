import "../../parts/without-eval.ts";
import type { Book } from "../../../shared/book/model.ts";
import { type BookText, bookOfRows } from "../../../shared/book/rows.ts";
import type { Problem } from "../../../shared/checks/problem.ts";
import { type CheckResult, createChecker } from "../../../shared/checks/run/check-book.ts";
import { planFixes } from "../../../shared/checks/run/fix-all.ts";
import { patched } from "../../state/book-patch.ts";
import { listPatch } from "../../state/list-patch.ts";
import type { Answer, Question } from "./messages.ts";

/** The thread that checks: one question in, one answer out. Parts that an edit left alone are not checked again. */

const checker = createChecker();
let rows: BookText | null = null;
/** What the page has been told. */
let told: readonly Problem[] = [];
let check: (book: Book) => CheckResult = (book) => checker.check({ book });

self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  self.postMessage(answerTo(data) satisfies Answer | null);
});

function answerTo(question: Question): Answer | null {
  switch (question.ask) {
    case "check": {
      const now = patched(rows, question.book);
      const { notes, words } = question;
      rows = now;
      check = (book) => checker.check({ book, notes, words, off: now.rulesOff });
      const { problems, unchecked } = check(bookOfRows(now));
      const patch = listPatch(told, problems);
      told = problems;
      return { answer: "checked", problems: patch, unchecked };
    }
    case "plan":
      return (
        rows && {
          answer: "planned",
          plan: planFixes(
            (book) => check(book).problems,
            { ...rows, marks: [...question.marks] },
            question.without,
          ),
        }
      );
  }
}
