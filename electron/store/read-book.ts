import Database from "better-sqlite3";
import { type Book, bookSchema } from "../../shared/book/model.ts";
import { bookOfRows } from "../../shared/book/rows.ts";
import { APPLICATION_ID } from "./connection.ts";
import { MIGRATIONS, migrate, newestVersion, userVersion } from "./migrations.ts";
import { readRows } from "./read.ts";
import { damaged, storeError } from "./sqlite-error.ts";

/**
 * The book in a file that is only looked at: the file is not changed, not held and not migrated, so that whoever works in it notices
 * nothing. Throws AppError.
 */
export function readBook(path: string): Book {
  let db: Database.Database | undefined;
  try {
    db = new Database(bytesOf(path));
    db.pragma("trusted_schema = OFF");
    db.pragma("cell_size_check = ON");
    const version = userVersion(db);
    const ours = Number(db.pragma("application_id", { simple: true })) === APPLICATION_ID;
    if (!ours || version < 1 || version > newestVersion(MIGRATIONS))
      throw damaged(path, `version ${version}`);
    migrate(db, MIGRATIONS);
    return bookSchema.parse(bookOfRows(readRows(db)));
  } catch (error) {
    throw storeError(error, path);
  } finally {
    db?.close();
  }
}

/** The file as it was between two writes. */
function bytesOf(path: string): Buffer {
  const file = new Database(path, { readonly: true, fileMustExist: true, timeout: 500 });
  try {
    return file.serialize();
  } finally {
    file.close();
  }
}
