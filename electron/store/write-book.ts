import { randomUUID } from "node:crypto";
import type { Database } from "better-sqlite3";
import { carriedMarks } from "../../shared/book/carried.ts";
import type { ImportNote } from "../../shared/book/import-note.ts";
import type { LastYear } from "../../shared/book/last-year.ts";
import { takeOverOps } from "../../shared/book/merge-comments.ts";
import type { Book } from "../../shared/book/model.ts";
import { commentsAt, type PlacedComment } from "../../shared/book/placed-comment.ts";
import { marksOnRows, type PlacedMark } from "../../shared/book/placed-marks.ts";
import { applyAll, insertRow } from "./apply-op.ts";
import { COLUMNS } from "./columns.ts";
import { refreshAllDigests } from "./digest.ts";
import { setLastYear } from "./last-year.ts";
import { setMark } from "./marks.ts";
import { addNotes } from "./notes.ts";
import { readRows } from "./read.ts";

/**
 * Fills an empty book file, in one transaction and without a command log: a new book has nothing to undo. `lastYear` is kept
 * for comparison; without `marks` the texts are those of that book, and every one is marked 待核对.
 * @param comments by their positions in the book, and so are `marks`
 */
export function writeBook(
  db: Database,
  book: Book,
  notes: readonly ImportNote[],
  lastYear: LastYear | null,
  comments: readonly PlacedComment[],
  marks: readonly PlacedMark[] | null,
): void {
  db.transaction(() => {
    db.prepare(
      `INSERT INTO book (id, fiscal_year, department, compiler, reviewer, layout, revision, saved_at, book_id)
       VALUES (1, @fiscal_year, @department, @compiler, @reviewer, @layout, 0, @saved_at, @book_id)`,
    ).run({ ...COLUMNS.book.write(book), saved_at: new Date().toISOString(), book_id: randomUUID() });
    // An empty file has every position free; to look for one costs as much as there are rows.
    for (const [position, { title, paragraphs }] of book.sections.entries()) {
      const row = { title, paragraphs: paragraphs.map((text) => ({ text })) };
      insertRow(db, { op: "insert", table: "section", before: null, row }, position);
    }
    const projectIds = book.projects.map((row, position) => {
      const { row: inserted } = insertRow(
        db,
        { op: "insert", table: "project", before: null, row },
        position,
      );
      return inserted.id ?? null;
    });
    addNotes(
      db,
      notes.map(({ project, ...note }) => ({
        ...note,
        projectId: project === undefined ? null : (projectIds[project - 1] ?? null),
      })),
    );
    if (lastYear !== null) setLastYear(db, lastYear);
    if (lastYear !== null || marks !== null) {
      const { rows } = readRows(db);
      for (const mark of marks === null ? carriedMarks(rows) : marksOnRows(rows, marks))
        setMark(db, mark, mark);
    }
    if (comments.length > 0) applyAll(db, takeOverOps([], commentsAt(readRows(db).rows, comments)));
    refreshAllDigests(db);
  }).immediate();
}
