import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Book } from "../../shared/book/model.ts";
import { bookSchema } from "../../shared/book/model-schema.ts";
import { runCli } from "../cli/run-cli.ts";

/** What a book file holds, read by another process. */
export function bookInFile(path: string): Book {
  const folder = mkdtempSync(join(tmpdir(), "jxwb-e2e-read-"));
  try {
    const { status, stderr } = runCli(folder, "export", path, "--out", "book.json");
    if (status !== 0) throw new Error(stderr);
    return bookSchema.parse(JSON.parse(readFileSync(join(folder, "book.json"), "utf8")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
