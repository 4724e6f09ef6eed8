import { AppError } from "../../shared/error.ts";
import { type BookNow, changeTo } from "./held-book.ts";
import type { Asked, QuestionName, Questions, Reply } from "./questions.ts";

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
