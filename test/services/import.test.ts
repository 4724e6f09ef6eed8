import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createBookFile } from "../../electron/store/book-file.ts";
import { readBook } from "../../electron/store/read-book.ts";
import type { OpenBook, Output } from "../../shared/api/api.ts";
import { type Comment, setComment, threadsInBook } from "../../shared/book/comment.ts";
import type { Book } from "../../shared/book/model.ts";
import { partOf } from "../../shared/book/tree.ts";
import { LETING_DOCX, letingBook } from "../fixtures/paths.ts";
import { smallBook } from "../store/small-book.ts";
import { comment } from "../support/comment.ts";
import { startSession } from "../support/session.ts";

function start() {
  const { folder, session, data } = startSession();
  const heard: string[] = [];
  session.on((event) => heard.push(event));
  return { folder, session, data, heard };
}

type ReadFile = Output<"import.read">;

const PLAN = { main: 0, units: [], choices: {} };

it("reads without making anything, and imports what it read even where the file is gone", async () => {
  const { folder, data, heard } = start();
  const path = join(folder, "部分.jxwb");
  await createBookFile(path, smallBook(), [], false);
  const read = await data<ReadFile>("import.read", { job: "r", file: path });
  expect(read).toMatchObject({ path, book: smallBook(), notes: [] });
  const word = await data<ReadFile>("import.read", { job: "r", file: LETING_DOCX });
  expect(word.book).toEqual(letingBook());
  expect(word.notes.map((note) => note.kind)).toContain("heading-lost");
  expect(readdirSync(folder)).toEqual(["部分.jxwb"]);
  expect(new Set(heard)).toEqual(new Set(["job.progress"]));

  const out = join(folder, "合并");
  const run = { job: "i", ids: [word.id, read.id], plan: PLAN, out };
  const opened = await data<OpenBook>("import.run", run);
  expect(opened.path).toBe(`${out}.jxwb`);
  expect(opened.rows.projects).toHaveLength(11);
  expect(opened.notes.map((note) => note.where)).toContain("部分.jxwb 封面");
});

it("keeps what it read while a name is taken, and forgets it after that or when it is dropped", async () => {
  const { folder, session, data } = start();
  const out = join(folder, "新.jxwb");
  await createBookFile(out, smallBook(), [], false);
  const { id } = await data<ReadFile>("import.read", { job: "r", file: out });
  const run = (name: string) => ({ job: "i", ids: [id], plan: PLAN, out: join(folder, name) });
  expect(await session.call("import.run", run("新.jxwb"))).toMatchObject({ error: { code: "file-exists" } });
  await data("import.run", run("另.jxwb"));
  expect(await session.call("import.run", run("三.jxwb"))).toMatchObject({ error: { code: "reading-gone" } });
  expect(existsSync(join(folder, "三.jxwb"))).toBe(false);

  const again = await data<ReadFile>("import.read", { job: "r", file: out });
  await data("import.drop", { ids: [again.id, "没有"] });
  const gone = { ...run("四.jxwb"), ids: [again.id] };
  expect(await session.call("import.run", gone)).toMatchObject({ error: { code: "reading-gone" } });
});

it("a reading that is cancelled, or refused, leaves nothing", async () => {
  const { folder, session, data } = start();
  const reading = session.call("import.read", { job: "r", file: LETING_DOCX });
  await new Promise((resolve) => setTimeout(resolve, 20));
  await data("job.cancel", { job: "r" });
  expect(await reading).toMatchObject({ error: { code: "cancelled" } });
  const missing = { job: "r", file: join(folder, "没有.docx") };
  expect(await session.call("import.read", missing)).toMatchObject({ error: { code: "file-missing" } });
  expect(readdirSync(folder)).toEqual([]);
});

it("writes one unit's part as a book of its own, and asks before it replaces", async () => {
  const { folder, session, data } = start();
  await data("import.run", { job: "i", files: [LETING_DOCX], out: join(folder, "全.jxwb") });
  const path = join(folder, "本级.jxwb");
  const unit = { agencyCode: "366003", agencyName: unitName(letingBook(), "366003") };
  const split = { ...unit, sections: "titles", path, overwrite: false };
  expect(await data("book.split", split)).toEqual({ path, projects: 3 });
  const part = readBook(path);
  expect(part.projects).toEqual(letingBook().projects.filter((each) => each.agencyCode === "366003"));
  expect(part.sections.map((section) => section.paragraphs)).toEqual([[], [], []]);
  expect(await session.call("book.split", split)).toMatchObject({ error: { code: "file-exists" } });
  await data("book.split", { ...split, sections: "copied", overwrite: true });
  expect(readBook(path).sections).toEqual(letingBook().sections);
  const own = { ...split, path: join(folder, "全.jxwb"), overwrite: true };
  expect(await session.call("book.split", own)).toMatchObject({ error: { code: "file-exists" } });
  const none = { ...split, agencyCode: "1", path: join(folder, "无.jxwb") };
  expect(await session.call("book.split", none)).toMatchObject({ error: { code: "no-such-unit" } });
  expect(readdirSync(folder).filter((name) => name.includes("tmp") || name === "无.jxwb")).toEqual([]);
});

it("takes the comments of a unit's rows along, and a book that is made of such files has them all", async () => {
  const { folder, data } = start();
  await data("import.run", { job: "i", files: [LETING_DOCX], out: join(folder, "全.jxwb") });
  const { projects, sections } = (await data<OpenBook>("book.current", {})).rows;
  const [own, other] = ["366003", "366001"].map((code) => projects.find((each) => each.agencyCode === code));
  const said = [
    comment({ uuid: "a", table: "project", id: own?.id ?? 0, field: "goal" }, "单位的"),
    comment({ uuid: "b", table: "indicator", id: own?.indicators[1]?.id ?? 0, field: "number" }, "一行"),
    comment({ uuid: "c", table: "project", id: other?.id ?? 0 }, "别的单位的"),
    comment({ uuid: "d", table: "paragraph", id: sections[0]?.paragraphs[1]?.id ?? 0 }, "一段"),
    comment({ uuid: "e", table: "book", id: 1, field: "reviewer" }, "封面"),
  ];
  await data("book.edit", { label: "批注", ops: said.map(setComment) });
  const unit = { agencyCode: "366003", agencyName: unitName(letingBook(), "366003"), overwrite: true };
  const path = join(folder, "单位.jxwb");
  await data("book.split", { ...unit, sections: "titles", path });
  expect((await commentsIn(data, path)).map(({ text }) => text)).toEqual(["单位的", "一行"]);
  await data("book.split", { ...unit, sections: "copied", path });
  const files = [path, join(folder, "全.jxwb")];
  const out = join(folder, "合.jxwb");
  await data("import.run", { job: "m", files, out });
  const { rows } = await data<OpenBook>("book.current", {});
  const placed = threadsInBook(rows).map(({ comment: { text, table, id, field } }) => {
    const part = table === "book" ? null : partOf(rows, table, id);
    return [text, part && "indicators" in part ? part.agencyCode : table, field];
  });
  expect(placed).toEqual(
    expect.arrayContaining([
      ["单位的", "366003", "goal"],
      ["一行", "366003", "number"],
      ["别的单位的", "366001", ""],
      ["一段", "paragraph", ""],
      ["封面", "book", "reviewer"],
    ]),
  );
  expect(placed).toHaveLength(5);
});

async function commentsIn(data: ReturnType<typeof start>["data"], file: string): Promise<Comment[]> {
  const { comments } = await data<ReadFile>("import.read", { job: "c", file });
  return comments.map((each) => each.comment);
}

it("a unit's part has its marks and its part of last year's text, and brings them into a new book", async () => {
  const { folder, data } = start();
  const { id } = await data<Output<"import.read">>("import.read", { job: "r", file: LETING_DOCX });
  const projects = letingBook().projects.map(({ name }, index) => ({ index, name }));
  const out = join(folder, "新.jxwb");
  const open = await data<OpenBook>("book.rollOver", { job: "o", id, fiscalYear: 2025, projects, out });
  const path = join(folder, "单位.jxwb");
  const unit = { agencyCode: "366003", agencyName: unitName(letingBook(), "366003") };
  await data("book.split", { ...unit, sections: "titles", path, overwrite: false });
  const again = await data<Output<"import.read">>("import.read", { job: "a", file: path });
  const own = new Set(open.rows.projects.flatMap((row) => (row.agencyCode === "366003" ? [row.id] : [])));
  const goals = open.rows.marks.filter((mark) => mark.field === "goal" && own.has(mark.id));
  expect(goals).toHaveLength(3);
  expect(again.marks?.filter((mark) => mark.field === "goal")).toMatchObject(
    goals.map(({ fields }, index) => ({ fields, where: { project: index + 1 } })),
  );
  const plan = { main: 0, units: [], choices: {} };
  const run = { job: "i", ids: [again.id], plan, out: join(folder, "合.jxwb") };
  const merged = await data<OpenBook>("import.run", run);
  expect(merged.rows.marks).toHaveLength(again.marks?.length ?? 0);
  const lastYear = await data<Output<"book.lastYear">>("book.lastYear", {});
  expect(lastYear?.book.projects).toEqual(
    letingBook().projects.filter((each) => each.agencyCode === "366003"),
  );
});

function unitName(book: Book, code: string): string {
  return book.projects.find((each) => each.agencyCode === code)?.agencyName ?? "";
}
