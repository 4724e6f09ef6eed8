import { errorData } from "../../shared/error.ts";
import { BookChecks } from "./checks.ts";
import { changedBook, type HeldBook } from "./held-book.ts";
import { BookLayout } from "./layout.ts";
import type { Asked, QuestionName, Questions, Reply } from "./questions.ts";

/** The thread that holds the open book once, with its layout and its checks. */

type Answer<N extends QuestionName> = Questions[N]["answer"];
type Answers = {
  readonly [N in QuestionName]: (
    book: HeldBook,
    question: Questions[N]["question"],
  ) => Answer<N> | Promise<Answer<N>>;
};

const layout = new BookLayout();
const checks = new BookChecks();
const answers: Answers = {
  pages: (book) => layout.pages(book),
  preview: (book, question) => layout.preview(book, question),
  check: (book) => checks.check(book),
  moreProblems: () => checks.more(),
  planFixes: (book, question) => checks.planFixes(book, question),
};
let held: HeldBook | null = null;

self.addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  // What changed is taken in before anything is waited for: the next question's change is of this book.
  held = changedBook(held, data.change);
  void reply(data, held).then((answered) => self.postMessage(answered));
});

async function reply<N extends QuestionName>(
  { id, name, question }: Asked<N>,
  book: HeldBook,
): Promise<Reply> {
  try {
    return { id, answer: await answers[name](book, question) };
  } catch (thrown) {
    return { id, error: errorData(thrown) };
  }
}
