import { copyFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { readBook } from "../../electron/store/read-book.ts";
import { codeOf, newBook, opened } from "./new-book-file.ts";
import { smallBook } from "./small-book.ts";

/** Does to a book's file what a stranger can do who knows SQLite well. */
function spoil(path: string, sql: string): void {
  const db = new Database(path);
  db.unsafeMode();
  db.exec(sql);
  db.close();
}

/** Is at work for a quarter of an hour where anybody asks for its value: looks for four million bytes at two million places. */
const ENDLESS = "instr(hex(zeroblob(3000000)), hex(zeroblob(2000000)) || 'x')";
/** A table with one row, which is then said to be another one. */
const disguised = (sql: string) =>
  `CREATE TABLE t (a); INSERT INTO t VALUES (1); PRAGMA writable_schema = ON;
   UPDATE sqlite_schema SET sql = '${sql.replaceAll("'", "''")}' WHERE name = 't'`;
const SCHEMA = "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql)";

describe("a book with something in it that the program has not made", () => {
  const refused: [string, string][] = [
    [
      "a trigger under the name of SQLite's statistics",
      `${SCHEMA} VALUES ('trigger', 'sqlite_stat9', 'project', 0, 'CREATE TRIGGER sqlite_stat9 AFTER UPDATE ON project BEGIN DELETE FROM indicator; END')`,
    ],
    [
      "a view under that name",
      `${SCHEMA} VALUES ('view', 'sqlite_stat1', 'sqlite_stat1', 0, 'CREATE VIEW sqlite_stat1 AS SELECT 1')`,
    ],
    [
      "statistics with a column of its own",
      `ANALYZE; PRAGMA writable_schema = ON;
       UPDATE sqlite_schema SET sql = 'CREATE TABLE sqlite_stat1(tbl,idx,stat, x AS (random()))' WHERE name = 'sqlite_stat1'`,
    ],
    ["a table whose rows are checked for ever", disguised(`CREATE TABLE t (a CHECK (${ENDLESS} = 0))`)],
    [
      "a table with a column that is computed for ever",
      disguised(`CREATE TABLE t (a, b NOT NULL AS (${ENDLESS}))`),
    ],
    ["an index", "CREATE INDEX project_code ON project (code)"],
    ["a view", "CREATE VIEW v AS SELECT 1"],
  ];
  it.each(refused)("%s, is refused and left as it was", async (_, sql) => {
    const path = await newBook();
    spoil(path, sql);
    const before = readFileSync(path);
    expect(codeOf(() => opened(path))).toBe("book-damaged");
    expect(codeOf(() => readBook(path))).toBe("book-damaged");
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("SQLite's own statistics, is opened", async () => {
    const path = await newBook();
    spoil(path, "ANALYZE");
    expect(opened(path).book()).toEqual(smallBook());
    expect(readBook(path)).toEqual(smallBook());
  });
});

describe("a file in WAL mode, as other programs leave it", () => {
  const names = (path: string) => readdirSync(dirname(path)).toSorted();

  /** With what was written last only in the file beside it, as after a power cut. */
  async function walFile(sql: string): Promise<string> {
    const whole = await newBook();
    const path = join(dirname(await newBook()), "旧.jxwb");
    const db = new Database(whole);
    db.pragma("journal_mode = WAL");
    db.exec(sql);
    copyFileSync(whole, path);
    copyFileSync(`${whole}-wal`, `${path}-wal`);
    db.close();
    return path;
  }

  it("is refused where a newer program has written it, and not a byte of it changes", async () => {
    const path = await walFile("PRAGMA user_version = 99");
    const before = [path, `${path}-wal`].map((each) => readFileSync(each));
    expect(codeOf(() => opened(path))).toBe("book-newer");
    expect([path, `${path}-wal`].map((each) => readFileSync(each))).toEqual(before);
  });

  it("leaves no other files where it is refused", async () => {
    const path = await newBook();
    spoil(path, "PRAGMA journal_mode = WAL; PRAGMA user_version = 99");
    const before = readFileSync(path);
    expect(codeOf(() => opened(path))).toBe("book-newer");
    expect(names(path)).toEqual(["文本.jxwb"]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("is looked at as it is, and opened as any other", async () => {
    const path = await walFile("UPDATE command SET label = label");
    expect(readBook(path)).toEqual(smallBook());
    expect(opened(path).book()).toEqual(smallBook());
    expect(existsSync(`${path}-wal`)).toBe(false);
  });
});
