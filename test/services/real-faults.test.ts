import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeBookFile } from "../../electron/store/book-file.ts";
import { readBook } from "../../electron/store/read-book.ts";
import type { OpenBook, Reply } from "../../shared/api/api.ts";
import { smallBook } from "../store/small-book.ts";
import { startSession } from "../support/session.ts";

/** Faults that the system itself makes, each with the way on: the same edit once more, or the book in another place. */

const rename = (department: string) => ({
  label: `改为${department}`,
  ops: [{ op: "set", table: "book", fields: { department } }],
});

/** More than fits into the room that a book has left over. */
const PARAGRAPHS = Array.from({ length: 10 }, (_, index) => `${index}${"字".repeat(3000)}`);
const MUCH = {
  name: "much",
  label: "粘贴",
  ops: PARAGRAPHS.map((text) => ({
    op: "insert",
    table: "paragraph",
    parent: 1,
    before: null,
    row: { text },
  })),
};

/** That it was refused, and in words that say what to do. */
function expectRefused(reply: Reply, code: string): void {
  expect(reply).toMatchObject({ error: { code, message: expect.stringMatching(/请.+。$/) as string } });
}

function run(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/** Why no disk of one's own can be had, or null. */
const diskObstacle = (() => {
  if (process.platform !== "linux") return "skipped: mount is Linux's";
  const place = mkdtempSync(join(tmpdir(), "jxwb-mount-"));
  const may = run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", place);
  if (may) run("umount", place);
  rmSync(place, { recursive: true });
  return may ? null : "skipped: this user may not mount a tmpfs";
})();

describe.skipIf(diskObstacle !== null)(diskObstacle ?? "a book on a small disk of its own", () => {
  let disk = "";
  let path = "";

  beforeEach(() => {
    disk = mkdtempSync(join(tmpdir(), "绩效 U盘-"));
    expect(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk)).toBe(true);
    path = join(disk, "文本.jxwb");
    writeBookFile(path, smallBook(), []);
  });
  afterEach(() => {
    run("umount", "-l", disk);
    rmSync(disk, { recursive: true, force: true });
  });

  /** Until not a byte more fits. */
  function fill(): void {
    run("dd", "if=/dev/zero", `of=${join(disk, "别的")}`, "bs=4k");
  }

  it("that is full: nothing is changed, and after room was made the same edit goes through", async () => {
    const { session, data } = startSession();
    await data("book.open", { path });
    await data("book.edit", rename("乙局"));
    fill();
    expectRefused(await session.call("book.edit", MUCH), "disk-full");
    expectRefused(
      await session.call("book.saveAs", { path: join(disk, "另存.jxwb"), overwrite: false }),
      "disk-full",
    );
    const out = join(disk, "导出.json");
    expectRefused(await session.call("export.run", { job: "j", out, overwrite: false }), "disk-full");
    expect(readBook(path).department).toBe("乙局");
    rmSync(join(disk, "别的"));
    await data("book.edit", MUCH);
    expect(readBook(path).sections[0]?.paragraphs).toEqual([
      ...(smallBook().sections[0]?.paragraphs ?? []),
      ...PARAGRAPHS,
    ]);
  });

  it("that is write-protected: looked at, not changed, and saved in another place", async () => {
    expect(run("mount", "-o", "remount,ro", disk)).toBe(true);
    const { folder, session, data } = startSession();
    expect(await data("book.open", { path })).toMatchObject({ readOnly: { why: "no-permission" } });
    expectRefused(await session.call("book.edit", rename("乙局")), "folder-read-only");
    const saved = { path: join(folder, "另存.jxwb"), overwrite: false };
    await data("book.saveAs", saved);
    await data("book.edit", rename("乙局"));
    expect(readBook(saved.path).department).toBe("乙局");
  });

  it("that is pulled out while one edits: everything goes along to another place", async () => {
    const { folder, session, data } = startSession();
    await data("book.open", { path });
    await data("book.edit", rename("乙局"));
    expect(run("umount", "-l", disk)).toBe(true);
    expectRefused(await session.call("book.edit", rename("丙局")), "file-moved");
    const saved = { path: join(folder, "救回.jxwb"), overwrite: false };
    await data("book.saveAs", saved);
    await data("book.edit", rename("丙局"));
    expect(readBook(saved.path).department).toBe("丙局");
    expect(await data("book.steps", {})).toMatchObject({ undo: ["改为丙局", "改为乙局"] });
  });
});

describe.skipIf(process.platform === "win32")("the file of an open book", () => {
  it.each([
    ["renamed", (path: string) => renameSync(path, `${path}.旧`)],
    ["deleted", (path: string) => rmSync(path)],
    [
      "replaced by another book",
      (path: string) => {
        writeBookFile(`${path}.新`, { ...smallBook(), department: "别人的" }, []);
        renameSync(`${path}.新`, path);
      },
    ],
  ])(
    "is %s: the edit is refused, the other file is left alone, and 另存为 has everything",
    async (what, harm) => {
      const { folder, session, data } = startSession();
      const path = join(folder, "文本.jxwb");
      writeBookFile(path, smallBook(), []);
      await data("book.open", { path });
      await data("book.edit", rename("乙局"));
      harm(path);
      const other = what.startsWith("replaced") ? readFileSync(path) : null;
      expectRefused(await session.call("book.edit", rename("丙局")), "file-moved");
      if (other) expect(readFileSync(path).equals(other)).toBe(true);
      const saved = { path: join(folder, "救回.jxwb"), overwrite: false };
      await data("book.saveAs", saved);
      await data("book.edit", rename("丙局"));
      expect(readBook(saved.path).department).toBe("丙局");
    },
  );
});

it.each([
  ["Chinese, spaces and brackets", "2024年 绩效文本（第 2 稿）.jxwb"],
  ["emoji and rare characters", "😀𠮷·ﾊﾝ.jxwb"],
  ["255 bytes", `${"文".repeat(83)}x.jxwb`],
  ["marks of shells and addresses", "a'b%20#&$(x);~.jxwb"],
])("a book whose name has %s is changed, or says why it is not, and saved as another", async (_, name) => {
  const { folder, session, data } = startSession();
  const inside = join(folder, "资料 夹😀");
  mkdirSync(inside);
  const path = join(inside, name);
  writeBookFile(join(inside, "短.jxwb"), smallBook(), []);
  renameSync(join(inside, "短.jxwb"), path);
  const { readOnly } = await data<OpenBook>("book.open", { path });
  // Beside the longest names no journal fits and no owner file: then it is looked at.
  if (readOnly) expectRefused(await session.call("book.edit", rename("乙局")), "name-too-long");
  else await data("book.edit", rename("乙局"));
  expect(readOnly === null).toBe(Buffer.byteLength(name) < 240);
  const saved = { path: join(inside, `另存${name.slice(0, 20)}.jxwb`), overwrite: false };
  await data("book.saveAs", saved);
  await data("book.edit", rename("丙局"));
  expect(readBook(saved.path).department).toBe("丙局");
});

it("a clock that is set back: the edits after it count on, and each is there", async () => {
  const { folder, data } = startSession();
  const path = join(folder, "文本.jxwb");
  writeBookFile(path, smallBook(), []);
  await data("book.open", { path });
  await data("book.edit", rename("乙局"));
  const now = Date.now;
  Date.now = () => now() - 400 * 24 * 60 * 60 * 1000;
  try {
    expect(await data("book.edit", rename("丙局"))).toMatchObject({ revision: 2 });
    await data("versions.keep", { name: "以前" });
    expect(await data("book.undo", {})).toMatchObject({ revision: 3 });
  } finally {
    Date.now = now;
  }
  expect(readBook(path).department).toBe("乙局");
});
