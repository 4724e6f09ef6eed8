import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { BookFile, createBookFile } from "../../electron/store/book-file.ts";
import { AppError } from "../../shared/error.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { smallBook } from "./small-book.ts";

/** The small book in a file of its own, with a note. */
export async function newBook(): Promise<string> {
  const path = join(temporaryFolder(), "文本.jxwb");
  await createBookFile(path, smallBook(), [{ kind: "k", where: "w", text: "t", message: "m" }], false);
  return path;
}

/** Closed when the test ends. */
export function opened(path: string): BookFile {
  const file = BookFile.open(path);
  onTestFinished(() => file.close());
  return file;
}

/** The code of the AppError that it ends with, whose message is one that a clerk can read. */
export function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) {
      expect(error.message).toMatch(/[。；]$/);
      expect(error.message).not.toContain("\n");
      return error.code;
    }
    throw error;
  }
  return "no error";
}
