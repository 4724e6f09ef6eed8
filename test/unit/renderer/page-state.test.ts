import { beforeEach, describe, expect, it } from "vitest";
import { currentSync } from "../../../renderer/state/current-sync.ts";
import { type Draft, flushDrafts, holdDraft, releaseDraft } from "../../../renderer/state/drafts.ts";
import { edit, saveNow } from "../../../renderer/state/editing.ts";
import { goBack, goTo } from "../../../renderer/state/navigation.ts";
import { closeBook, openBook, startApp } from "../../../renderer/state/open-book.ts";
import { connectTo } from "../../../renderer/state/runtime.ts";
import { useApp } from "../../../renderer/state/store.ts";
import type { EventData, EventName, Input, MethodName, OpenBook, Runtime } from "../../../shared/api/api.ts";
import { applyOps } from "../../../shared/book/apply.ts";
import type { Change } from "../../../shared/book/edit.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import { AppError, OPEN_ELSEWHERE } from "../../../shared/error.ts";

/** A host in memory: what is open, what was asked, and what it answers or refuses. */
class FakeHost implements Runtime {
  open: OpenBook | null = null;
  readonly asked: MethodName[] = [];
  readonly refusals = new Map<MethodName, AppError>();
  readonly #answers: Partial<Record<MethodName, (input: never) => unknown>> = {
    "app.info": () => ({ user: "王会计", separator: "/" }),
    "book.current": () => this.open,
    "book.open": ({ path }: Input<"book.open">) => {
      this.open = bookAt(path);
      return this.open;
    },
    "book.close": () => {
      this.open = null;
    },
    "book.edit": (input: Input<"book.edit">) => this.#edited(input),
  };
  readonly #listeners = new Map<EventName, (data: never) => void>();

  readonly call = (async (method: MethodName, input: unknown) => {
    this.asked.push(method);
    await Promise.resolve();
    const refusal = this.refusals.get(method);
    if (refusal) throw refusal;
    const answer = this.#answers[method]?.(input as never);
    return answer === undefined ? {} : answer;
  }) as Runtime["call"];

  readonly on: Runtime["on"] = (event, listener) => {
    this.#listeners.set(event, listener);
    return () => this.#listeners.delete(event);
  };

  tell<E extends EventName>(event: E, data: EventData<E>): void {
    this.#listeners.get(event)?.(data as never);
  }

  #edited({ label, ops }: Input<"book.edit">): Change {
    if (!this.open) throw new AppError("no-book", "没有打开的文本。");
    const rows = applyOps(this.open.rows, ops);
    this.open = { ...this.open, rows, revision: this.open.revision + 1, undo: label };
    return { revision: this.open.revision, ops, undo: label, redo: null, savedAt: this.open.savedAt };
  }
}

function bookAt(path: string): OpenBook {
  const section = (id: number) => ({ id, title: `第${id}章`, paragraphs: [] });
  const rows: BookRows = {
    fiscalYear: 2026,
    department: "某局",
    compiler: "",
    reviewer: "",
    layout: "hebei",
    rulesOff: [],
    marks: [],
    comments: [],
    sections: [section(1), section(2), section(3)],
    projects: [],
  };
  const steps = { undo: null, redo: null, savedAt: "2026-01-01T00:00:00Z" };
  return { path, rows, newIds: 100, notes: [], revision: 0, readOnly: null, lastSpot: null, ...steps };
}

const section = (id: number) => ({ kind: "section", id }) as const;
const place = () => useApp.getState().place;
const title = (id: number, text: string) =>
  edit("修改章节标题", [{ op: "set", table: "section", id, fields: { title: text } }]);

/** Typed text of one section's title, which becomes an edit when it is flushed. */
function typed(id: number, text: string): Draft {
  const draft: Draft = {
    flush() {
      releaseDraft(draft);
      title(id, text);
    },
  };
  holdDraft(draft);
  return draft;
}

let host: FakeHost;

beforeEach(async () => {
  host = new FakeHost();
  connectTo(host);
  useApp.setState({ problem: null });
  await startApp();
  await openBook("/文档/甲.jxwb");
});

describe("going through the book", () => {
  it("begins at the first section and goes back the way it came", () => {
    expect(place()).toEqual(section(1));
    goTo(section(2));
    goTo(section(2));
    goTo({ kind: "cover" });
    goBack();
    expect(place()).toEqual(section(2));
    goBack();
    expect(place()).toEqual(section(1));
    goBack();
    expect(place()).toEqual(section(1));
  });

  it("leaves out on its way back what was deleted, and leaves a place that is deleted under it", () => {
    goTo(section(2));
    goTo(section(3));
    edit("删除章节", [{ op: "delete", table: "section", id: 2 }]);
    expect(place()).toEqual(section(3));
    edit("删除章节", [{ op: "delete", table: "section", id: 3 }]);
    expect(place()).toEqual(section(1));
  });

  it("turns what is typed into an edit before it goes", () => {
    typed(1, "总体目标");
    goTo(section(2));
    expect(useApp.getState().view?.rows.sections[0]?.title).toBe("总体目标");
  });
});

describe("typed text", () => {
  it("is counted until it is an edit or is given up", () => {
    const given = typed(1, "甲");
    typed(2, "乙");
    expect(useApp.getState().drafts).toBe(2);
    releaseDraft(given);
    expect(useApp.getState().drafts).toBe(1);
    flushDrafts();
    expect(useApp.getState().drafts).toBe(0);
    expect(useApp.getState().view?.rows.sections.map((row) => row.title)).toEqual(["第1章", "乙", "第3章"]);
  });

  it("goes before a change from elsewhere, so that the change does not overwrite it unseen", async () => {
    typed(1, "这里的");
    const change = await host.call("book.edit", {
      label: "别处",
      ops: [{ op: "set", table: "section", id: 2, fields: { title: "别处的" } }],
    });
    host.tell("book.changed", change);
    expect(useApp.getState().drafts).toBe(0);
    await saveNow();
    expect(useApp.getState().view?.rows.sections.map((row) => row.title)).toEqual([
      "这里的",
      "别处的",
      "第3章",
    ]);
  });
});

describe("opening and leaving a book", () => {
  it("saves what is typed before another book is opened", async () => {
    typed(1, "最后一句");
    await openBook("/文档/乙.jxwb");
    expect(host.asked.indexOf("book.edit")).toBeLessThan(host.asked.lastIndexOf("book.open"));
    expect(host.asked.filter((method) => method === "book.edit")).toHaveLength(1);
    expect(useApp.getState().book?.path).toBe("/文档/乙.jxwb");
    expect(useApp.getState().trail).toEqual([]);
  });

  it("stays, and says why, where an edit could not be saved", async () => {
    host.refusals.set("book.edit", new AppError("disk-full", "磁盘空间不足。"));
    title(1, "改不成");
    await closeBook();
    expect(host.asked).not.toContain("book.close");
    expect(useApp.getState().problem?.title).toBe("还有修改没有保存");
    expect(useApp.getState().problem?.message).toContain("磁盘空间不足");
    expect(currentSync()).not.toBeNull();
  });

  it("says why a file cannot be opened and keeps the book that is open; nothing where another window shows it", async () => {
    host.refusals.set("book.open", new AppError("not-a-book", "这不是绩效文本。"));
    await openBook("/文档/丙.jxwb");
    expect(useApp.getState().problem?.message).toBe("这不是绩效文本。");
    expect(useApp.getState().book?.path).toBe("/文档/甲.jxwb");
    useApp.setState({ problem: null });
    host.refusals.set("book.open", new AppError(OPEN_ELSEWHERE, "已在另一个窗口打开。"));
    await openBook("/文档/丙.jxwb");
    expect(useApp.getState().problem).toBeNull();
  });

  it("goes to the start screen with the host, and back", async () => {
    await closeBook();
    expect(useApp.getState().book).toBeNull();
    host.open = bookAt("/文档/丁.jxwb");
    host.tell("book.switched", { path: "/文档/丁.jxwb" });
    await new Promise((resolve) => setTimeout(resolve));
    expect(useApp.getState().book?.path).toBe("/文档/丁.jxwb");
  });
});
