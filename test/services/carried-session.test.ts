import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { CarriedSession } from "../../electron/services/carried-session.ts";
import type { HostActions } from "../../electron/services/host-ports.ts";
import { createBookFile } from "../../electron/store/book-file.ts";
import { AppError } from "../../shared/error.ts";
import { smallBook } from "../store/small-book.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

interface Started {
  readonly session: CarriedSession;
  readonly folder: string;
  readonly path: string;
  /** The session's own worker. */
  readonly worker: Worker;
  readonly heard: [string, unknown][];
}

async function start(actions: HostActions = {}): Promise<Started> {
  const folder = temporaryFolder();
  const path = join(folder, "文本.jxwb");
  await createBookFile(path, smallBook(), [], false);
  const started = new Promise<Worker>((resolve) => process.once("worker", resolve));
  const facts = { host: "browser", version: "1", documents: folder, userData: join(folder, "data") } as const;
  const session = new CarriedSession({ ...facts, ...actions });
  onTestFinished(() => session.close());
  const heard: [string, unknown][] = [];
  session.on((event, data) => heard.push([event, JSON.parse(data)]));
  return { session, folder, path, worker: await started, heard };
}

const rename = (department: string) => ({
  label: "改",
  ops: [{ op: "set", table: "book", fields: { department } }],
});

describe("a session in a worker of its own", () => {
  it("answers as one beside its host does, tells its events, and lets go of the file when it is closed", async () => {
    const { session, folder, path, heard } = await start();
    expect(await session.call("book.open", { path })).toMatchObject({ data: { path, readOnly: null } });
    await session.call("book.edit", rename("乙局"));
    expect(await session.call("book.get", {})).toEqual({ data: { ...smallBook(), department: "乙局" } });
    expect(heard).toMatchObject([
      ["book.switched", { path }],
      ["book.changed", { undo: "改" }],
    ]);
    expect(await session.call("book.edit", { label: "", ops: [] })).toMatchObject({
      error: { code: "bad-input" },
    });
    expect(existsSync(join(folder, ".~lock.文本.jxwb#"))).toBe(true);
    await session.close();
    expect(existsSync(join(folder, ".~lock.文本.jxwb#"))).toBe(false);
    expect(await session.call("book.get", {})).toMatchObject({ error: { code: "session-closed" } });
  });

  it("asks its host for what only that can do, and passes on what the host refuses", async () => {
    const { session } = await start({
      chooseOpen: async ({ title }) => [`/选了/${title}`],
      openFile: async () => {
        throw new AppError("file-not-openable", "只能打开导出的文件。");
      },
    });
    const question = { title: "打开", endings: ["jxwb"], many: false };
    expect(await session.call("dialog.open", question)).toEqual({ data: ["/选了/打开"] });
    expect(await session.call("shell.open", { path: "/a.exe" })).toEqual({
      error: { code: "file-not-openable", message: "只能打开导出的文件。" },
    });
    expect(await session.call("shell.reveal", { path: "/a" })).toMatchObject({ error: { code: "not-here" } });
  });

  it("does not hold its host up while another program keeps the file locked", async () => {
    const { session, path } = await start();
    await session.call("book.open", { path });
    const other = new Database(path);
    other.exec("BEGIN IMMEDIATE");
    const edited = session.call("book.edit", rename("乙局"));
    const waited = await new Promise((resolve) => setTimeout(() => resolve("the host goes on"), 200));
    other.exec("COMMIT");
    other.close();
    expect(waited).toBe("the host goes on");
    expect(await edited).toMatchObject({ data: { undo: "改" } });
  });

  it("that dies leaves nobody waiting; the next call finds the same book open, and it can be changed", async () => {
    const { session, path, worker } = await start();
    await session.call("book.open", { path });
    await session.call("book.edit", rename("乙局"));
    const lost = session.call("library.indicators", {});
    const failed = expect(lost).resolves.toMatchObject({
      error: { code: "host-unreachable", message: expect.stringMatching(/已保存.*请重试/) },
    });
    await worker.terminate();
    await failed;
    expect(await session.call("book.current", {})).toMatchObject({
      data: { path, readOnly: null, rows: { department: "乙局" } },
    });
    expect(await session.call("book.edit", rename("丙局"))).toMatchObject({ data: { revision: 2 } });
  });
});
