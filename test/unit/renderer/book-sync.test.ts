import { describe, expect, it } from "vitest";
import { BookSync, type BookView } from "../../../renderer/state/book-sync.ts";
import type { OpenBook, Runtime } from "../../../shared/api/api.ts";
import { applyOps } from "../../../shared/book/apply.ts";
import type { Change, Edit, Op } from "../../../shared/book/edit.ts";
import { emptyProject } from "../../../shared/book/model.ts";
import { IDS_GONE, newIds, withIds } from "../../../shared/book/new-ids.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import { AppError, EDIT_UNCERTAIN, HOST_UNREACHABLE } from "../../../shared/error.ts";

const PATH = "/文档/甲.jxwb";

/** A store in memory behind the contract; `answer` decides what happens to each call. */
class MemoryHost {
  rows: BookRows = {
    fiscalYear: 2024,
    department: "某局",
    compiler: "",
    reviewer: "",
    layout: "hebei",
    rulesOff: [],
    marks: [],
    comments: [],
    sections: [],
    projects: [],
  };
  revision = 0;
  readonly calls: string[] = [];
  answer: "yes" | "refuse" | "lost" | "uncertain" | "unreachable" = "yes";
  /** What was done under each name. */
  readonly #done = new Map<string, Change>();
  #lastId = 0;
  #firstOwn = 1;

  /** Another program has the book for a while: what was given out before is its own now. */
  takenMeanwhile(): void {
    this.#lastId += 1000;
    this.#firstOwn = this.#lastId + 1;
  }

  readonly runtime: Runtime = {
    call: (async (method: string, input: unknown) => {
      this.calls.push(method);
      await Promise.resolve();
      if (method === "book.current") return this.opened();
      if (this.answer === "refuse") throw new AppError("disk-full", "磁盘空间不足。");
      if (this.answer === "unreachable") throw new AppError(HOST_UNREACHABLE, "连接断开了。");
      const change = this.edit(input as Edit);
      if (this.answer === "lost") throw new AppError(HOST_UNREACHABLE, "连接断开了。");
      if (this.answer === "uncertain") throw new AppError(EDIT_UNCERTAIN, "存了没有还不知道。");
      return change;
    }) as Runtime["call"],
    on: () => () => undefined,
  };

  edit({ name = crypto.randomUUID(), label, ops }: Edit): Change {
    const done = this.#done.get(name);
    // As the store answers: with the book's revision of now.
    if (done) return { ...done, revision: this.revision };
    if (newIds(ops).some((id) => id < this.#firstOwn)) throw new AppError(IDS_GONE, "编号已被使用。");
    const filled = withIds(ops, () => ++this.#lastId);
    this.rows = applyOps(this.rows, filled);
    this.revision += 1;
    const steps = { undo: label, redo: null, savedAt: "2026-01-01T00:00:00Z" };
    const change = { revision: this.revision, ops: filled, ...steps };
    this.#done.set(name, change);
    return change;
  }

  opened(): OpenBook {
    const { rows, revision } = this;
    const steps = { undo: null, redo: null, savedAt: "2026-01-01T00:00:00Z" };
    const newIds = this.#lastId + 1;
    this.#lastId += 100;
    return { path: PATH, rows, newIds, notes: [], revision, readOnly: null, lastSpot: null, ...steps };
  }
}

function start(): { host: MemoryHost; sync: BookSync; view: () => BookView } {
  const host = new MemoryHost();
  let seen: BookView | null = null;
  const sync = new BookSync(host.runtime, host.opened(), (view) => {
    seen = view;
  });
  return { host, sync, view: () => seen ?? sync.view };
}

const setYear = (fiscalYear: number): Op => ({ op: "set", table: "book", fields: { fiscalYear } });
const deletion = (id: number): Op => ({ op: "delete", table: "project", id });
const addProject = (name: string): Op => ({
  op: "insert",
  table: "project",
  before: null,
  row: { ...emptyProject(), name },
});

describe("edits on their way to the store", () => {
  it("show at once, go one after another, and end at what the store holds", async () => {
    const { host, sync, view } = start();
    sync.edit("改年度", [setYear(2025)]);
    sync.edit("改年度", [setYear(2026)]);
    expect(view()).toMatchObject({ pending: 2, undo: "改年度", redo: null });
    expect(view().rows.fiscalYear).toBe(2026);
    await sync.settled();
    expect(view().pending).toBe(0);
    expect(view().rows).toEqual(host.rows);
    expect(host.revision).toBe(2);
  });

  it("give a new row at once the id that it has in the file; edits made meanwhile name it by that", async () => {
    const { host, sync, view } = start();
    const [op] = sync.edit("添加项目", [addProject("")]);
    const id = op?.op === "insert" ? (op.row.id ?? 0) : 0;
    sync.edit("修改项目名称", [{ op: "set", table: "project", id, fields: { name: "招商" } }]);
    await sync.settled();
    expect(view().rows).toEqual(host.rows);
    expect(host.rows.projects).toMatchObject([{ id, name: "招商" }]);
  });

  it("of a window that lost the book for a while give their new rows other ids, and lose nothing", async () => {
    const { host, sync, view } = start();
    host.answer = "refuse";
    const [op] = sync.edit("添加项目", [addProject("甲")]);
    const id = op?.op === "insert" ? (op.row.id ?? 0) : 0;
    sync.edit("修改项目名称", [{ op: "set", table: "project", id, fields: { name: "乙" } }]);
    await sync.settled();
    host.takenMeanwhile();
    host.answer = "yes";
    sync.retry();
    await expect.poll(() => view().pending).toBe(0);
    expect(host.rows.projects).toMatchObject([{ name: "乙" }]);
    expect(host.rows.projects[0]?.id).not.toBe(id);
    expect(view().rows).toEqual(host.rows);
  });

  it("are kept when the store refuses, and saved by a retry", async () => {
    const { host, sync, view } = start();
    host.answer = "refuse";
    sync.edit("改年度", [setYear(2025)]);
    await sync.settled();
    expect(view()).toMatchObject({ pending: 1, failure: { code: "disk-full", message: "磁盘空间不足。" } });
    expect(view().rows.fiscalYear).toBe(2025);
    host.answer = "yes";
    sync.retry();
    await expect.poll(() => view().pending).toBe(0);
    expect(view().failure).toBeNull();
    expect(host.rows.fiscalYear).toBe(2025);
    sync.close();
  });

  it("are given up on request", async () => {
    const { host, sync, view } = start();
    host.answer = "refuse";
    sync.edit("改年度", [setYear(2025)]);
    await sync.settled();
    await sync.discard();
    expect(view()).toMatchObject({ pending: 0, failure: null });
    expect(view().rows).toEqual(host.rows);
  });

  it("are not made twice where only the answer got lost, with or without its event", async () => {
    for (const heard of [false, true]) {
      const { host, sync, view } = start();
      host.answer = "lost";
      sync.edit("添加项目", [addProject("甲")]);
      await sync.settled();
      host.answer = "yes";
      if (heard)
        sync.receive({
          revision: 1,
          ops: insertOf(host),
          undo: "添加项目",
          redo: null,
          savedAt: "2026-01-01",
        });
      sync.retry();
      await expect.poll(() => view().pending).toBe(0);
      expect(host.rows.projects).toHaveLength(1);
      expect(view().rows).toEqual(host.rows);
      sync.close();
    }
  });

  it.each(["lost", "uncertain"] as const)(
    "whose answer is %s are asked for again under their name, also where somebody else went on meanwhile",
    async (answer) => {
      const { host, sync, view } = start();
      host.answer = answer;
      sync.edit("添加项目", [addProject("甲")]);
      await sync.settled();
      expect(view().failure).not.toBeNull();
      // Neither this change nor one's own is heard of.
      host.edit({ label: "删除项目", ops: host.rows.projects.map(({ id }) => deletion(id)) });
      host.edit({ label: "改年度", ops: [setYear(2030)] });
      host.answer = "yes";
      sync.retry();
      await expect.poll(() => view().pending).toBe(0);
      expect(host.rows).toMatchObject({ projects: [], fiscalYear: 2030 });
      expect(view().rows).toEqual(host.rows);
      sync.close();
    },
  );

  it("made after one that was given up in mid-air are not lost with it", async () => {
    const { host, sync, view } = start();
    host.answer = "refuse";
    sync.edit("改年度", [setYear(2025)]);
    await sync.settled();
    sync.retry();
    const given = sync.discard();
    host.answer = "yes";
    sync.edit("改年度", [setYear(2031)]);
    await given;
    sync.retry();
    await expect.poll(() => view().pending).toBe(0);
    expect(host.rows.fiscalYear).toBe(2031);
    sync.close();
  });

  it("are made after a lost connection where they had not been", async () => {
    const { host, sync, view } = start();
    host.answer = "unreachable";
    sync.edit("添加项目", [addProject("甲")]);
    await sync.settled();
    host.answer = "yes";
    sync.retry();
    await expect.poll(() => view().pending).toBe(0);
    expect(host.rows.projects).toHaveLength(1);
    sync.close();
  });
});

describe("changes of other windows", () => {
  it("are applied once, in the order of their revisions, around one's own", async () => {
    const { host, sync, view } = start();
    const first = host.edit({ label: "添加项目", ops: [addProject("别人的")] });
    const second = host.edit({ label: "改年度", ops: [setYear(2030)] });
    sync.receive(second);
    expect(view().rows.fiscalYear).toBe(2024);
    sync.receive(first);
    sync.receive(first);
    expect(view().rows).toEqual(host.rows);
    const other = host.edit({ label: "添加项目", ops: [addProject("又一个")] });
    sync.edit("添加项目", [addProject("自己的")]);
    sync.receive(other);
    await sync.settled();
    expect(view().rows).toEqual(host.rows);
    expect(host.rows.projects.map((project) => project.name)).toEqual(["别人的", "又一个", "自己的"]);
  });

  it("that never arrive are made up for by fetching the book", async () => {
    const { host, sync, view } = start();
    host.edit({ label: "改年度", ops: [setYear(2030)] });
    sync.receive(host.edit({ label: "添加项目", ops: [addProject("甲")] }));
    await expect.poll(() => view().rows, { timeout: 20_000 }).toEqual(host.rows);
    expect(host.calls).toContain("book.current");
  });
});

function insertOf(host: MemoryHost): Op[] {
  const [row] = host.rows.projects;
  return row ? [{ op: "insert", table: "project", before: null, row }] : [];
}
