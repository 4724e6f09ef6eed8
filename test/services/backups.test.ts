import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { Session } from "../../electron/services/session.ts";
import { BookFile, createBookFile } from "../../electron/store/book-file.ts";
import { readBook } from "../../electron/store/read-book.ts";
import type { OpenBook, Output } from "../../shared/api/api.ts";
import type { Change } from "../../shared/book/edit.ts";
import { smallBook } from "../store/small-book.ts";
import { data, startSession } from "../support/session.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

type List = Output<"backups.list">;

const reviewer = (text: string) => ({
  label: "修改审核",
  ops: [{ op: "set", table: "book", fields: { reviewer: text } }],
});

/** A session that makes backups, and a book in its folder. */
async function withBook(name = "文本.jxwb") {
  const folder = temporaryFolder();
  const path = join(folder, name);
  await createBookFile(path, smallBook(), [], false);
  const { session } = startSession({ folder, backups: true });
  await data<OpenBook>(session, "book.open", { path });
  return { folder, path, session };
}

const list = (session: Session, path: string | null = null) => data<List>(session, "backups.list", { path });

/** Resolves with what is told when the next backup was made, or could not be. */
function nextBackup(session: Session): Promise<List["state"]> {
  return new Promise((resolve) => {
    const leave = session.on((event, state) => {
      if (event !== "backups.changed") return;
      leave();
      resolve(state as List["state"]);
    });
  });
}

describe("a backup", () => {
  it("is made soon after the first edit, and again when the book is closed, in a folder that everybody finds", async () => {
    const { folder, path, session } = await withBook();
    const first = nextBackup(session);
    await data(session, "book.edit", reviewer("甲"));
    expect(await first).toEqual({ at: expect.any(String), trouble: null });
    const [one] = (await list(session)).backups;
    expect(dirname(dirname(one?.path ?? ""))).toBe(join(folder, "绩效文本", "备份"));
    expect(basename(one?.path ?? "")).toMatch(/^某某局 2024年 \d{4}-\d\d-\d\d \d\d时\d\d分\.jxwb$/);
    expect(readBook(one?.path ?? "").reviewer).toBe("甲");
    await data(session, "book.edit", reviewer("乙"));
    await session.close();
    const file = BookFile.open(path);
    const now = file.rows();
    file.close();
    const names = readdirSync(dirname(one?.path ?? ""));
    expect(names).toHaveLength(2);
    const held = names.map((name) => BookFile.copied(join(dirname(one?.path ?? ""), name)));
    expect(held.map((each) => each.rows())).toContainEqual(now);
    for (const each of held) each.close();
  });

  it("is not made of a book that is only looked at", async () => {
    const { folder, session } = await withBook();
    await data(session, "book.close", {});
    await session.close();
    expect(existsSync(join(folder, "绩效文本"))).toBe(false);
  });

  it("made while edits go on holds one of their states, whole", async () => {
    const { session } = await withBook();
    const texts = Array.from({ length: 30 }, (_, index) => `第 ${index} 次`);
    const made: Promise<{ path: string }>[] = [];
    for (const text of texts) {
      await data(session, "book.edit", reviewer(text));
      if (made.length < 3) made.push(data(session, "backups.make", {}));
    }
    const paths = (await Promise.all(made)).map(({ path }) => path);
    expect(paths.map((path) => readBook(path).reviewer)).toEqual(texts.slice(0, 3));
  });

  it("is found when the book was renamed, when it was moved, and when it is gone", async () => {
    const { folder, path, session } = await withBook();
    await data(session, "book.edit", reviewer("甲"));
    const { path: backup } = await data<{ path: string }>(session, "backups.make", {});
    await data(session, "book.close", {});
    expect((await list(session, path)).backups).toMatchObject([{ path: backup, projects: 2, revision: 1 }]);
    mkdirSync(join(folder, "别处"));
    const moved = join(folder, "别处", "改了名.jxwb");
    renameSync(path, moved);
    expect((await list(session, path)).backups).toHaveLength(1);
    expect((await list(session, moved)).backups).toHaveLength(1);
    expect((await list(session, join(folder, "没有.jxwb"))).backups).toEqual([]);
  });

  it("brings back what was deleted, in one step that an undo takes back to the letter", async () => {
    const { path, session } = await withBook();
    const { rows } = await data<OpenBook>(session, "book.current", {});
    const { path: backup } = await data<{ path: string }>(session, "backups.make", {});
    const id = rows.projects[0]?.id ?? 0;
    await data(session, "book.edit", { label: "删除", ops: [{ op: "delete", table: "project", id }] });
    await data(session, "book.edit", reviewer("后来的"));
    const later = (await data<OpenBook>(session, "book.current", {})).rows;
    await data<Change>(session, "backups.restore", { path: backup });
    expect(await data<OpenBook>(session, "book.current", {})).toMatchObject({ rows, undo: "恢复备份" });
    expect(await data(session, "backups.restore", { path: backup })).toBeNull();
    await data(session, "book.undo", {});
    expect((await data<OpenBook>(session, "book.current", {})).rows).toEqual(later);
    const file = BookFile.copied(path);
    expect(file.versions().map(({ reason }) => reason)).toContain("before-backup");
    file.close();
  });

  it("of another book is refused", async () => {
    const one = await withBook();
    const { path } = await data<{ path: string }>(one.session, "backups.make", {});
    const other = await withBook();
    expect(await other.session.call("backups.restore", { path })).toMatchObject({
      error: { code: "backup-of-another" },
    });
  });

  it("becomes a new file where the book is damaged, and that is backed up with it", async () => {
    const { folder, path, session } = await withBook();
    await data(session, "book.edit", reviewer("甲"));
    const { path: backup } = await data<{ path: string }>(session, "backups.make", {});
    await data(session, "book.close", {});
    const bytes = readFileSync(path);
    const out = join(folder, "恢复.jxwb");
    const opened = await data<OpenBook>(session, "backups.restoreAs", { path: backup, out });
    expect(opened).toMatchObject({ path: out, readOnly: null, undo: "修改审核", rows: { reviewer: "甲" } });
    expect((await list(session)).backups).toHaveLength(1);
    expect(readFileSync(path)).toEqual(bytes);
    expect(await session.call("backups.restoreAs", { path: backup, out: path })).toMatchObject({
      error: { code: "file-exists" },
    });
  });
});

describe("a place for backups", () => {
  it("can be a second one; where it is gone the first is used, and it is said", async () => {
    const { session } = await withBook();
    const second = temporaryFolder();
    const { settings } = await list(session);
    await data(session, "backups.set", { ...settings, second });
    await data(session, "backups.make", {});
    const { backups, folders } = await list(session);
    expect(folders).toMatchObject([{ there: true }, { path: second, there: true }]);
    expect(readdirSync(second)).toEqual([basename(dirname(backups[0]?.path ?? ""))]);
    rmSync(second, { recursive: true });
    const told = nextBackup(session);
    await data(session, "book.edit", reviewer("甲"));
    await data(session, "backups.make", {});
    expect((await told).trouble).toContain(second);
    expect(await list(session)).toMatchObject({
      backups: [{ revision: 1 }, { revision: 0 }],
      folders: [{ there: true }, { there: false }],
    });
    expect(existsSync(second)).toBe(false);
  });

  it("that takes no files keeps nobody from editing", async () => {
    const { session } = await withBook();
    const folder = temporaryFolder();
    const { settings } = await list(session);
    await data(session, "backups.set", { ...settings, folder });
    rmSync(folder, { recursive: true });
    writeFileSync(folder, "");
    const told = nextBackup(session);
    await data(session, "book.edit", reviewer("甲"));
    expect((await told).trouble).toContain(folder);
    await data(session, "book.edit", reviewer("乙"));
    expect(await session.call("backups.make", {})).toHaveProperty("error");
  });

  it("has to be there when it is chosen", async () => {
    const { folder, session } = await withBook();
    const { settings } = await list(session);
    for (const second of [join(folder, "没有"), "没有", join(folder, "文本.jxwb")])
      expect(await session.call("backups.set", { ...settings, second })).toHaveProperty("error");
    expect((await list(session)).settings).toEqual(settings);
  });

  it("keeps the last three of today", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { session } = await withBook();
    for (let minute = 0; minute < 3; minute++) {
      vi.setSystemTime(new Date(2026, 5, 1, 10, minute));
      await data(session, "book.edit", reviewer(`${minute}`));
      await data(session, "backups.make", {});
    }
    vi.useRealTimers();
    // The worker that clears away knows no other day than today.
    expect((await list(session)).backups).toMatchObject([{ revision: 3 }]);
  });

  it("keeps those of a copy by the same name that is worked on apart", async () => {
    const { folder, path, session } = await withBook();
    const apart = join(folder, "别处", basename(path));
    mkdirSync(dirname(apart));
    copyFileSync(path, apart);
    await data(session, "book.edit", reviewer("自己的"));
    await data(session, "backups.make", {});
    await data(session, "book.open", { path: apart });
    for (const text of ["一", "二", "三", "四"]) {
      await data(session, "book.edit", reviewer(text));
      await data(session, "backups.make", {});
    }
    const { backups } = await list(session);
    expect(backups.map(({ path: each }) => readBook(each).reviewer)).toEqual(["四", "三", "二", "自己的"]);
  });
});
