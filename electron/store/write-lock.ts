import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { BUSY_TIMEOUT } from "./connection.ts";

/** How long until one that was refused tries again, milliseconds. */
const AGAIN_MS = 15;

/**
 * Does something while nobody else can write to a book, under whatever name or on whatever PC: SQLite's lock is the file's, and ends
 * with the process that has it. Nothing is written. Where another program keeps it for seconds, nobody waits longer for it.
 */
export async function underWriteLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const db = new Database(path, { fileMustExist: true, timeout: 0 });
  try {
    for (const until = Date.now() + BUSY_TIMEOUT; !begins(db) && Date.now() < until; ) await wait(AGAIN_MS);
    return await work();
  } finally {
    db.close();
  }
}

/** False where another one has the lock. */
function begins(db: Database.Database): boolean {
  try {
    db.exec("BEGIN IMMEDIATE");
    return true;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY")) return false;
    throw error;
  }
}
