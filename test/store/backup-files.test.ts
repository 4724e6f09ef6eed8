import { copyFileSync, mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { backupsIn, newestBackups } from "../../electron/store/backup-files.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { newBook, opened } from "./new-book-file.ts";

describe("backups in their folders", () => {
  it("are found by the book's id, whatever they are called, the newest first", async () => {
    const [near, far] = [temporaryFolder(), temporaryFolder()];
    const [path, other] = [await newBook(), await newBook()];
    const file = opened(path);
    const inside = join(near, "文本（电脑）");
    mkdirSync(inside);
    const paths = [join(inside, "一.jxwb"), join(far, "二.JXWB"), join(near, "三.jxwb")];
    for (const [index, backup] of paths.entries()) {
      file.edit({ label: "改", ops: [{ op: "set", table: "book", fields: { reviewer: `${index}` } }] });
      copyFileSync(path, backup);
    }
    copyFileSync(other, join(near, "别的.jxwb"));
    expect(newestBackups(file.names().bookId, [near, far])).toEqual(paths.toReversed());
    expect(backupsIn([near])).toContainEqual(
      expect.objectContaining({
        path: paths[0],
        department: "某某局",
        fiscalYear: 2024,
        projects: 2,
        revision: 1,
      }),
    );
  });

  it("are looked for among whatever else lies there", async () => {
    const folder = temporaryFolder();
    const path = await newBook();
    writeFileSync(join(folder, "不是.jxwb"), "文字");
    writeFileSync(join(folder, "空.jxwb"), "");
    mkdirSync(join(folder, "文件夹.jxwb"));
    copyFileSync(path, join(folder, "半.jxwb"));
    truncateSync(join(folder, "半.jxwb"), 5000);
    copyFileSync(path, join(folder, "好.jxwb"));
    const found = newestBackups(opened(path).names().bookId, [folder, join(folder, "没有")]);
    expect(found).toContain(join(folder, "好.jxwb"));
    expect(found.length).toBeLessThanOrEqual(2);
  });
});
