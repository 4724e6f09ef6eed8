import { execFileSync } from "node:child_process";
import Database from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { runInWorker } from "../../electron/services/run-in-worker.ts";
import { BookFile } from "../../electron/store/book-file.ts";
import { newBook, opened } from "./new-book-file.ts";

const SQLITE = import.meta.resolve("better-sqlite3");

/** Whether a program of its own could write to the book now. */
function othersMayWrite(path: string): boolean {
  const script = `import Database from ${JSON.stringify(SQLITE)};
    const db = new Database(process.argv[1], { timeout: 0 });
    try { db.exec("BEGIN IMMEDIATE"); console.log("yes"); } catch { console.log("no"); }`;
  return execFileSync(process.execPath, ["--input-type=module", "-e", script, path]).includes("yes");
}

it("nobody else can write in the midst of a change, whatever this program looks at meanwhile", async () => {
  const path = await newBook();
  const other = await newBook();
  const file = opened(path);
  const db = new Database(path);
  onTestFinished(() => void db.close());
  db.exec("BEGIN IMMEDIATE; UPDATE book SET reviewer = 'x'");
  expect(othersMayWrite(path)).toBe(false);

  BookFile.open(path, false).close();
  BookFile.copied(path).close();
  expect(file.copy().from).toBe("file");
  expect(othersMayWrite(path)).toBe(false);

  const { signal } = new AbortController();
  await runInWorker<"read">({ kind: "read", source: { path } }, () => undefined, signal);
  await runInWorker<"library">({ kind: "library", paths: [path, other] }, () => undefined, signal);
  expect(othersMayWrite(path)).toBe(false);

  db.exec("COMMIT");
  expect(othersMayWrite(path)).toBe(true);
});
