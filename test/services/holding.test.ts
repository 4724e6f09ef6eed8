import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Session } from "../../electron/services/session.ts";
import { createBookFile } from "../../electron/store/book-file.ts";
import { readBook } from "../../electron/store/read-book.ts";
import type { OpenBook, Output } from "../../shared/api/api.ts";
import { schemaFile } from "../store/schema-fixture.ts";
import { smallBook } from "../store/small-book.ts";
import { data, startSession } from "../support/session.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

interface TestSession {
  readonly session: Session;
  readonly heard: string[];
}

function listening(folder: string): TestSession {
  const { session } = startSession({ folder });
  const heard: string[] = [];
  session.on((event) => heard.push(event));
  return { session, heard };
}

async function newBook(folder: string): Promise<string> {
  const path = join(folder, "文本.jxwb");
  await createBookFile(path, smallBook(), [], false);
  return path;
}

const rename = (department: string) => ({
  label: `改为${department}`,
  ops: [{ op: "set", table: "book", fields: { department } }],
});

describe("a book of an older version that cannot be taken for writing", () => {
  it("is looked at as it would be in today's version, its file unchanged; saved elsewhere, it can be changed", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "旧.jxwb");
    copyFileSync(schemaFile(2), path);
    chmodSync(path, 0o444);
    const bytes = readFileSync(path);
    const { session } = listening(folder);
    expect(await data<OpenBook>(session, "book.open", { path })).toMatchObject({
      readOnly: { why: "no-permission" },
      undo: expect.any(String),
    });
    for (const [method, input] of [
      ["book.edit", rename("乙局")],
      ["book.takeOver", {}],
    ] as const)
      expect(await session.call(method, input)).toMatchObject({ error: { code: "folder-read-only" } });
    expect(readFileSync(path)).toEqual(bytes);
    expect(readdirSync(folder)).toEqual(["旧.jxwb"]);

    const out = join(folder, "另存.jxwb");
    const saved = await data<Output<"book.saveAs">>(session, "book.saveAs", { path: out, overwrite: false });
    expect(saved.opened.readOnly).toBeNull();
    await data(session, "book.edit", rename("丙局"));
    expect(readBook(out).department).toBe("丙局");
  });

  it("is changed in its file once that can be written", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "旧.jxwb");
    copyFileSync(schemaFile(2), path);
    chmodSync(path, 0o444);
    const { session } = listening(folder);
    await data<OpenBook>(session, "book.open", { path });
    chmodSync(path, 0o644);
    const taken = await data<OpenBook>(session, "book.takeOver", {});
    expect(taken.readOnly).toBeNull();
    await data(session, "book.edit", {
      label: "加一段",
      ops: [
        {
          op: "insert",
          table: "paragraph",
          parent: taken.rows.sections[0]?.id ?? 0,
          before: null,
          row: { id: taken.newIds, text: "新的一段" },
        },
      ],
    });
    expect(readBook(path).sections[0]?.paragraphs.at(-1)).toBe("新的一段");
  });
});

describe("why a book can only be looked at", () => {
  it("is that its file is read-only; what is saved elsewhere can be changed, and read by as many", async () => {
    const folder = temporaryFolder();
    const path = await newBook(folder);
    chmodSync(path, 0o440);
    const { session } = listening(folder);
    const opened = await data<OpenBook>(session, "book.open", { path });
    expect(opened.readOnly).toEqual({ why: "no-permission" });
    const out = join(folder, "另存.jxwb");
    await data(session, "book.saveAs", { path: out, overwrite: false });
    await data(session, "book.edit", rename("丙局"));
    if (process.platform !== "win32") expect(statSync(out).mode & 0o777).toBe(0o640);
  });

  it.skipIf(process.platform === "win32")(
    "is that its name is too long for the files beside it",
    async () => {
      const folder = temporaryFolder();
      const path = join(folder, `${"长".repeat(81)}.jxwb`);
      renameSync(await newBook(folder), path);
      const { session } = listening(folder);
      const opened = await data<OpenBook>(session, "book.open", { path });
      expect(opened.readOnly).toEqual({ why: "name-too-long" });
      expect(await session.call("book.edit", rename("乙局"))).toMatchObject({
        error: { code: "name-too-long", message: expect.stringMatching(/名字改短/) },
      });
      // And no new one gets such a name.
      expect(
        await session.call("book.saveAs", {
          path: join(folder, `${"新".repeat(81)}.jxwb`),
          overwrite: false,
        }),
      ).toMatchObject({ error: { code: "name-too-long" } });
    },
  );
});

describe("a copy of a book that is open", () => {
  it("is the book as it is, and one goes on in the old file", async () => {
    const folder = temporaryFolder();
    const path = await newBook(folder);
    chmodSync(path, 0o600);
    const { session, heard } = listening(folder);
    await data(session, "book.open", { path });
    await data(session, "book.edit", rename("乙局"));
    const out = join(folder, "复制.jxwb");
    expect(await data(session, "book.saveCopy", { path: out, overwrite: false })).toMatchObject({
      path: out,
      from: "file",
    });
    await data(session, "book.edit", rename("丙局"));
    expect(readBook(out).department).toBe("乙局");
    expect(readBook(path).department).toBe("丙局");
    if (process.platform !== "win32") expect(statSync(out).mode & 0o777).toBe(0o600);
    expect(heard.filter((event) => event === "book.switched")).toHaveLength(1);
    for (const target of [out, path])
      expect(await session.call("book.saveCopy", { path: target, overwrite: false })).toMatchObject({
        error: { code: "file-exists" },
      });
  });

  it("is made while edits go on, and is then one state of it", async () => {
    const folder = temporaryFolder();
    const path = await newBook(folder);
    const { session } = listening(folder);
    await data(session, "book.open", { path });
    const copies = Array.from({ length: 8 }, (_, at) => join(folder, `复制${at}.jxwb`));
    const both = (at: number) => ({
      label: "改",
      ops: [{ op: "set", table: "book", fields: { department: `${at}`, reviewer: `${at}` } }],
    });
    const edits = Array.from({ length: 80 }, (_, at) => data(session, "book.edit", both(at)));
    const made = copies.map((out) => data(session, "book.saveCopy", { path: out, overwrite: false }));
    await Promise.all([...edits, ...made]);
    for (const { department, reviewer } of copies.map(readBook)) expect(department).toBe(reviewer);
  });
});

describe("one book in two programs", () => {
  it("is changed in the first, looked at in the second, and taken over when the first is closed", async () => {
    const folder = temporaryFolder();
    const path = await newBook(folder);
    const first = listening(folder);
    const second = listening(folder);
    expect(await data<OpenBook>(first.session, "book.open", { path })).toMatchObject({ readOnly: null });
    expect(await data<OpenBook>(second.session, "book.open", { path })).toMatchObject({
      readOnly: { why: "held", gone: false },
    });
    for (const [method, input] of [
      ["book.edit", rename("乙局")],
      ["book.undo", {}],
      ["book.takeOver", {}],
    ] as const)
      expect(await second.session.call(method, input)).toMatchObject({ error: { code: "book-held" } });

    await data(first.session, "book.edit", rename("丙局"));
    await expect.poll(() => second.heard, { timeout: 15_000 }).toContain("book.rewritten");
    await data(first.session, "book.close", {});
    await expect.poll(() => second.heard, { timeout: 15_000 }).toContain("book.readOnly");
    expect(await data<OpenBook>(second.session, "book.takeOver", {})).toMatchObject({
      readOnly: null,
      rows: { department: "丙局" },
    });
    await data(second.session, "book.edit", rename("丁局"));
    expect(first.heard).not.toContain("book.rewritten");
  });
});

describe("saving as another file", () => {
  it("takes the steps along and goes on in the new file", async () => {
    const folder = temporaryFolder();
    const path = await newBook(folder);
    const { session } = listening(folder);
    await data(session, "book.open", { path });
    for (const name of ["乙局", "丙局"]) await data(session, "book.edit", rename(name));
    await data(session, "book.undo", {});
    const saved = await data<Output<"book.saveAs">>(session, "book.saveAs", {
      path: join(folder, "另一份"),
      overwrite: false,
    });
    expect(saved).toMatchObject({
      from: "file",
      opened: { path: join(folder, "另一份.jxwb"), rows: { department: "乙局" } },
    });
    expect(await data(session, "book.steps", {})).toEqual({ undo: ["改为乙局"], redo: ["改为丙局"] });
    expect(existsSync(join(folder, ".~lock.文本.jxwb#"))).toBe(false);
    const again = { path, overwrite: false };
    expect(await session.call("book.saveAs", again)).toMatchObject({ error: { code: "file-exists" } });
  });
});

describe("where the user was, and how the interface is wanted", () => {
  it("is kept for each book and for all windows", async () => {
    const folder = temporaryFolder();
    const path = await newBook(folder);
    const { session, heard } = listening(folder);
    const other = listening(folder);
    expect(await data<OpenBook>(session, "book.open", { path })).toMatchObject({ lastSpot: null });
    await data(session, "book.keepSpot", { spot: "这里" });
    await data(session, "choices.set", { name: "preview", value: "open" });
    await data(session, "settings.setProfile", { name: "hebei", changes: { linePitch: 28 } });
    await expect.poll(() => other.heard).toEqual(["settings.changed"]);
    await data(session, "book.close", {});
    expect(await data<OpenBook>(other.session, "book.open", { path })).toMatchObject({ lastSpot: "这里" });
    expect(await data(other.session, "choices.get", {})).toEqual({ preview: "open" });
    expect(heard).toContain("settings.changed");
  });
});
