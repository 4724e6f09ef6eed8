import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createBookFile } from "../../electron/store/book-file.ts";
import { readBook } from "../../electron/store/read-book.ts";
import type { OpenBook, Output } from "../../shared/api/api.ts";
import { marksInForce } from "../../shared/book/marks-in-force.ts";
import { LETING_DOCX, letingBook } from "../fixtures/paths.ts";
import { smallBook } from "../store/small-book.ts";
import { startSession } from "../support/session.ts";

type LastYear = Output<"book.lastYear">;

const all = letingBook().projects.map(({ name }, index) => ({ index, name }));

it("a Word file turns over into a new book: its texts marked, the old book in it, its report kept", async () => {
  const { folder, data } = startSession();
  const { id, notes } = await data<Output<"import.read">>("import.read", { job: "r", file: LETING_DOCX });
  const out = join(folder, "新.jxwb");
  const projects = all.slice(1).with(0, { index: 1, name: "新名称" });
  const opened = await data<OpenBook>("book.rollOver", { job: "o", id, fiscalYear: 2025, projects, out });
  expect(readBook(out)).toMatchObject({ fiscalYear: 2025, projects: { length: 8, 0: { name: "新名称" } } });
  const { marks, sections, projects: rows } = opened.rows;
  expect(new Set(marks.map(({ kind }) => kind))).toEqual(new Set(["carried"]));
  expect([...sections, ...rows].flatMap((part) => marksInForce(marks, part))).toHaveLength(marks.length);
  expect(marks.length).toBeGreaterThan(sections.flatMap((section) => section.paragraphs).length);
  expect(opened.notes.map(({ text, message }) => [text, message])).toEqual(
    notes.filter((note) => note.project !== 1).map(({ text, message }) => [text, message]),
  );
  expect(opened.undo).toBeNull();
  const lastYear = await data<LastYear>("book.lastYear", {});
  expect(lastYear).toMatchObject({ source: LETING_DOCX, book: letingBook() });
  await expect(
    data("book.rollOver", { job: "o", id, fiscalYear: 2025, projects, out: join(folder, "二.jxwb") }),
  ).rejects.toThrow("reading-gone");
});

it("a book turns over with its report, as it is read, and stays as it is; a name that is taken is refused", async () => {
  const { folder, data } = startSession();
  const path = join(folder, "上年.jxwb");
  const note = { kind: "row-not-understood", where: "某处", text: "权重", message: "没有放入表格。" };
  await createBookFile(path, smallBook(), [note], false);
  const before = readBook(path);
  const { id } = await data<Output<"import.read">>("import.read", { job: "r", file: path });
  const wanted = { job: "o", id, fiscalYear: 2030, projects: [] };
  await expect(data("book.rollOver", { ...wanted, out: path })).rejects.toThrow("file-exists");
  const opened = await data<OpenBook>("book.rollOver", { ...wanted, out: join(folder, "今年") });
  expect(opened).toMatchObject({
    path: join(folder, "今年.jxwb"),
    notes: [note],
    rows: { fiscalYear: 2030 },
  });
  expect(readBook(path)).toEqual(before);
});

it("last year's file is linked to a plain book, which keeps a copy of it; its own texts are not marked", async () => {
  const { folder, data } = startSession();
  const path = join(folder, "今年.jxwb");
  await createBookFile(path, { ...letingBook(), fiscalYear: 2025 }, [], false);
  await data("book.open", { path });
  expect(await data<LastYear>("book.lastYear", {})).toBeNull();
  const linked = await data<LastYear>("book.linkLastYear", { job: "l", path: LETING_DOCX });
  expect(linked).toMatchObject({ source: LETING_DOCX, book: letingBook() });
  await data("book.close", {});
  const opened = await data<OpenBook>("book.open", { path });
  expect(opened.rows.marks).toEqual([]);
  expect(await data<LastYear>("book.lastYear", {})).toEqual(linked);
  await expect(data("book.linkLastYear", { job: "l", path })).rejects.toThrow("last-year-itself");
  const missing = join(folder, "没有.docx");
  await expect(data("book.linkLastYear", { job: "l", path: missing })).rejects.toThrow("没有.docx");
  expect(await data<LastYear>("book.lastYear", {})).toEqual(linked);
  await data("book.unlinkLastYear", {});
  expect(await data<LastYear>("book.lastYear", {})).toBeNull();
  expect(readdirSync(folder).filter((name) => name.endsWith(".jxwb"))).toEqual(["今年.jxwb"]);
});
