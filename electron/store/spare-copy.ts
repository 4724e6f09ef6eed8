import Database from "better-sqlite3";

type Write = (db: Database.Database) => unknown;

/**
 * A book in memory, as whole as in its file: the file's image of one moment and the changes since. It is for the day on which the file
 * can no longer be read: the USB stick was pulled out, a scanner locks it, somebody wrote over it.
 */
export class SpareCopy {
  readonly #image: Buffer;
  readonly #writes: Write[] = [];

  /** Takes the image: as many bytes as the file has, 10 MB for a text of 2,000 projects. */
  constructor(db: Database.Database) {
    this.#image = db.serialize();
  }

  /** Remembers a change that the file has taken. Done again, it gives the same rows under the same ids. */
  add(write: Write): void {
    this.#writes.push(write);
  }

  /** Writes the book into `draft`, an empty file. */
  writeTo(draft: string): void {
    const db = new Database(this.#image);
    try {
      db.pragma("foreign_keys = ON");
      for (const write of this.#writes) write(db);
      db.prepare("VACUUM INTO ?").run(draft);
    } finally {
      db.close();
    }
  }
}
