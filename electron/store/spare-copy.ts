import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { fileError } from "./file-error.ts";
import { writeFresh } from "./fresh-copy.ts";
import { storeError } from "./sqlite-error.ts";

/** A change of the book, to be done in a file of it. */
export type Write = (db: Database.Database) => unknown;

/**
 * A book in memory, as whole as in its file: the file's image of one moment and the changes since. It is for the day on which the file
 * can no longer be read: the USB stick was pulled out, a scanner locks it, somebody wrote over it.
 */
export class SpareCopy {
  readonly #image: Buffer;
  readonly #writes: readonly Write[];
  readonly #since: number;

  /**
   * Takes the image: as many bytes as the file has, 10 MB for a text of 2,000 projects.
   * @param writes what the file has taken, which its owner goes on adding to. Done again, they give the same rows under the same ids
   */
  constructor(db: Database.Database, writes: readonly Write[]) {
    this.#image = db.serialize();
    this.#writes = writes;
    this.#since = writes.length;
  }

  /**
   * Writes the image into `draft`, which is the long part; the book may be changed meanwhile. `catchUp` does the rest.
   * @throws AppError disk-full and its like
   */
  async writeTo(draft: string): Promise<void> {
    try {
      await writeFile(draft, this.#image, { flush: true });
    } catch (error) {
      throw fileError(error, dirname(draft));
    }
  }

  /** Writes the book without its past: see `writeFresh`. Throws AppError disk-full and its like, version-gone, version-damaged. */
  writeFreshTo(draft: string, version: number | null): void {
    const db = new Database(this.#image);
    try {
      for (const write of this.#writes.slice(this.#since)) write(db);
      writeFresh(db, draft, version);
    } catch (error) {
      throw storeError(error, dirname(draft));
    } finally {
      db.close();
    }
  }

  /** Does the changes since the image again in what `writeTo` has written. The caller flushes it. */
  catchUp(draft: string): void {
    let db: Database.Database | undefined;
    try {
      db = new Database(draft);
      db.pragma("synchronous = OFF");
      db.pragma("journal_mode = MEMORY");
      db.pragma("foreign_keys = ON");
      for (const write of this.#writes.slice(this.#since)) write(db);
    } catch (error) {
      throw storeError(error, dirname(draft));
    } finally {
      db?.close();
    }
  }
}
