import Database from "better-sqlite3";
import { AppError, EDIT_UNCERTAIN } from "../../shared/error.ts";
import { storeError } from "./sqlite-error.ts";

/**
 * Does a change whose failure may come after it was durable: SQLite commits by removing the journal, and what follows (the folder's
 * fsync) can still fail. Then the file itself is asked, so that nobody is told to do again what is done.
 * @param found the change as the file has it; null where it does not
 * @throws AppError edit-uncertain where the file cannot be asked either
 */
export function settled<C>(
  db: Database.Database,
  path: string,
  work: (db: Database.Database) => C,
  found: (db: Database.Database) => C | null,
): C {
  try {
    return work(db);
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith("SQLITE_IOERR")) throw error;
    const done = ask(db, path, found, error);
    if (done === null) throw error;
    return done;
  }
}

function ask<C>(
  db: Database.Database,
  path: string,
  found: (db: Database.Database) => C | null,
  error: Error,
): C | null {
  try {
    return found(db);
  } catch (again) {
    throw new AppError(
      EDIT_UNCERTAIN,
      `读写“${path}”时磁盘出错，刚才这一步存了没有还不知道。请检查磁盘或 U 盘是否已拔出，然后重试：已经存了的不会再做一次。`,
      `${error.message}; ${storeError(again, path).details ?? ""}`,
    );
  }
}
