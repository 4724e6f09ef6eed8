import type { Book } from "../../shared/book/model.ts";
import { bookOfRows } from "../../shared/book/rows.ts";
import type { Problem } from "../../shared/checks/problem.ts";
import { type CheckInput, createChecker } from "../../shared/checks/run/check-book.ts";
import { type FixPlan, planFixes } from "../../shared/checks/run/fix-all.ts";
import type { HeldBook } from "./held-book.ts";
import { listPatch, wholeList } from "./list-patch.ts";
import type { CheckAnswer, PlanQuestion } from "./questions.ts";

/** So long a check goes on before other questions have their turn, ms: less than a frame. */
const SLICE_MS = 8;

/** So many problems the page takes in at once: in a few ms, so that typing goes on between. */
const AT_ONCE = 1_500;

/** The checks of the held book. Parts that an edit left alone are not checked again. */
export class BookChecks {
  readonly #checker = createChecker();
  readonly #othersTurn: () => Promise<void>;
  /** What the page has been told. */
  #told: readonly Problem[] | null = null;
  /** Of that, what it has still to ask for. */
  #left: readonly Problem[] = [];

  /** @param othersTurn lets the questions in that have come meanwhile. */
  constructor(othersTurn: () => Promise<void> = messagesFirst) {
    this.#othersTurn = othersTurn;
  }

  async check(held: HeldBook): Promise<CheckAnswer> {
    const steps = this.#checker.inSteps(inputOf(held, bookOfRows(held.rows)));
    let until = 0;
    let step = steps.next();
    while (!step.done) {
      if (performance.now() > until) {
        await this.#othersTurn();
        until = performance.now() + SLICE_MS;
      }
      step = steps.next();
    }
    const { problems, unchecked } = step.value;
    const patch = this.#told ? listPatch(this.#told, problems) : wholeList(problems);
    this.#told = problems;
    this.#left = patch.items;
    return { problems: { ...patch, items: this.more() }, left: this.#left.length, unchecked };
  }

  /** The next of the problems that the last check has found, at most `AT_ONCE`; none where all are told. */
  more(): readonly Problem[] {
    const next = this.#left.slice(0, AT_ONCE);
    this.#left = this.#left.slice(AT_ONCE);
    return next;
  }

  planFixes(held: HeldBook, { marks, without }: PlanQuestion): FixPlan {
    const problemsOf = (book: Book) => this.#checker.check(inputOf(held, book)).problems;
    return planFixes(problemsOf, { ...held.rows, marks: [...marks], comments: [] }, without);
  }
}

function inputOf({ rows, notes, words }: HeldBook, book: Book): CheckInput {
  return { book, notes, words, off: rows.rulesOff };
}

const { port1: here, port2: there } = new MessageChannel();

/** A message waits for those that have come before it. A timer would wait 4 ms each time. */
function messagesFirst(): Promise<void> {
  return new Promise((resolve) => {
    there.addEventListener("message", () => resolve(), { once: true });
    there.start();
    here.postMessage(null);
  });
}
