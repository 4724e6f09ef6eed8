import { randomUUID } from "node:crypto";
import type { Database } from "better-sqlite3";
import type { RecoveredPart } from "../../shared/api/api.ts";
import { applyOps } from "../../shared/book/apply.ts";
import type { Change, Edit } from "../../shared/book/edit.ts";
import type { ImportNote, KeptNote } from "../../shared/book/import-note.ts";
import type { LastYear } from "../../shared/book/last-year.ts";
import type { Book } from "../../shared/book/model.ts";
import { newIds, withIds } from "../../shared/book/new-ids.ts";
import { opsBetween } from "../../shared/book/ops-between.ts";
import type { PlacedComment } from "../../shared/book/placed-comment.ts";
import type { PlacedMark } from "../../shared/book/placed-marks.ts";
import { type BookRows, bookOfRows } from "../../shared/book/rows.ts";
import { bookRowsSchema } from "../../shared/book/rows-schema.ts";
import type { VersionReason } from "../../shared/book/version-reason.ts";
import { checkedBy } from "../../shared/untrusted.ts";
import { BUSY_TIMEOUT, createDatabase, openDatabase, refuseDamaged } from "./connection.ts";
import { refreshDigests } from "./digest.ts";
import { type Health, healthOf } from "./health.ts";
import {
  applyEdit,
  changeOf,
  lastRedone,
  lastSteps,
  lastUndone,
  type NamedEdit,
  nextSteps,
  redo,
  revision,
  undo,
} from "./history.ts";
import { IdReserve } from "./id-reserve.ts";
import { readLastYear, setLastYear } from "./last-year.ts";
import { MIGRATIONS, type Migration } from "./migrations.ts";
import { addNotes, readNotes } from "./notes.ts";
import { readRows, refuseDamagedParts } from "./read.ts";
import { copyInMemory } from "./read-book.ts";
import { type BackupsOf, recoverBook } from "./recover.ts";
import { settled } from "./settled.ts";
import { SpareCopy, type Write } from "./spare-copy.ts";
import { damaged, storeError } from "./sqlite-error.ts";
import {
  keepVersion,
  listVersions,
  readVersion,
  removeVersion,
  renameVersion,
  type Version,
} from "./versions.ts";
import { writeWholeFile } from "./whole-file.ts";
import { writeBook } from "./write-book.ts";

/** More operations than this are read anew from the file faster than they are applied one by one. */
const FEW = 500;

/** One open .jxwb file. Every method is synchronous and durable when it returns; every error is an AppError. */
export class BookFile {
  readonly path: string;
  readonly #db: Database;
  /** SQLite's data_version at our last look: it moves when another connection writes. */
  #seen: number;
  #spare: SpareCopy | null = null;
  #reserve: IdReserve | null = null;
  /** Every change made here since the file was opened, for the copies. */
  readonly #writes: Write[] = [];
  /** The rows as they were last read, with what was changed here since, and the data_version at which that is so. */
  #known: { readonly rows: BookRows; readonly version: number } | null = null;

  private constructor(path: string, db: Database) {
    this.path = path;
    this.#db = db;
    try {
      this.#seen = this.#dataVersion();
    } catch (error) {
      db.close();
      throw storeError(error, path);
    }
  }

  /** Opens an existing book. Errors: see `openDatabase`. */
  static open(path: string, mayMigrate = true, migrations: readonly Migration[] = MIGRATIONS): BookFile {
    return new BookFile(path, openDatabase(path, migrations, mayMigrate));
  }

  /** A book as it is in its file at this moment, brought to today's version: the file is not changed, see `copyInMemory`. */
  static copied(path: string): BookFile {
    return new BookFile(path, copyInMemory(path));
  }

  /** What can be made whole of a damaged book, as a copy in memory. Errors: see `recoverBook`. */
  static recovered(path: string, backupsOf: BackupsOf): { file: BookFile; parts: readonly RecoveredPart[] } {
    const { db, parts } = recoverBook(path, backupsOf);
    return { file: new BookFile(path, db), parts };
  }

  /** Whether it is a copy in memory: what is changed in it is in no file. */
  get isCopy(): boolean {
    return this.#db.memory;
  }

  /** What names the book; `bookId` is the same in every copy of it. */
  names(): { readonly bookId: string; readonly department: string; readonly fiscalYear: number } {
    return this.#guard(
      () =>
        this.#db
          .prepare<[], ReturnType<BookFile["names"]>>(
            'SELECT book_id AS "bookId", department, fiscal_year AS "fiscalYear" FROM book',
          )
          .get() ?? { bookId: "", department: "", fiscalYear: 0 },
    );
  }

  /** Not to be changed in place: the next call may give the same objects. */
  rows(): BookRows {
    return this.#guard(() => {
      const version = this.#dataVersion();
      if (this.#known?.version === version) return this.#known.rows;
      const read = readRows(this.#db);
      const rows = checkedBy(bookRowsSchema, read.rows);
      if (!rows.success) throw damaged(this.path, rows.error.message);
      refuseDamagedParts(read, this.path);
      this.#known = { rows: rows.data, version };
      return rows.data;
    });
  }

  /** The JSON form. */
  book(): Book {
    return bookOfRows(this.rows());
  }

  notes(): KeptNote[] {
    return this.#guard(() => readNotes(this.#db));
  }

  /** Adds to the import report; that is no step and cannot be undone. @returns the whole report */
  addNotes(notes: readonly KeptNote[]): KeptNote[] {
    const before = this.notes().length;
    return this.#change(
      (db) =>
        db
          .transaction(() => {
            addNotes(db, notes);
            refreshDigests(db, [{ part: "notes", id: 1 }]);
            return readNotes(db);
          })
          .immediate(),
      (db) => {
        const now = readNotes(db);
        return now.length > before ? now : null;
      },
    );
  }

  /** Revision, time of the last change, and the steps that undo and redo would take. */
  state(): Omit<Change, "ops"> {
    return this.#guard(() => ({ ...revision(this.#db), ...nextSteps(this.#db) }));
  }

  /** How the file is, for whoever looks for a fault. */
  health(): Health {
    return this.#guard(() => healthOf(this.#db));
  }

  /** The book of an earlier year that it is compared with. */
  lastYear(): LastYear | null {
    return this.#guard(() => readLastYear(this.#db));
  }

  setLastYear(lastYear: LastYear | null): void {
    this.#change(
      (db) =>
        db
          .transaction(() => {
            setLastYear(db, lastYear);
            refreshDigests(db, [{ part: "last_year", id: 1 }]);
          })
          .immediate(),
      (db) => (readLastYear(db)?.linkedAt === lastYear?.linkedAt ? undefined : null),
    );
  }

  /**
   * New rows without an id get one. An edit that was sent before, under the same name, is answered and not done again.
   * @throws AppError row-gone; ids-gone where the ids of new rows are not of `newIds`, or not any more; edit-uncertain
   */
  edit(edit: Edit): Change {
    const { label, name = randomUUID(), keep = null } = edit;
    const before = this.#guard(() => changeOf(this.#db, name));
    if (before !== null) return before;
    const ids = this.#ids();
    const ops = withIds(edit.ops, () => ids.one());
    const used = newIds(ops);
    ids.refuse(used);
    const change = this.#log({ label, ops, name, keep });
    ids.use(used);
    return change;
  }

  /**
   * Makes the book what another state of it was, as one step that can be undone; null where it is so already.
   * @param label what the undo menu says
   * @param reason of the version in which the book as it is now is kept first
   */
  become(rows: BookRows, label: string, reason: VersionReason): Change | null {
    const ops = opsBetween(this.rows(), rows);
    if (ops.length === 0) return null;
    const ids = this.#ids();
    const change = this.#log({ label, ops, name: randomUUID(), keep: reason });
    // Of a copy that was worked on apart they may be among those that were given out here.
    ids.use(newIds(ops));
    return change;
  }

  #log(edit: NamedEdit): Change {
    const at = new Date().toISOString();
    return this.#step(
      (db) => applyEdit(db, edit, at),
      (db) => changeOf(db, edit.name),
    );
  }

  /** Keeps the book as it is now in the file; nothing where the newest version is just that and no name is given. @returns the newest */
  keepVersion(reason: VersionReason, name = ""): Version | null {
    const at = new Date().toISOString();
    const newest = (db: Database) => listVersions(db)[0] ?? null;
    return this.#change(
      (db) =>
        db
          .transaction(() => {
            keepVersion(db, reason, name, at);
            return newest(db);
          })
          .immediate(),
      (db) => (newest(db)?.at === at ? newest(db) : null),
    );
  }

  /** Calls a version by another name; "" takes its name away. Throws AppError version-gone, version-damaged. */
  renameVersion(id: number, name: string): void {
    this.#change(
      (db) => db.transaction(() => renameVersion(db, id, name)).immediate(),
      (db) => (listVersions(db).find((each) => each.id === id)?.name === name ? undefined : null),
    );
  }

  /** Nothing where it is gone already. */
  removeVersion(id: number): void {
    this.#change(
      (db) => db.transaction(() => removeVersion(db, id)).immediate(),
      (db) => (listVersions(db).some((each) => each.id === id) ? null : undefined),
    );
  }

  /** The newest first. */
  versions(): Version[] {
    return this.#guard(() => listVersions(this.#db));
  }

  /** The book as it was. Throws AppError version-gone, version-damaged. */
  version(id: number): BookRows {
    return this.#guard(() => readVersion(this.#db, id));
  }

  /** The first of ten million ids that nobody else gets for new rows. */
  newIds(): number {
    return this.#ids().stretch();
  }

  /** Takes over what `newIds` has given out of the file that this is a copy of. */
  continueIds(original: BookFile): void {
    this.#reserve = original.#reserve;
    this.#reserve?.moveTo(this.#guard(() => this.#dataVersion()));
  }

  undo(): Change | null {
    return this.#replay(undo, lastUndone);
  }

  redo(): Change | null {
    return this.#replay(redo, lastRedone);
  }

  /** Where the answer was lost, the count of changes says whether it was done, and the log what. */
  #replay(work: (db: Database) => Change | null, last: (db: Database) => Change | null): Change | null {
    const before = this.#guard(() => revision(this.#db).revision);
    return this.#step(work, (db) => (revision(db).revision > before ? last(db) : null));
  }

  /** Labels of the steps that undo and redo would take one after another, at most `most` each. */
  steps(most: number): { undo: string[]; redo: string[] } {
    return this.#guard(() => lastSteps(this.#db, most));
  }

  /** From now on the book is also kept in memory: see `SpareCopy`. */
  keepSpare(): void {
    this.#guard(() => {
      this.#spare = new SpareCopy(this.#db, this.#writes);
    });
  }

  /**
   * The book as it is now, steps included, for writing it elsewhere; it goes on taking every change. Of the file, or of memory where
   * the file can no longer be read.
   */
  copy(): { readonly copy: SpareCopy; readonly from: "file" | "memory" } {
    try {
      return { copy: this.#atOnce(() => this.#renewSpare()), from: "file" };
    } catch (error) {
      if (this.#spare === null) throw storeError(error, this.path);
      return { copy: this.#spare, from: "memory" };
    }
  }

  /** Whether another program wrote to the file since the last call. */
  changedElsewhere(): boolean {
    return this.#guard(() => {
      const now = this.#atOnce(() => this.#dataVersion());
      const changed = now !== this.#seen;
      this.#seen = now;
      try {
        if (changed && this.#spare !== null) this.#renewSpare();
      } catch {
        // What was written may be no book: then the last one that was is kept, and whoever reads the file next is told.
      }
      return changed;
    });
  }

  close(): void {
    this.#db.close();
  }

  /** Throws where the file is no whole book any more; the copy is then the one before. */
  #renewSpare(): SpareCopy {
    const renew = this.#db.transaction(() => {
      refuseDamaged(this.#db, this.path);
      revision(this.#db);
      return new SpareCopy(this.#db, this.#writes);
    });
    this.#spare = renew();
    return this.#spare;
  }

  /** Without waiting for a program that has the file locked: what is asked for can do without an answer. */
  #atOnce<T>(work: () => T): T {
    this.#db.pragma("busy_timeout = 0");
    try {
      return work();
    } finally {
      this.#db.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
    }
  }

  #ids(): IdReserve {
    return this.#guard(() => {
      const version = this.#dataVersion();
      this.#reserve ??= new IdReserve(this.#db, version);
      this.#reserve.look(this.#db, version);
      return this.#reserve;
    });
  }

  #dataVersion(): number {
    return Number(this.#db.pragma("data_version", { simple: true }));
  }

  #step<C extends Change | null>(work: (db: Database) => C, found: (db: Database) => C | null): C {
    const change = this.#change(work, found);
    if (this.#known === null || change === null) return change;
    const rows = change.ops.length > FEW ? null : applyOps(this.#known.rows, change.ops);
    this.#known = rows && { ...this.#known, rows };
    return change;
  }

  /** @param found what was done although the answer was lost, from the file; null where it was not: see `settled` */
  #change<T>(work: (db: Database) => T, found: (db: Database) => T | null): T {
    return this.#guard(() => {
      const done = settled(this.#db, this.path, work, found);
      this.#writes.push(work);
      return done;
    });
  }

  #guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw storeError(error, this.path);
    }
  }
}

/** Writes a book into `draft`, a path of the caller's that holds nothing yet. `lastYear`, `comments`, `marks`: see `writeBook`. */
export function writeBookFile(
  draft: string,
  book: Book,
  notes: readonly ImportNote[],
  lastYear: LastYear | null = null,
  comments: readonly PlacedComment[] = [],
  marks: readonly PlacedMark[] | null = null,
): void {
  const db = createDatabase(draft, MIGRATIONS);
  try {
    writeBook(db, book, notes, lastYear, comments, marks);
  } catch (error) {
    throw storeError(error, draft);
  } finally {
    db.close();
  }
}

/** Makes a new book file, whole or not at all. Errors: see `writeWholeFile`. */
export async function createBookFile(
  path: string,
  book: Book,
  notes: readonly ImportNote[],
  replace: boolean,
): Promise<void> {
  try {
    await writeWholeFile(path, replace, (draft) => writeBookFile(draft, book, notes));
  } catch (error) {
    throw storeError(error, path);
  }
}
