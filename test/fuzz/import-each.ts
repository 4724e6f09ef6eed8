import { rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { isDeepStrictEqual } from "node:util";
import { runTask } from "../../electron/services/tasks/task.ts";
import { BookFile } from "../../electron/store/book-file.ts";
import { canonicalBook } from "../../shared/book/canonical.ts";
import type { Book } from "../../shared/book/model.ts";
import { bookSchema } from "../../shared/book/model-schema.ts";
import { AppError } from "../../shared/error.ts";

/**
 * A process of its own that imports one file after the other, as the worker of the program does: a path a line in, an answer a
 * line out. What it holds at most is what importing needs, and if it dies, that is an answer too.
 */

/** What became of one file. */
export interface Answer {
  readonly outcome: "imported" | "refused" | "wrong";
  /** The error's code, or what is wrong. */
  readonly code: string;
  readonly message: string;
  /** Seconds of CPU for this file. */
  readonly cpu: number;
  /** Peak resident memory of this process so far, MiB. */
  readonly memory: number;
}

type Outcome = Pick<Answer, "outcome" | "code" | "message">;

async function imported(path: string): Promise<Outcome> {
  const draft = `${path}.draft`;
  try {
    const { book } = (await runTask({ kind: "import", sources: [{ path }], draft }, () => undefined)) as {
      book: Book;
    };
    if (!isDeepStrictEqual(bookSchema.parse(book), book)) return wrong("not a book");
    if (!isDeepStrictEqual(canonicalBook(book), book)) return wrong("not canonical");
    if (!isDeepStrictEqual(written(draft), book)) return wrong("written otherwise");
    return { outcome: "imported", code: "", message: "" };
  } catch (error) {
    if (!(error instanceof AppError))
      return wrong(error instanceof Error ? String(error.stack) : String(error));
    return { outcome: "refused", code: error.code, message: error.message };
  } finally {
    rmSync(draft, { force: true });
  }
}

function written(draft: string): Book {
  const file = BookFile.open(draft);
  try {
    return file.book();
  } finally {
    file.close();
  }
}

function wrong(message: string): Outcome {
  return { outcome: "wrong", code: "", message };
}

if (process.argv[1] === import.meta.filename)
  for await (const path of createInterface({ input: process.stdin })) {
    const before = process.cpuUsage();
    const outcome = await imported(path);
    const { user, system } = process.cpuUsage(before);
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(JSON.stringify({ ...outcome, cpu: (user + system) / 1e6, memory } satisfies Answer));
  }
