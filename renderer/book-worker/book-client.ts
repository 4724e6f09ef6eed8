import type { ImportNote } from "../../shared/book/import-note.ts";
import type { BookRows } from "../../shared/book/rows.ts";
import type { WordLists } from "../../shared/checks/words/word-lists.ts";
import { AppError } from "../../shared/error.ts";
import type { ProfileChanges } from "../../shared/layout/profile-values.ts";
import { bookPatch } from "./book-patch.ts";
import type { Asked, BookChange, QuestionName, Questions, Reply } from "./questions.ts";

/** The open book as far as the worker has to know it. What is the same object has not changed. */
export interface BookNow {
  readonly rows: BookRows;
  readonly profileChanges: ProfileChanges;
  readonly notes: readonly ImportNote[];
  readonly words: WordLists;
}

interface Waiting {
  readonly resolve: (answer: Questions[QuestionName]["answer"]) => void;
  readonly reject: (thrown: AppError) => void;
}

/** The question was about a book that has been left since. */
export const BOOK_LEFT = "book-left";

/**
 * Asks the worker. Every question is answered or fails: also where the worker breaks down, which the next question starts anew,
 * and where the book is left.
 */
export class BookClient {
  readonly #start: () => Worker;
  #worker: Worker | null = null;
  #told: BookNow | null = null;
  #last = 0;
  readonly #waiting = new Map<number, Waiting>();

  constructor(start: () => Worker) {
    this.#start = start;
  }

  ask<N extends QuestionName>(
    now: BookNow,
    name: N,
    question: Questions[N]["question"],
  ): Promise<Questions[N]["answer"]> {
    const worker = this.#worker ?? this.#started();
    this.#worker = worker;
    const change = changeTo(now, this.#told);
    this.#told = now;
    const id = ++this.#last;
    return new Promise<Questions[QuestionName]["answer"]>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, name, question, change } satisfies Asked<N>);
    });
  }

  /** The book is left. */
  close(): void {
    this.#end(new AppError(BOOK_LEFT, "这份文本已关闭。"));
  }

  #started(): Worker {
    const worker = this.#start();
    worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => this.#take(data));
    worker.addEventListener("error", ({ message }) =>
      this.#end(new AppError("book-worker-failed", "排版和检查中断了：改动一处后会自动重新开始。", message)),
    );
    return worker;
  }

  #take(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ("error" in reply) waiting?.reject(new AppError(reply.error.code, reply.error.message));
    else waiting?.resolve(reply.answer);
  }

  #end(reason: AppError): void {
    this.#worker?.terminate();
    this.#worker = this.#told = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(reason);
  }
}

function changeTo(now: BookNow, told: BookNow | null): BookChange {
  return {
    ...(now.rows !== told?.rows && { rows: bookPatch(told?.rows ?? null, now.rows) }),
    ...(now.profileChanges !== told?.profileChanges && { profileChanges: now.profileChanges }),
    ...(now.notes !== told?.notes && { notes: now.notes }),
    ...(now.words !== told?.words && { words: now.words }),
  };
}
