import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Session } from "../../electron/services/session.ts";
import { createBookFile } from "../../electron/store/book-file.ts";
import type { OpenBook } from "../../shared/api/api.ts";
import { applyOps } from "../../shared/book/apply.ts";
import type { Change } from "../../shared/book/edit.ts";
import { LETING_DOCX, letingBook } from "../fixtures/paths.ts";
import { lookAtBook } from "../store/look-at-book.ts";
import { smallBook } from "../store/small-book.ts";
import { data, startSession } from "../support/session.ts";

interface TestSession {
  readonly session: Session;
  readonly folder: string;
  readonly heard: [string, unknown][];
}

function listening(): TestSession {
  const { session, folder } = startSession({ version: "1.2.3" });
  const heard: [string, unknown][] = [];
  session.on((event, told) => heard.push([event, told]));
  return { session, folder, heard };
}

describe("a session", () => {
  it("makes a new text with its three sections, edits it, and remembers it", async () => {
    const { session, folder, heard } = listening();
    const path = join(folder, "新文本");
    const opened = await data<OpenBook>(session, "book.create", {
      path,
      fiscalYear: 2025,
      department: "甲局",
    });
    expect(opened).toMatchObject({
      path: `${path}.jxwb`,
      rows: { fiscalYear: 2025, compiler: "甲局编制" },
      undo: null,
    });
    expect(opened.rows.sections.map((section) => section.title)).toEqual([
      "总体绩效目标",
      "分项绩效目标",
      "工作保障措施",
    ]);
    await data(session, "book.edit", {
      label: "改部门",
      ops: [{ op: "set", table: "book", fields: { department: "乙局" } }],
    });
    expect(heard.map(([event]) => event)).toEqual(["book.switched", "book.changed"]);
    expect(await data(session, "book.undo", {})).toMatchObject({ redo: "改部门" });
    expect(await data(session, "recent.list", {})).toMatchObject([
      { path: `${path}.jxwb`, department: "甲局", exists: true },
    ]);
    expect(await session.call("book.create", { path, fiscalYear: 2025, department: "" })).toMatchObject({
      error: { code: "file-exists" },
    });
  });

  it("says what to do where no book is open", async () => {
    const { session } = listening();
    expect(await session.call("book.get", {})).toMatchObject({ error: { code: "no-book" } });
    expect(await data(session, "book.current", {})).toBeNull();
  });

  it("keeps the open book where another cannot be opened", async () => {
    const { session, folder } = listening();
    const path = join(folder, "a.jxwb");
    await createBookFile(path, smallBook(), [], false);
    await data(session, "book.open", { path });
    writeFileSync(join(folder, "坏.jxwb"), "x");
    expect(await session.call("book.open", { path: join(folder, "坏.jxwb") })).toMatchObject({
      error: { code: "not-a-book" },
    });
    expect(await data(session, "book.get", {})).toEqual(smallBook());
  });

  it("imports a Word file in a worker, reports progress, and opens the book with its notes", async () => {
    const { session, folder, heard } = listening();
    const opened = await data<OpenBook>(session, "import.run", {
      job: "j",
      files: [LETING_DOCX],
      out: join(folder, "a.jxwb"),
    });
    expect(opened.rows.projects).toHaveLength(9);
    expect(opened.notes.map((note) => note.kind)).toContain("heading-lost");
    expect(heard.filter(([event]) => event === "job.progress").length).toBeGreaterThan(0);
    expect(await data(session, "book.get", {})).toEqual(letingBook());
  });

  it("opens the sample, and does not make it anew over what was changed in it", async () => {
    const { session } = listening();
    await data(session, "book.openSample", { job: "s" });
    await data(session, "book.edit", {
      label: "改",
      ops: [{ op: "set", table: "book", fields: { department: "我改的" } }],
    });
    await data(session, "book.close", {});
    const again = await data<OpenBook>(session, "book.openSample", { job: "s" });
    expect(again.rows.department).toBe("我改的");
  });

  it("exports in a worker; asks before it replaces; leaves nothing behind when it fails", async () => {
    const { session, folder } = listening();
    await data(session, "book.openSample", { job: "s" });
    const out = join(folder, "输出.docx");
    expect(await data(session, "export.run", { job: "e", out, overwrite: false })).toMatchObject({
      path: out,
      pages: { pageCount: 25 },
    });
    const first = readFileSync(out);
    expect(await session.call("export.run", { job: "e", out, overwrite: false })).toMatchObject({
      error: { code: "file-exists" },
    });
    expect(readFileSync(out).equals(first)).toBe(true);
    expect(
      await session.call("export.run", { job: "e", out: join(folder, "a.txt"), overwrite: false }),
    ).toMatchObject({
      error: { code: "format-unknown" },
    });
    const missing = join(folder, "没有", "a.docx");
    expect(await session.call("export.run", { job: "e", out: missing, overwrite: false })).toMatchObject({
      error: { code: "file-missing" },
    });
    expect(readdirSync(folder).filter((name) => name.includes("tmp"))).toEqual([]);
  });

  it("answers at once what the file will give back", async () => {
    const { session, folder } = startSession();
    const path = join(folder, "文本.jxwb");
    await createBookFile(path, smallBook(), [], false);
    const { rows } = await data<OpenBook>(session, "book.open", { path });
    const [project] = rows.projects;
    const half = "甲\ud83d乙";
    const mark = { fields: { "": half }, who: half, at: "" };
    const ops = [
      { op: "set", table: "book", fields: { department: half, layout: half } },
      {
        op: "set",
        table: "project",
        id: project?.id,
        fields: {
          goal: half,
          budget: { total: "1.5", fiscal: "-0", other: "007" },
          spendingPlan: [-0, 0.004, 1, null],
        },
      },
      { op: "mark", kind: "checked", rule: "Y1", table: "book", id: 1, field: half, mark },
    ];
    const change = await data<Change>(session, "book.edit", { label: half, ops });
    const now = await data<OpenBook>(session, "book.current", {});
    const inFile = lookAtBook(path).rows;
    expect(now.rows).toEqual(inFile);
    expect(applyOps(rows, change.ops)).toEqual(inFile);
    expect(now.undo).toBe("甲\ufffd乙");
  });

  it("takes no path that counts from the folder in which the program happens to be", async () => {
    const { session } = startSession();
    for (const [method, input] of [
      ["book.open", { path: "文本.jxwb" }],
      ["book.show", { path: "../文本.jxwb" }],
      ["files.list", { folder: ".", endings: [] }],
      ["files.exists", { path: "package.json" }],
    ] as const)
      expect(await session.call(method, input)).toMatchObject({ error: { code: "bad-path" } });
    expect(await session.call("files.list", { folder: "/", endings: [] })).toHaveProperty("data");
  });

  it("cancels: no file, and the same job name works again", async () => {
    const { session, folder } = listening();
    await data(session, "book.openSample", { job: "s" });
    const out = join(folder, "取消.docx");
    const begun = new Promise<void>((resolve) =>
      session.on((event) => event === "job.progress" && resolve()),
    );
    const running = session.call("export.run", { job: "e", out, overwrite: false });
    await begun;
    await data(session, "job.cancel", { job: "e" });
    expect(await running).toMatchObject({ error: { code: "cancelled" } });
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.includes("tmp"))).toEqual([]);
    expect(await session.call("export.run", { job: "e", out, overwrite: false })).toMatchObject({
      data: { path: out },
    });
  });

  it("lists a folder: folders first, then files with the wanted endings, hidden ones not", async () => {
    const { session, folder } = listening();
    mkdirSync(join(folder, "夹"));
    for (const name of ["乙.jxwb", "甲.jxwb", "文字.docx", ".隐藏.jxwb"])
      writeFileSync(join(folder, name), "");
    await data(session, "book.create", { path: join(folder, "丙"), fiscalYear: 2024, department: "" });
    const listing = await data<{ entries: { name: string }[] }>(session, "files.list", {
      folder,
      endings: ["jxwb"],
    });
    expect(listing.entries.map((entry) => entry.name)).toEqual(["夹", "丙.jxwb", "甲.jxwb", "乙.jxwb"]);
  });

  it("does not do what its host cannot", async () => {
    const { session } = listening();
    expect(await data(session, "app.info", {})).toMatchObject({
      nativeDialogs: false,
      opensFiles: false,
      version: "1.2.3",
    });
    expect(await session.call("shell.open", { path: "/x" })).toMatchObject({ error: { code: "not-here" } });
  });
});
