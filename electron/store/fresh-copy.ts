import type { Database } from "better-sqlite3";
import { threadsInBook } from "../../shared/book/comment.ts";
import { marksInForce } from "../../shared/book/marks-in-force.ts";
import { opsBetween } from "../../shared/book/ops-between.ts";
import { applyAll } from "./apply-op.ts";
import { setComment } from "./comments.ts";
import { refreshAllDigests } from "./digest.ts";
import { setMark } from "./marks.ts";
import { readRows } from "./read.ts";
import { readVersion } from "./versions.ts";

/**
 * Writes a book as a file without a past: no steps, no versions, and no text that it does not show, not in free pages either (VACUUM
 * INTO writes every page anew, sqlite.org/lang_vacuum.html). Marks keep the texts that they were set on, so those that are not in
 * force any more go, and those on the book as a whole, which may quote anything; of the comments those whose row is gone. Last year's
 * book and the import report stay.
 * @param db a book in memory of the caller's, which is changed
 * @param draft a path that holds nothing yet, or an empty file
 * @param version the state that is written; null is that of now
 */
export function writeFresh(db: Database, draft: string, version: number | null): void {
  db.pragma("foreign_keys = ON");
  db.transaction(() => {
    if (version !== null) applyAll(db, opsBetween(readRows(db).rows, readVersion(db, version)));
    for (const table of ["command", "version", "piece"]) db.prepare(`DELETE FROM ${table}`).run();
    const { rows } = readRows(db);
    const { sections, projects, marks } = rows;
    db.prepare("DELETE FROM text_mark").run();
    const parts = [...sections, ...projects];
    for (const mark of parts.flatMap((part) => marksInForce(marks, part))) setMark(db, mark, mark);
    db.prepare("DELETE FROM comment").run();
    const said = threadsInBook(rows).flatMap(({ comment, answers }) => [comment, ...answers]);
    for (const { uuid, ...comment } of said) setComment(db, uuid, comment);
    refreshAllDigests(db);
  })();
  db.prepare("VACUUM INTO ?").run(draft);
}
