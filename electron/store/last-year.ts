import type { Database } from "better-sqlite3";
import { type LastYear, lastYearSchema } from "../../shared/book/last-year.ts";
import { bookSchema } from "../../shared/book/model-schema.ts";
import { AppError } from "../../shared/error.ts";
import { checkedBy, parseJson } from "../../shared/untrusted.ts";
import { contentOf, digestOf, partKey, readDigests } from "./digest.ts";

/** As much as the open book itself may hold, and more than ten times a text of 2,000 projects. Bytes. */
const MOST = 64 * 1024 * 1024;

/** The book of an earlier year that lies in the file for comparison; see shared/book/last-year.ts. */
export function readLastYear(db: Database): LastYear | null {
  const bytes = db
    .prepare<[], number>(
      "SELECT octet_length(source) + octet_length(linked_at) + octet_length(book) FROM last_year",
    )
    .pluck()
    .get();
  if (bytes === undefined) return null;
  if (bytes > MOST) throw unreadable(`${bytes} bytes`);
  const row = db
    .prepare<[], { source: string; linkedAt: string; book: string }>(
      "SELECT source, linked_at AS linkedAt, book FROM last_year",
    )
    .get();
  if (!row) return null;
  const part = { part: "last_year", id: 1 } as const;
  if (readDigests(db).get(partKey(part)) !== digestOf(contentOf(db, part) ?? ""))
    throw unreadable("digest differs");
  try {
    const lastYear = checkedBy(lastYearSchema, { ...row, book: parseJson(row.book) });
    if (lastYear.success) return lastYear.data;
    throw lastYear.error;
  } catch (error) {
    throw unreadable(String(error));
  }
}

function unreadable(details: string): AppError {
  return new AppError(
    "last-year-damaged",
    "文件里的上年文本读不出来，本年的内容不受影响。请重新关联上年的文件。",
    details,
  );
}

/** Puts it in the place of the one before; null takes it away. */
export function setLastYear(db: Database, lastYear: LastYear | null): void {
  db.prepare("DELETE FROM last_year").run();
  if (lastYear === null) return;
  const book = JSON.stringify(bookSchema.parse(lastYear.book));
  db.prepare("INSERT INTO last_year (id, source, linked_at, book) VALUES (1, ?, ?, ?)").run(
    lastYear.source,
    lastYear.linkedAt,
    book,
  );
}
