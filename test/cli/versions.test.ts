import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { BookFile, createBookFile } from "../../electron/store/book-file.ts";
import { bookOfRows } from "../../shared/book/rows.ts";
import { smallBook } from "../store/small-book.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { filesIn, runCli } from "./run-cli.ts";

it("versions lists them as JSON, and restore makes one a book of its own", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "a.jxwb");
  await createBookFile(path, smallBook(), [], false);
  const file = BookFile.open(path);
  file.keepVersion("named", "初稿");
  file.edit({ label: "改", ops: [{ op: "set", table: "book", fields: { department: "新局" } }] });
  file.keepVersion("export");
  file.close();
  const bytes = readFileSync(path);

  const listed = runCli(folder, "versions", "a.jxwb", "--json");
  expect(listed).toMatchObject({ status: 0, stderr: "" });
  const versions = JSON.parse(listed.stdout) as { id: number; name: string; reason: string }[];
  expect(versions).toMatchObject([{ reason: "export" }, { reason: "named", name: "初稿" }]);
  expect(runCli(folder, "versions", "a.jxwb").stdout).toContain("初稿");

  const id = String(versions[1]?.id);
  expect(runCli(folder, "restore", "a.jxwb", "--version", id, "--out", "b.jxwb").status).toBe(0);
  const restored = BookFile.open(join(folder, "b.jxwb"));
  expect(bookOfRows(restored.rows())).toEqual(smallBook());
  restored.edit({ label: "改", ops: [{ op: "set", table: "book", fields: { department: "别的局" } }] });
  restored.close();
  const worked = readFileSync(join(folder, "b.jxwb"));
  expect(runCli(folder, "restore", "a.jxwb", "--version", id, "--out", "b.jxwb").status).toBe(1);
  expect(readFileSync(join(folder, "b.jxwb")).equals(worked)).toBe(true);
  expect(runCli(folder, "restore", "a.jxwb", "--version", "99", "--out", "c.jxwb")).toMatchObject({
    status: 1,
    stderr: "这个版本已经不在文件里了。请重新打开“版本”看一看。\n",
  });
  expect(runCli(folder, "restore", "a.jxwb", "--version", "一", "--out", "c.jxwb").status).toBe(2);
  expect(filesIn(folder)).toEqual(["a.jxwb", "b.jxwb"]);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});
