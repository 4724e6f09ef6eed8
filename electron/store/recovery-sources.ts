import Database from "better-sqlite3";
import { AppError } from "../../shared/error.ts";
import { applyAll } from "./apply-op.ts";
import type { Columns } from "./columns.ts";
import { digestOfPart, type Part, type PartName, partKey, readDigests } from "./digest.ts";
import { hasStepsSince, lastStep, mayBeEarlier, opsSince, revision } from "./history.ts";
import { MIGRATIONS, migrate } from "./migrations.ts";
import { readRows } from "./read.ts";
import { copyInMemory } from "./read-book.ts";
import { listVersions, partsOfVersion, pieceOf } from "./versions.ts";
import { writePart } from "./write-part.ts";

/** States of a book, in databases in memory, of which each part is known to be as it was written. */
export interface Source {
  /** A version, and what the log makes of it, knows neither the notes nor last year's book. */
  readonly kind: "version" | "backup";
  /** Whether the book is known to have been so; of what may never have been, or is a copy's own, only what a digest proves is taken. */
  readonly isPast: boolean;
  /** When the book was so, ISO 8601. */
  readonly at: string;
  readonly db: Database.Database;
}

/** So many versions and backups are looked at; what is in none of the newest is hardly wanted. */
const MOST = 8;

/** The newest first: the book as the log makes it out of its newest version, the versions themselves, and backups. */
export function sourcesOf(db: Database.Database, backups: readonly string[]): Source[] {
  const versions = listVersions(db).slice(0, MOST);
  const states = versions.map(({ id, at }) => ({ id, at, db: stateOf(db, id) }));
  const newest = states.find((state) => state.db !== null);
  const now = newest && replayed(db, newest.id);
  const isPast = newest !== undefined && hasStepsSince(db, commandOf(db, newest.id));
  return [
    ...(now ? [{ kind: "version", isPast, at: savedAt(db), db: now } as const] : []),
    ...[
      ...states.flatMap(({ at, db }) => (db ? [{ kind: "version", isPast: true, at, db } as const] : [])),
      ...backups.slice(0, MOST).flatMap((path) => backup(path, db)),
    ].toSorted((a, b) => b.at.localeCompare(a.at)),
  ];
}

/** A version as a book; null where a piece of it is damaged. */
function stateOf(db: Database.Database, version: number): Database.Database | null {
  const state = new Database(":memory:");
  try {
    migrate(state, MIGRATIONS);
    const positions = new Map<PartName, number>();
    for (const [part, id, digest] of partsOfVersion(db, version)) {
      const content = pieceOf(db, digest);
      if (content === null) return null;
      const position = positions.get(part) ?? 0;
      positions.set(part, position + 1);
      writePart(state, { part, id }, content, position);
    }
    return state;
  } catch (error) {
    if (error instanceof AppError || error instanceof SyntaxError || error instanceof Database.SqliteError)
      return null;
    throw error;
  }
}

/** A version with every step since done again; null where that cannot be. */
function replayed(db: Database.Database, version: number): Database.Database | null {
  const state = stateOf(db, version);
  try {
    const ops = opsSince(db, commandOf(db, version));
    if (state === null || ops === null) return null;
    applyAll(state, ops);
    // Counted in the file itself, not by the steps.
    const cover = db.prepare<[], Columns>("SELECT revision, saved_at FROM book").get();
    if (cover) state.prepare("UPDATE book SET revision = @revision, saved_at = @saved_at").run(cover);
    return state;
  } catch (error) {
    if (error instanceof AppError || error instanceof Database.SqliteError) return null;
    throw error;
  }
}

/** The last step before a version that was not undone; 0 where there was none. */
function commandOf(db: Database.Database, version: number): number {
  const command = db.prepare<[number], number>("SELECT command FROM version WHERE id = ?").pluck();
  return command.get(version) ?? 0;
}

/** Nothing where it is no whole backup of that book. */
function backup(path: string, book: Database.Database): Source[] {
  try {
    const db = copyInMemory(path);
    const whole = readRows(db).damaged.length === 0;
    const id = bookId(book);
    return whole && (id === "" || bookId(db) === id)
      ? [{ kind: "backup", isPast: isPastOf(book, db), at: savedAt(db), db }]
      : [];
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}

/** Whether a backup may be an earlier state of the book; a damaged cover counts no changes. */
function isPastOf(book: Database.Database, backup: Database.Database): boolean {
  const cover = { part: "book", id: 1 } as const;
  const isKnown = digestIn(book, cover) === readDigests(book).get(partKey(cover));
  return mayBeEarlier(book, isKnown ? revision(backup).revision : 0, lastStep(backup));
}

/** "" where the cover is gone. */
export function bookId(db: Database.Database): string {
  return db.prepare<[], string>("SELECT book_id FROM book").pluck().get() ?? "";
}

function savedAt(db: Database.Database): string {
  return db.prepare<[], string>("SELECT saved_at FROM book").pluck().get() ?? "";
}

/** The digest of a part's content as `readRows` compares it; "" where it is not there or cannot be read. */
export function digestIn(db: Database.Database, part: Part): string {
  try {
    return digestOfPart(db, part) ?? "";
  } catch (error) {
    if (error instanceof AppError) return "";
    throw error;
  }
}
