import type { Database } from "better-sqlite3";
import type { KeptNote } from "../../shared/book/import-note.ts";

/** The import report that is kept with the book, in the order in which its lines were added. */

export function readNotes(db: Database): KeptNote[] {
  return db
    .prepare<[], KeptNote>(
      'SELECT kind, place AS "where", text, message, project_id AS projectId FROM import_note ORDER BY id',
    )
    .all();
}

export function addNotes(db: Database, notes: readonly KeptNote[]): void {
  const insert = db.prepare(
    `INSERT INTO import_note (kind, place, text, message, project_id)
     VALUES (@kind, @where, @text, @message, @projectId)`,
  );
  for (const note of notes) insert.run(note);
}
