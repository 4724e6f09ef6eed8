import { rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { CarriedSession } from "../../electron/services/carried-session.ts";
import { createBookFile } from "../../electron/store/book-file.ts";
import { digestOf, refreshDigests } from "../../electron/store/digest.ts";
import { BOOK_FORMAT } from "../../shared/book/model.ts";
import { smallBook } from "../store/small-book.ts";

/**
 * Started with a small heap, in a folder of the test's own: makes each call, and books with what a stranger has put into them, and
 * prints what each was answered. Where one of them took much memory the process would end without a word.
 */

const [folder = ""] = process.argv.slice(2);
const path = join(folder, "文本.jxwb");
const empty = (count: number) => `[${Array(count).fill("{}").join()}]`;

/** A book whose file says of itself what `sql` does to it. */
async function bookWith(sql: string, ...values: readonly string[]): Promise<void> {
  rmSync(path, { force: true });
  await createBookFile(path, smallBook(), [], false);
  const db = new Database(path);
  db.prepare(sql).run(...values);
  refreshDigests(db, [{ part: "last_year", id: 1 }]);
  db.close();
}

function step(inverse: string): string[] {
  return [inverse, digestOf(JSON.stringify(["", "改", "", 0, "[]", inverse]))];
}
const LOGGED = `INSERT INTO command (at, label, edit, undone, forward, inverse, digest)
  VALUES ('', '改', '', 0, '[]', ?, ?)`;

function lastYear(projects: string): [string] {
  const { projects: _, ...book } = { ...smallBook(), format: BOOK_FORMAT };
  return [JSON.stringify({ ...book, projects: [] }).replace('"projects":[]', `"projects":${projects}`)];
}
const LINKED = "INSERT INTO last_year (id, source, linked_at, book) VALUES (1, '', '', ?)";
const AMOUNT = JSON.stringify({
  ...smallBook().projects[1],
  budget: { total: "x", fiscal: "x", other: "x" },
});

const session = new CarriedSession({
  host: "browser",
  version: "0",
  documents: folder,
  userData: join(folder, "data"),
});

async function say(name: string, method: string, input: string): Promise<void> {
  const reply = JSON.parse(await session.carry(method, input)) as {
    readonly error?: { readonly code: string };
  };
  console.log(`${name}: ${reply.error?.code ?? "answered"}`);
}

async function openedWith(sql: string, values: readonly string[]): Promise<void> {
  await session.call("book.close", {});
  await bookWith(sql, ...values);
  await session.call("book.open", { path });
}

await openedWith("DELETE FROM command", []);
const insert = (paragraphs: string) =>
  `{"label":"x","ops":[{"op":"insert","table":"section","before":null,"row":{"title":"","paragraphs":${paragraphs}}}]}`;
await say("edit of empty operations", "book.edit", `{"label":"x","ops":${empty(100_000)}}`);
await say("edit of empty paragraphs", "book.edit", insert(empty(400_000)));
await say("edit of brackets", "book.edit", "[".repeat(30_000_000));
await say("edit of closed brackets", "book.edit", "[".repeat(5_000_000) + "]".repeat(5_000_000));
await say("edit of too many values", "book.edit", `{"label":"x","ops":${empty(5_000_000)}}`);
await openedWith(LOGGED, step(empty(100_000)));
await say("step of empty operations", "book.undo", "{}");
await openedWith(LOGGED, step("[".repeat(30_000_000)));
await say("step of brackets", "book.undo", "{}");
await openedWith(LINKED, lastYear(empty(400_000)));
await say("last year of empty projects", "book.lastYear", "{}");
await openedWith(LINKED, lastYear(`[${Array(100_000).fill(AMOUNT).join()}]`));
await say("last year of wrong amounts", "book.lastYear", "{}");
await openedWith(LINKED, ["[".repeat(30_000_000)]);
await say("last year of brackets", "book.lastYear", "{}");
await say(
  "edit of ours",
  "book.edit",
  `{"label":"x","ops":[{"op":"set","table":"book","fields":{"reviewer":"乙"}}]}`,
);
await session.close();
