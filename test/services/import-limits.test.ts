import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { bookOfJson, jsonOfBook } from "../../electron/services/tasks/book-json.ts";
import { importFile } from "../../electron/services/tasks/import-files.ts";
import { writeBookFile } from "../../electron/store/book-file.ts";
import { AppError } from "../../shared/error.ts";
import { smallBook } from "../store/small-book.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const MIB = 1024 * 1024;

/** A file of so many bytes, which takes no room on the disk. */
function emptyFile(name: string, bytes: number): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, "");
  truncateSync(path, bytes);
  return path;
}

async function refusalOf(path: string): Promise<AppError> {
  const thrown: unknown = await importFile({ path }).catch((error: unknown) => error);
  if (!(thrown instanceof AppError)) throw new Error("not refused", { cause: thrown });
  return thrown;
}

describe("a file that is too large is refused unread, with its size and what to do", () => {
  it.each([
    ["文本.json", 64],
    ["文本.jxwb", 100],
    ["项目表.xlsx", 200],
    ["文本.docx", 200],
  ])("%s of more than %d MB", async (name, most) => {
    const { code, message } = await refusalOf(emptyFile(name, most * MIB + 1));
    expect(code).toBe("file-too-large");
    expect(message).toMatch(new RegExp(`^“${name}”太大（超过 ${most} MB）.*请确认选对了文件`));
  });

  it.each([
    ["文本.json", 64, "bad-json"],
    ["文本.jxwb", 100, "not-a-book"],
  ])("%s of just %d MB is looked at", async (name, most, code) => {
    expect((await refusalOf(emptyFile(name, most * MIB))).code).toBe(code);
  });
});

describe("the JSON form", () => {
  it("of too many values is refused before it is taken apart, of just so many it is not", () => {
    const codeOf = (commas: number) => {
      try {
        return bookOfJson(`[${",".repeat(commas)}`, "文本.json");
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return [error.code, error.message];
      }
    };
    expect(codeOf(599_999)).toEqual(["bad-json", expect.stringContaining("不是完整的 JSON")]);
    expect(codeOf(600_000)).toEqual([
      "file-too-large",
      expect.stringMatching(/^“文本\.json”的内容太多.*拆成几份/),
    ]);
  });

  it("of a text of 2,000 projects is taken", () => {
    const book = smallBook();
    const projects = Array.from({ length: 2000 }, () => book.projects[0] ?? []).flat();
    expect(bookOfJson(jsonOfBook({ ...book, projects }), "文本.json").projects).toHaveLength(2000);
  });
});

describe("a book of somebody else's", () => {
  /** A book file into which SQLite itself has put more. */
  function filled(sql: string): string {
    const path = join(temporaryFolder(), "别人的.jxwb");
    writeBookFile(path, smallBook(), []);
    const db = new Database(path);
    db.pragma("synchronous = OFF");
    db.exec(sql);
    db.close();
    return path;
  }

  const MANY = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 500000)";
  it.each([
    [
      "half a million indicators",
      `${MANY} INSERT INTO indicator (project_id, position, level1, level2, level3, description, symbol, number, unit, basis)
       SELECT 1, x, '', '', '', '', '', '', '', '' FROM n`,
    ],
    ["a text of 48 MB", `UPDATE paragraph SET text = hex(zeroblob(${24 * MIB})) WHERE id = 1`],
  ])("with %s is refused", async (_, sql) => {
    const { code, message } = await refusalOf(filled(sql));
    expect(code).toBe("book-too-large");
    expect(message).toMatch(/内容太多.*请确认选对了文件/);
  });
});
