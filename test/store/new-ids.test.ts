import { copyFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { BookFile, createBookFile } from "../../electron/store/book-file.ts";
import type { Change, Op } from "../../shared/book/edit.ts";
import { EMPTY_INDICATOR, emptyProject } from "../../shared/book/model.ts";
import { IDS_GONE, newIds } from "../../shared/book/new-ids.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { smallBook } from "./small-book.ts";

async function newFile(): Promise<string> {
  const path = join(temporaryFolder(), "文本.jxwb");
  await createBookFile(path, smallBook(), [], false);
  return path;
}

function opened(path: string): BookFile {
  const file = BookFile.open(path);
  onTestFinished(() => file.close());
  return file;
}

function project(id?: number): Op {
  const row = { ...emptyProject(), indicators: [EMPTY_INDICATOR], ...(id !== undefined && { id }) };
  return { op: "insert", table: "project", before: null, row };
}

function add(file: BookFile, id?: number): Change {
  return file.edit({ label: "加", ops: [project(id)] });
}

function remove(file: BookFile, id: number): Change {
  return file.edit({ label: "删", ops: [{ op: "delete", table: "project", id }] });
}

const gone = expect.objectContaining({ code: IDS_GONE });

describe("ids of new rows", () => {
  it("are given where a row brings none, each once, also after a delete and another opening", async () => {
    const path = await newFile();
    const seen = new Set<number>();
    for (let opening = 0; opening < 3; opening++) {
      const file = BookFile.open(path);
      for (let turn = 0; turn < 3; turn++) {
        const ids = newIds(add(file).ops);
        expect(ids).toHaveLength(2);
        for (const id of ids) {
          expect(seen).not.toContain(id);
          seen.add(id);
        }
        remove(file, ids[0] ?? 0);
      }
      file.close();
    }
  });

  it("given out to several windows are each one's own, and one may be used before the other's", async () => {
    const file = opened(await newFile());
    const [first, second] = [file.newIds(), file.newIds()];
    expect(second - first).toBeGreaterThan(1_000_000);
    add(file, second);
    add(file, first);
    expect(newIds(add(file).ops).every((id) => id > second)).toBe(true);
    expect(file.rows().projects.map(({ id }) => id)).toEqual(expect.arrayContaining([first, second]));
  });

  it("can be used once: not again while their row is there, nor when it is gone; undo alone brings it back", async () => {
    const file = opened(await newFile());
    const id = file.newIds();
    add(file, id);
    expect(() => add(file, id)).toThrow(gone);
    remove(file, id);
    expect(() => add(file, id)).toThrow(gone);
    file.undo();
    expect(file.rows().projects.at(-1)?.id).toBe(id);
  });

  it("stay one's own where the edit that used them was refused", async () => {
    const file = opened(await newFile());
    const id = file.newIds();
    const wrong: Op = { op: "delete", table: "project", id: 999 };
    expect(() => file.edit({ label: "加", ops: [project(id), wrong] })).toThrow(
      expect.objectContaining({ code: "row-gone" }),
    );
    add(file, id);
    expect(file.rows().projects.at(-1)?.id).toBe(id);
  });

  it("that nobody gave out are refused, and so are two alike", async () => {
    const file = opened(await newFile());
    expect(() => add(file, 7)).toThrow(gone);
    const id = file.newIds();
    expect(() => file.edit({ label: "加", ops: [project(id), project(id)] })).toThrow(gone);
    expect(file.state().revision).toBe(0);
  });

  it("end when another program writes to the file: it may have used them", async () => {
    const path = await newFile();
    const file = opened(path);
    const id = file.newIds();
    const other = opened(path);
    add(other, other.newIds());
    expect(() => add(file, id)).toThrow(gone);
    add(file, file.newIds());
    expect(file.rows().projects).toHaveLength(4);
  });

  it("go along into a copy of the file", async () => {
    const path = await newFile();
    const file = opened(path);
    const id = file.newIds();
    add(file, id);
    const copy = join(temporaryFolder(), "副本.jxwb");
    copyFileSync(path, copy);
    const next = opened(copy);
    next.continueIds(file);
    expect(() => add(next, id)).toThrow(gone);
    add(next, id + 1);
    expect(next.newIds()).toBeGreaterThan(id + 1);
  });

  it("are above those in use where SQLite's own count is damaged", async () => {
    const path = await newFile();
    const db = new Database(path);
    db.exec("UPDATE sqlite_sequence SET seq = 0");
    db.close();
    const file = opened(path);
    add(file);
    expect(file.rows().projects).toHaveLength(3);
  });

  it("are not those that a copy worked on apart has brought back", async () => {
    const path = await newFile();
    const apart = join(temporaryFolder(), "副本.jxwb");
    copyFileSync(path, apart);
    const [file, copy] = [opened(path), opened(apart)];
    const first = file.newIds();
    copy.edit({ label: "加", ops: [project(copy.newIds())] });
    file.become(copy.rows(), "恢复备份", "before-backup");
    expect(() => add(file, first)).toThrow(gone);
    add(file);
    expect(file.rows().projects).toHaveLength(4);
  });
});
