import { copyFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { BookFile } from "../../electron/store/book-file.ts";
import { setComment } from "../../shared/book/comment.ts";
import type { Edit, Op } from "../../shared/book/edit.ts";
import { EMPTY_INDICATOR } from "../../shared/book/model.ts";
import { comment } from "../support/comment.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { codeOf, newBook, opened } from "./new-book-file.ts";

const cover = (reviewer: string): Edit => ({
  label: "修改封面",
  ops: [{ op: "set", table: "book", fields: { reviewer } }],
});

describe("versions", () => {
  it("are kept before the first edit of a book and of a day, and give the book to the letter", async () => {
    const path = await newBook();
    const file = opened(path);
    const before = file.rows();
    file.edit(cover("甲"));
    file.edit(cover("乙"));
    expect(file.versions().map(({ reason }) => reason)).toEqual(["day"]);
    expect(file.version(file.versions()[0]?.id ?? 0)).toEqual(before);
    const db = new Database(path);
    db.exec("UPDATE book SET saved_at = '2020-01-01T00:00:00.000Z'");
    db.close();
    file.edit(cover("丙"));
    expect(file.versions()).toHaveLength(2);
  });

  it("of one state are kept once, unless they are called by a name", async () => {
    const file = opened(await newBook());
    file.keepVersion("export");
    file.keepVersion("export");
    file.keepVersion("named", "送审稿");
    expect(file.versions().map(({ name }) => name)).toEqual(["送审稿", ""]);
  });

  it("brings a state back with its marks, comments and order in one step, which an undo takes back to the letter", async () => {
    const file = opened(await newBook());
    const { sections, projects } = file.rows();
    const [first, second] = projects;
    const ids = { first: first?.id ?? 0, second: second?.id ?? 0, section: sections[0]?.id ?? 0 };
    const mark: Op = {
      op: "mark",
      kind: "carried",
      rule: "",
      table: "project",
      id: ids.first,
      field: "goal",
      mark: { fields: { goal: first?.goal ?? "" }, who: "某人", at: "2026-01-01T00:00:00.000Z" },
    };
    const said = comment({ uuid: "a", table: "project", id: ids.first, field: "goal" });
    file.edit({ label: "标", ops: [mark, setComment(said)] });
    const before = file.rows();
    file.keepVersion("named", "一");
    file.edit({
      label: "大改",
      ops: [
        { ...mark, mark: null },
        setComment({ ...said, state: "done" }),
        setComment({ ...said, uuid: "b", parent: "a", text: "已改" }),
        { op: "move", table: "project", id: ids.second, before: ids.first },
        { op: "set", table: "project", id: ids.second, fields: { name: "丁项目" } },
        { op: "delete", table: "project", id: ids.first },
        { op: "insert", table: "paragraph", parent: ids.section, before: null, row: { text: "又一段" } },
      ],
    });
    const after = file.rows();
    const [version] = file.versions();
    file.become(file.version(version?.id ?? 0), "恢复版本“一”", "before-restore");
    expect(file.rows()).toEqual(before);
    expect(BookFile.copied(file.path).rows()).toEqual(before);
    expect(file.versions()[0]?.reason).toBe("before-restore");
    expect(file.undo()).not.toBeNull();
    expect(file.rows()).toEqual(after);
  });

  it("that is damaged is named, and the others are read", async () => {
    const path = await newBook();
    const file = opened(path);
    file.keepVersion("named", "一");
    file.edit(cover("甲"));
    file.keepVersion("named", "二");
    const [two, one] = file.versions().map(({ id }) => id);
    const copy = `${path}.坏.jxwb`;
    copyFileSync(path, copy);
    const db = new Database(copy);
    db.prepare("UPDATE version SET name = '三' WHERE id = ?").run(one);
    db.close();
    const broken = opened(copy);
    expect(codeOf(() => broken.version(one ?? 0))).toBe("version-damaged");
    expect(broken.version(two ?? 0)).toEqual(file.rows());
    expect(codeOf(() => broken.version(99))).toBe("version-gone");
  });

  it("do not go for the sake of space where a damaged one keeps all of it", async () => {
    const path = await newBook();
    const file = opened(path);
    file.keepVersion("named", "送审稿");
    file.edit(cover("甲"));
    file.keepVersion("export");
    const db = new Database(path);
    db.exec("INSERT INTO piece VALUES ('x', zeroblob(101 * 1024 * 1024))");
    db.exec("UPDATE version SET digest = '' WHERE name <> ''");
    db.close();
    file.edit(cover("乙"));
    file.keepVersion("export");
    expect(file.versions()).toHaveLength(3);
  });

  it("are kept again where the steps since the newest one are forgotten", async () => {
    const path = await newBook();
    const file = opened(path);
    for (const text of ["甲", "乙", "丙"]) file.edit(cover(text));
    const db = new Database(path);
    db.exec("DELETE FROM command WHERE id < 3");
    db.close();
    const before = file.rows();
    file.edit(cover("丁"));
    file.edit(cover("戊"));
    expect(file.versions().map(({ reason }) => reason)).toEqual(["auto", "day"]);
    expect(file.version(file.versions()[0]?.id ?? 0)).toEqual(before);
  });

  it("of a copy that was worked on apart is taken over, though it gave the same ids to other rows", async () => {
    const path = await newBook();
    const apart = join(temporaryFolder(), "副本.jxwb");
    copyFileSync(path, apart);
    const [file, copy] = [opened(path), opened(apart)];
    const [first, second] = file.rows().projects.map(({ id }) => id);
    const add = (parent = 0): Edit => ({
      label: "加",
      ops: [{ op: "insert", table: "indicator", parent, before: null, row: EMPTY_INDICATOR }],
    });
    file.edit(add(second));
    copy.edit(add(first));
    const [before, wanted] = [file.rows(), copy.rows()];
    file.become(wanted, "恢复备份", "before-backup");
    expect(file.rows().projects).toEqual(wanted.projects);
    file.undo();
    expect(file.rows()).toEqual({ ...before });
    file.redo();
    expect(file.rows().projects).toEqual(wanted.projects);
  });
});

describe("an edit under a name", () => {
  it("that comes twice is done once", async () => {
    const file = opened(await newBook());
    const [section] = file.rows().sections;
    const insert: Op = {
      op: "insert",
      table: "paragraph",
      parent: section?.id ?? 0,
      before: null,
      row: { text: "只加一次" },
    };
    const sent: Edit = { name: "0b9e", label: "加段落", ops: [insert] };
    const change = file.edit(sent);
    expect(file.edit(sent)).toEqual(change);
    expect(file.rows().sections[0]?.paragraphs.filter(({ text }) => text === "只加一次")).toHaveLength(1);
  });
});

describe("the log", () => {
  it("forgets what is older than the last thousand steps", async () => {
    const file = opened(await newBook());
    file.edit(cover("第一次"));
    const db = new Database(file.path);
    // As many more of the same kind, which would each wait for the disk.
    db.exec(`WITH RECURSIVE step(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM step WHERE n < 1000)
      INSERT INTO command (id, at, label, edit, undone, forward, inverse, digest)
      SELECT n, at, label, n, undone, forward, inverse, digest FROM command, step`);
    for (let step = 1001; step <= 1030; step++) file.edit(cover(`第${step}次`));
    const [kept, oldest] = db.prepare("SELECT count(*), min(id) FROM command").raw().get() as number[];
    db.close();
    // It is cut every 32 steps.
    expect([kept, oldest]).toEqual([1006, 25]);
    expect(file.undo()).not.toBeNull();
  });
});
