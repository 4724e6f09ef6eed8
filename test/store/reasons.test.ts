import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, truncateSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { createBookFile } from "../../electron/store/book-file.ts";
import { claim } from "../../electron/store/holder.ts";
import { readBook } from "../../electron/store/read-book.ts";
import { complaint, storeError } from "../../electron/store/sqlite-error.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { newBook, opened } from "./new-book-file.ts";
import { schemaFile } from "./schema-fixture.ts";
import { smallBook } from "./small-book.ts";

describe("what is said of a file that fails", () => {
  it("emptied by another program: that it was, and that nothing is lost here", async () => {
    const path = await newBook();
    const file = opened(path);
    truncateSync(path);
    const edit = { label: "改", ops: [{ op: "set", table: "book", fields: { reviewer: "乙" } } as const] };
    expect(() => file.edit(edit)).toThrow(
      expect.objectContaining({ code: "book-damaged", message: expect.stringMatching(/清空.*另存为/) }),
    );
  });

  it("with the stick pulled out: that it is not there, whatever SQLite takes it for", () => {
    const path = join(temporaryFolder(), "文本.jxwb");
    for (const code of ["SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR_READ", "SQLITE_CANTOPEN"])
      expect(storeError(new Database.SqliteError("", code), path)).toMatchObject({
        code: "file-moved",
        message: expect.stringContaining("U 盘") as string,
      });
    expect(complaint(path, "Tree 2 page 2: btreeInitPage() returns error code 11").code).toBe("file-moved");
  });

  it("on a medium that cannot be read: the medium, not the book", async () => {
    const path = await newBook();
    expect(complaint(path, "Tree 5 page 5: unable to get the page. error code=266").code).toBe("disk-error");
    expect(complaint(path, "Tree 5 page 5: btreeInitPage() returns error code 11").code).toBe("book-damaged");
  });
});

it("a book that a killed program left half written is read as it was before", async () => {
  const path = await newBook();
  const left = join(dirname(await newBook()), "剩下.jxwb");
  const db = new Database(path);
  onTestFinished(() => void db.close());
  db.pragma("cache_size = 1");
  db.exec("BEGIN EXCLUSIVE; UPDATE project SET goal = hex(zeroblob(20000)), name = '丙项目'");
  copyFileSync(path, left);
  copyFileSync(`${path}-journal`, `${left}-journal`);
  expect(readBook(left)).toEqual(smallBook());
});

/** A folder on a medium of its own, and what makes that read-only; null where this user may not have one. */
function medium(): { readonly folder: string; close(): void } | null {
  const folder = join(temporaryFolder(), "光盘");
  mkdirSync(folder);
  try {
    execFileSync("mount", ["-t", "tmpfs", "none", folder], { stdio: "ignore" });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync("umount", [folder]));
  return { folder, close: () => void execFileSync("mount", ["-o", "remount,ro", folder]) };
}

it("books of every age are shown from a read-only medium, and nobody takes them for writing", async (test) => {
  const disc = medium();
  if (disc === null) return test.skip("this user may not mount a medium");
  const paths = [1, 2, 3].map((version) => {
    const path = join(disc.folder, `第${version}版.jxwb`);
    copyFileSync(schemaFile(version), path);
    return path;
  });
  await createBookFile(join(disc.folder, "今天.jxwb"), smallBook(), [], false);
  disc.close();
  for (const path of [...paths, join(disc.folder, "今天.jxwb")]) {
    expect(readBook(path).projects.length).toBeGreaterThan(0);
    expect(await claim(path, { token: "x", records: temporaryFolder() })).toEqual({ kind: "no-permission" });
  }
});
