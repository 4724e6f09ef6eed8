import type { ImportNote } from "../../../shared/book/import-note.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import type { Problem } from "../../../shared/checks/problem.ts";
import type { FixPlan } from "../../../shared/checks/run/fix-all.ts";
import type { WordLists } from "../../../shared/checks/words/word-lists.ts";
import { bookPatch } from "../../state/book-patch.ts";
import { patchedList } from "../../state/list-patch.ts";
import { forgetFound, showFound } from "../../state/problems.ts";
import type { Answer, Question } from "./messages.ts";

interface Wanted {
  readonly rows: BookRows;
  readonly notes: readonly ImportNote[];
  readonly words: WordLists;
}

/** Fixes, and the rows that they are of. */
interface Planned {
  readonly rows: BookRows;
  readonly plan: FixPlan;
}

interface WantedPlan {
  readonly without: ReadonlySet<string>;
  readonly take: (planned: Planned) => void;
}

/** Asks the thread that checks: one question at a time, the next one holds all that has changed meanwhile. */
class CheckClient {
  #worker: Worker | null = null;
  #wanted: Wanted | null = null;
  #asked: Wanted | null = null;
  #plan: WantedPlan | null = null;
  #found: readonly Problem[] = [];
  #waiting = false;

  check(wanted: Wanted): void {
    this.#wanted = wanted;
    this.#ask();
  }

  /** Plans the safe fixes of the book as it is. Who asks again before the answer gets only the second one. */
  planFixes(without: ReadonlySet<string>): Promise<Planned> {
    return new Promise((take) => {
      this.#plan = { without, take };
      this.#ask();
    });
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = this.#wanted = this.#asked = this.#plan = null;
    this.#waiting = false;
    this.#found = [];
    forgetFound();
  }

  #ask(): void {
    const wanted = this.#wanted;
    if (this.#waiting || !wanted) return;
    const before = this.#asked;
    if (wanted.rows !== before?.rows || wanted.words !== before.words) {
      this.#asked = wanted;
      const { rows, notes, words } = wanted;
      this.#post({ ask: "check", book: bookPatch(before?.rows ?? null, rows), notes, words });
    } else if (this.#plan) {
      this.#post({ ask: "plan", marks: wanted.rows.marks, without: this.#plan.without });
    }
  }

  #post(question: Question): void {
    this.#waiting = true;
    this.#worker ??= this.#start();
    this.#worker.postMessage(question);
  }

  #start(): Worker {
    const worker = new Worker(new URL("./check-worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      this.#waiting = false;
      this.#take(data);
      this.#ask();
    });
    // Without checks the editor still works: it shows no problems, not wrong ones.
    worker.addEventListener("error", () => this.close());
    return worker;
  }

  #take(answer: Answer): void {
    const rows = this.#asked?.rows;
    if (!rows) return;
    if (answer.answer === "checked") {
      this.#found = patchedList(this.#found, answer.problems);
      showFound(rows, { problems: this.#found, unchecked: answer.unchecked });
      return;
    }
    const plan = this.#plan;
    this.#plan = null;
    plan?.take({ rows, plan: answer.plan });
  }
}

/** The window's own; closed with its book. */
export const checks = new CheckClient();
