import { readdirSync, truncateSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { writeBookFile } from "../../electron/store/book-file.ts";
import type { OpenBook } from "../../shared/api/api.ts";
import type { Book } from "../../shared/book/model.ts";
import { lookAtBook } from "../store/look-at-book.ts";
import { smallBook } from "../store/small-book.ts";
import { startSession } from "../support/session.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const MIB = 1024 * 1024;

/** Over 4 MiB. */
function largeBook(): Book {
  const book = smallBook();
  const paragraphs = Array.from({ length: 50 }, (_, index) => `${index}${"段".repeat(40_000)}`);
  return { ...book, sections: [{ title: "长", paragraphs }, ...book.sections] };
}

function largeFile(folder: string, sql = ""): string {
  const path = join(folder, "大.jxwb");
  writeBookFile(path, largeBook(), []);
  const db = new Database(path);
  db.pragma("synchronous = OFF");
  db.exec(sql);
  db.close();
  return path;
}

describe("a large book", () => {
  it("is opened and changed as any other", async () => {
    const { folder, session } = startSession({ userData: join(temporaryFolder(), "data") });
    const path = largeFile(folder);
    const reply = await session.call("book.open", { path });
    expect(reply).toMatchObject({ data: { path, readOnly: null, revision: 0, undo: null } });
    expect((reply as { data: OpenBook }).data.rows).toEqual(lookAtBook(path).rows);
    expect(await session.call("book.get", {})).toEqual({ data: largeBook() });
    const ops = [{ op: "set", table: "book", fields: { department: "乙局" } }];
    await session.call("book.edit", { label: "改", ops });
    expect(await session.call("book.get", {})).toMatchObject({ data: { department: "乙局" } });
    expect(lookAtBook(path)).toMatchObject({ revision: 1, rows: { department: "乙局" } });
  });

  it("of an older version is copied aside, migrated and opened", async () => {
    const { folder, session } = startSession({ userData: join(temporaryFolder(), "data") });
    const path = largeFile(
      folder,
      `DROP TABLE comment; DROP TABLE version; DROP TABLE piece; DROP TABLE digest; ALTER TABLE book DROP COLUMN book_id;
       ALTER TABLE command DROP COLUMN edit; ALTER TABLE command DROP COLUMN digest;
       DROP TABLE text_mark; DROP TABLE last_year; ALTER TABLE book DROP COLUMN rules_off;
       ALTER TABLE import_note DROP COLUMN project_id; PRAGMA user_version = 1;`,
    );
    const reply = await session.call("book.open", { path });
    expect(reply).toMatchObject({ data: { rows: { sections: [{ title: "长" }, {}, {}], marks: [] } } });
    expect(readdirSync(folder)).toContain("大.jxwb.v1.bak");
  });

  const MANY = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 500000)";
  /** Text of so many bytes, made by SQLite itself. */
  const text = (bytes: number) => `hex(zeroblob(${bytes / 2}))`;
  const refused: [string, string, string][] = [
    [
      "half a million paragraphs",
      "book-too-large",
      `${MANY} INSERT INTO paragraph (section_id, position, text) SELECT 1, x, '' FROM n`,
    ],
    [
      "half a million marks",
      "book-too-large",
      `${MANY} INSERT INTO text_mark (kind, rule, row_table, row_id, field, fields, who, at) SELECT 'checked', 'Y1', 'paragraph', x, '', '', '', '' FROM n`,
    ],
    ["a text of 48 MB", "book-too-large", `UPDATE project SET goal = ${text(48 * MIB)}`],
    [
      "a note of 48 MB",
      "book-too-large",
      `INSERT INTO import_note (kind, place, text, message) VALUES ('k', 'w', ${text(48 * MIB)}, 'm')`,
    ],
    [
      "a step with a name of 48 MB",
      "book-too-large",
      `INSERT INTO command (at, label, forward, inverse, undone) VALUES ('', ${text(48 * MIB)}, '[]', '[]', 0)`,
    ],
    ["a table too many", "book-damaged", "CREATE TABLE t (a)"],
  ];
  it.each(refused)("with %s is refused, and nothing lies beside it", async (_, code, sql) => {
    const { folder, session } = startSession({ userData: join(temporaryFolder(), "data") });
    const path = largeFile(folder, sql);
    expect(await session.call("book.open", { path })).toMatchObject({
      error: { code, message: expect.stringMatching(/备份/) },
    });
    expect(readdirSync(folder)).toEqual(["大.jxwb"]);
  });

  it("of more than 512 MB is refused unread", async () => {
    const { folder, session } = startSession({ userData: join(temporaryFolder(), "data") });
    const path = largeFile(folder);
    truncateSync(path, 512 * MIB + 1);
    expect(await session.call("book.open", { path })).toMatchObject({
      error: { code: "book-too-large", message: expect.stringMatching(/512 MB.*备份/) },
    });
    expect(readdirSync(folder)).toEqual(["大.jxwb"]);
  });

  it("with an enormous text of last year, or an enormous step, is opened; those are refused", async () => {
    const { folder, session } = startSession({ userData: join(temporaryFolder(), "data") });
    const path = largeFile(
      folder,
      `INSERT INTO last_year (id, source, linked_at, book) VALUES (1, '', '', ${text(66 * MIB)});
       INSERT INTO command (at, label, forward, inverse, undone) VALUES ('', '改', '[]', ${text(130 * MIB)}, 0);`,
    );
    expect(await session.call("book.open", { path })).toMatchObject({ data: { undo: "改" } });
    expect(await session.call("book.lastYear", {})).toMatchObject({
      error: { code: "last-year-damaged", message: expect.stringContaining("重新关联") },
    });
    expect(await session.call("book.undo", {})).toMatchObject({
      error: { code: "step-unreadable", message: expect.stringContaining("没有改动") },
    });
    expect(await session.call("book.get", {})).toEqual({ data: largeBook() });
  });
});
