import type { Database } from "better-sqlite3";
import type { ImportNote } from "../../shared/book/import-note.ts";
import type { Book } from "../../shared/book/model.ts";
import { applyOp } from "./apply-op.ts";
import { bookColumns } from "./columns.ts";

/** Fills an empty book file, in one transaction and without a command log: a new book has nothing to undo. */
export function writeBook(db: Database, book: Book, notes: readonly ImportNote[]): void {
  db.transaction(() => {
    db.prepare(
      `INSERT INTO book (id, fiscal_year, department, compiler, reviewer, layout, revision, saved_at)
       VALUES (1, @fiscal_year, @department, @compiler, @reviewer, @layout, 0, @saved_at)`,
    ).run({ ...bookColumns(book), saved_at: new Date().toISOString() });
    for (const { title, paragraphs } of book.sections) {
      const row = { title, paragraphs: paragraphs.map((text) => ({ text })) };
      applyOp(db, { op: "insert", table: "section", before: null, row });
    }
    for (const row of book.projects) applyOp(db, { op: "insert", table: "project", before: null, row });
    const note = db.prepare(
      "INSERT INTO import_note (kind, place, text, message) VALUES (@kind, @where, @text, @message)",
    );
    for (const each of notes) note.run(each);
  }).immediate();
}
