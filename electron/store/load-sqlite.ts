import Database from "better-sqlite3";

/** Loads SQLite's binary, which otherwise the first file does. A worker that is ended in the midst of it takes the program along. */
export function loadSqlite(): void {
  new Database(":memory:").close();
}

/** “3.51.0” */
export function sqliteVersion(): string {
  const db = new Database(":memory:");
  try {
    return String(db.prepare("SELECT sqlite_version()").pluck().get());
  } finally {
    db.close();
  }
}
