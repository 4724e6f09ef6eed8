import { mkdirSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Session } from "../../electron/services/session.ts";
import { writeBookFile } from "../../electron/store/book-file.ts";
import type { OpenBook, Output } from "../../shared/api/api.ts";
import type { Op } from "../../shared/book/edit.ts";
import { smallBook } from "../store/small-book.ts";
import { startSession } from "../support/session.ts";

type Data = ReturnType<typeof startSession>["data"];

const rename = (department: string) => ({
  label: `改为${department}`,
  ops: [{ op: "set", table: "book", fields: { department } }],
});

/** Opens a text with everything that a file can hold: 待核对, last year's book, an import note; then makes every kind of change. */
async function openRichBook(path: string, data: Data): Promise<OpenBook> {
  const lastYear = { source: "/文档/2023.jxwb", linkedAt: "2024-11-01T00:00:00.000Z", book: smallBook() };
  const note = { kind: "k", where: "w", text: "导入时的", message: "m", project: 2 };
  writeBookFile(path, { ...smallBook(), fiscalYear: 2025 }, [note], lastYear);
  const opened = await data<OpenBook>("book.open", { path });
  const [section] = opened.rows.sections;
  const [first, second] = opened.rows.projects;
  const id = section?.paragraphs[1]?.id ?? 0;
  const mark = { fields: { text: "1.第一段" }, who: "王", at: "2024-11-02T00:00:00.000Z" };
  const edits: [string, Op[]][] = [
    ["标为已核对", [{ op: "mark", kind: "checked", rule: "Y1", table: "paragraph", id, field: "", mark }]],
    ["关闭检查", [{ op: "set", table: "book", fields: { rulesOff: ["Y1", "N2"] } }]],
    ["删除项目", [{ op: "delete", table: "project", id: first?.id ?? 0 }]],
    ["插入章节", [{ op: "insert", table: "section", before: null, row: { title: "新", paragraphs: [] } }]],
    ["移动章节", [{ op: "move", table: "section", id: section?.id ?? 0, before: null }]],
    ["改项目", [{ op: "set", table: "project", id: second?.id ?? 0, fields: { goal: "改过的" } }]],
  ];
  for (const [label, ops] of edits) await data("book.edit", { label, ops });
  const merged = { kind: "k", where: "w", text: "并入时的", message: "m" };
  const notes = await data("book.addNotes", { notes: [merged, { ...merged, projectId: second?.id ?? 0 }] });
  expect(notes).toMatchObject([{}, { ...merged, projectId: null }, { ...merged, projectId: second?.id }]);
  await data("book.undo", {});
  return (await data<OpenBook | null>("book.current", {})) ?? opened;
}

/** What is kept of a book, besides where and when. */
async function content(data: Data) {
  const { rows, notes, revision, undo, redo } = await data<OpenBook>("book.current", {});
  const [steps, lastYear] = [await data("book.steps", {}), await data("book.lastYear", {})];
  return { rows, notes, revision, undo, redo, steps, lastYear };
}

describe("saving as another file, everything goes along", () => {
  const cases: [string, "file" | "memory", (path: string) => void][] = [
    ["from a file that is there", "file", () => undefined],
    ["from a file that was cut to nothing", "memory", (path) => truncateSync(path)],
    ["from a file that was cut short", "memory", (path) => truncateSync(path, 5000)],
    ["from a file that was written over", "memory", (path) => writeFileSync(path, "别的内容".repeat(9000))],
    ["from a file that another program has locked", "memory", lock],
  ];
  if (process.platform !== "win32")
    cases.push(
      ["from a file that was deleted", "file", (path) => rmSync(path)],
      [
        "from a folder that is gone",
        "file",
        (path) => renameSync(join(path, ".."), join(path, "..", "..", "拔出")),
      ],
    );

  it.each(cases)("%s", async (_, from, spoil) => {
    const { folder, session, data } = startSession();
    mkdirSync(join(folder, "U盘"));
    const path = join(folder, "U盘", "文本.jxwb");
    await openRichBook(path, data);
    const before = await content(data);
    expect(before.rows.marks.map(({ kind }) => kind)).toContain("checked");
    expect(before.steps).toMatchObject({ redo: ["改项目"] });
    spoil(path);
    if (from === "memory")
      expect(await session.call("book.edit", rename("乙局"))).toHaveProperty("error.message");
    const saved = await data<Output<"book.saveAs">>("book.saveAs", {
      path: join(folder, "救回.jxwb"),
      overwrite: false,
    });
    expect(saved).toMatchObject({ from, opened: { path: join(folder, "救回.jxwb"), readOnly: null } });
    expect(await content(data)).toEqual(before);
    await takeBackAll(session, data);
    await data("book.edit", rename("乙局"));
    expect(await data("book.get", {})).toMatchObject({ department: "乙局" });
  });
});

/** As a virus scanner or a backup program does: nobody else may read. Released when the test ends. */
function lock(path: string): void {
  const other = new Database(path);
  other.exec("BEGIN EXCLUSIVE");
  onTestFinished(() => {
    other.close();
  });
}

/** Undoes every step there is: the text is then as it was opened. */
async function takeBackAll(session: Session, data: Data): Promise<void> {
  for (let step = 0; step < 5; step++) expect(await data("book.undo", {})).not.toBeNull();
  expect(await session.call("book.undo", {})).toEqual({ data: null });
  const { rows } = await data<OpenBook>("book.current", {});
  expect(rows).toMatchObject({ rulesOff: [], sections: [{ title: "总体绩效目标" }, {}] });
  expect(rows.projects.map(({ name, goal }) => [name, goal])).toEqual([
    ["甲项目", "1.目标\n2.又一个"],
    ["乙项目", ""],
  ]);
}
