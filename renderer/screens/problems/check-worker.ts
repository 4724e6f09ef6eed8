import "../../without-eval.ts";
import { type BookText, bookOfRows } from "../../../shared/book/rows.ts";
import { createChecker } from "../../../shared/checks/check-book.ts";
import { patched } from "../../state/book-patch.ts";
import type { Answer, Question } from "./messages.ts";

/** The thread that checks: one question in, one answer out. Parts that an edit left alone are not checked again. */

const checker = createChecker();
let rows: BookText | null = null;

self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  rows = patched(rows, data.book);
  self.postMessage(checker.check({ book: bookOfRows(rows), notes: data.notes }) satisfies Answer);
});
