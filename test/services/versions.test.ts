import { readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { BookFile, createBookFile } from "../../electron/store/book-file.ts";
import type { OpenBook, Version } from "../../shared/api/api.ts";
import { setComment } from "../../shared/book/comment.ts";
import type { Change, Op } from "../../shared/book/edit.ts";
import type { BookRows } from "../../shared/book/rows.ts";
import { smallBook } from "../store/small-book.ts";
import { comment } from "../support/comment.ts";
import { startSession } from "../support/session.ts";

async function openedBook() {
  const { folder, data } = startSession();
  const path = join(folder, "文本.jxwb");
  await createBookFile(path, smallBook(), [], false);
  const { rows } = await data<OpenBook>("book.open", { path });
  const edit = (label: string, ...ops: Op[]) => data<Change>("book.edit", { label, ops });
  const versions = () => data<Version[]>("versions.list", {});
  const now = async () => (await data<OpenBook>("book.current", {})).rows;
  return { folder, path, data, edit, versions, now, rows };
}

const cover = (reviewer: string): Op => ({ op: "set", table: "book", fields: { reviewer } });

function idOf(rows: readonly { readonly id: number }[], at: number): number {
  return rows[at]?.id ?? 0;
}

describe("versions of the open book", () => {
  it("are kept by name, when it is exported, and before an edit that asks for it", async () => {
    const { folder, data, edit, versions } = await openedBook();
    expect(await data("versions.keep", { name: "初稿" })).toMatchObject({
      isNew: true,
      version: { name: "初稿" },
    });
    expect(await data("versions.keep", { name: "" })).toMatchObject({
      isNew: false,
      version: { name: "初稿" },
    });
    await edit("改", cover("甲"));
    await data("export.run", { job: "e", out: join(folder, "出.json"), overwrite: false });
    await edit("改", cover("乙"));
    await data("book.edit", { label: "全部替换", keep: "before-replace", ops: [cover("丙")] });
    expect((await versions()).map(({ reason }) => reason)).toEqual(["before-replace", "export", "named"]);
  });

  it("are brought back whole, as a step that can be undone and that keeps what was there", async () => {
    const { data, edit, versions, now, rows } = await openedBook();
    await data("versions.keep", { name: "初稿" });
    const id = idOf(await versions(), 0);
    await edit("改", cover("甲"), { op: "delete", table: "project", id: idOf(rows.projects, 0) });
    const after = await now();
    const change = await data<Change>("versions.restore", { id });
    expect(change.undo).toBe("恢复版本“初稿”");
    expect(await now()).toEqual(rows);
    expect((await versions())[0]?.reason).toBe("before-restore");
    expect(await data("versions.restore", { id })).toBeNull();
    await data("book.undo", {});
    expect(await now()).toEqual(after);
  });

  it("give back one project alone, and nothing of the others", async () => {
    const { data, edit, versions, now, rows } = await openedBook();
    const [first, second] = [idOf(rows.projects, 0), idOf(rows.projects, 1)];
    await data("versions.keep", { name: "" });
    const id = idOf(await versions(), 0);
    await edit(
      "改",
      cover("甲"),
      { op: "delete", table: "project", id: first },
      { op: "set", table: "project", id: second, fields: { name: "别动" } },
    );
    const change = await data<Change>("versions.restore", { id, part: { table: "project", id: first } });
    expect(change.undo).toMatch(/^恢复“甲项目”（ \d+月\d+日 \d+:\d\d 的版本）$/);
    const { projects, reviewer } = await now();
    expect(projects).toEqual([rows.projects[0], { ...rows.projects[1], name: "别动" }]);
    expect(reviewer).toBe("甲");
    await expect(data("versions.restore", { id, part: { table: "section", id: 999 } })).rejects.toThrow(
      "row-gone",
    );
  });

  it("are renamed and removed, with what only they hold", async () => {
    const { path, data, edit, versions } = await openedBook();
    await data("versions.keep", { name: "" });
    await edit("改", cover("甲"));
    await data("versions.keep", { name: "二" });
    const [two, one] = (await versions()).map((version) => version.id);
    await data("versions.rename", { id: one, name: "送审稿" });
    expect((await versions()).map(({ name }) => name)).toEqual(["二", "送审稿"]);
    expect(await data<BookRows>("versions.get", { id: one })).toMatchObject({ reviewer: "某某财政局审核" });
    await data("versions.remove", { id: one });
    await expect(data("versions.get", { id: one })).rejects.toThrow("version-gone");
    expect(await data<BookRows>("versions.get", { id: two })).toMatchObject({ reviewer: "甲" });
    const db = new Database(path, { readonly: true });
    const pieces = db.prepare("SELECT count(*) FROM piece").pluck().get();
    db.close();
    // The cover, the marks (of comments there are as many: none), two sections and two projects of the one that is left.
    expect(pieces).toBe(6);
  });
});

describe("a copy to be given away", () => {
  const SECRET = "这句话后来删掉了，不给别人看";

  it("without its past has what the book shows, and no byte of what was deleted", async () => {
    const { folder, data, edit, rows, now, path } = await openedBook();
    const section = idOf(rows.sections, 0);
    const paragraph = idOf(rows.sections[0]?.paragraphs ?? [], 1);
    const mark = { fields: { text: SECRET }, who: "王", at: "2026-01-01T00:00:00.000Z" };
    await edit("写", { op: "set", table: "paragraph", id: paragraph, fields: { text: SECRET } });
    await edit("标", {
      op: "mark",
      kind: "checked",
      rule: "Y1",
      table: "paragraph",
      id: paragraph,
      field: "",
      mark,
    });
    await edit("加", {
      op: "insert",
      table: "paragraph",
      parent: section,
      before: null,
      row: { text: SECRET },
    });
    await data("versions.keep", { name: "有秘密" });
    const added = (await now()).sections[0]?.paragraphs.at(-1)?.id ?? 0;
    await edit("批注", setComment(comment({ uuid: "a", table: "paragraph", id: added, quote: SECRET })));
    await edit("批注", setComment(comment({ uuid: "b", table: "paragraph", id: paragraph })));
    await edit("改", { op: "set", table: "paragraph", id: paragraph, fields: { text: "改过了" } });
    await edit("删", { op: "delete", table: "paragraph", id: added });
    const [whole, fresh] = [join(folder, "全.jxwb"), join(folder, "净.jxwb")];
    await data("book.saveCopy", { path: whole, overwrite: false });
    await data("book.saveCopy", { path: fresh, overwrite: false, fresh: true });
    expect(readFileSync(path).includes(SECRET)).toBe(true);
    expect(readFileSync(whole).includes(SECRET)).toBe(true);
    expect(readFileSync(fresh).includes(SECRET)).toBe(false);

    const { marks: _, comments, ...shown } = await now();
    const copy = BookFile.open(fresh);
    expect(copy.rows()).toEqual({
      ...shown,
      marks: [],
      comments: comments.filter(({ uuid }) => uuid === "b"),
    });
    expect([copy.versions(), copy.steps(9).undo]).toEqual([[], []]);
    copy.close();
    // One goes on in the book itself.
    expect((await data<OpenBook>("book.current", {})).path).toBe(path);
  });

  it("of a version is the book as it was then", async () => {
    const { folder, data, edit, versions, rows } = await openedBook();
    await data("versions.keep", { name: "" });
    await edit("删", { op: "delete", table: "project", id: idOf(rows.projects, 0) });
    const out = join(folder, "当时.jxwb");
    await data("versions.write", { id: idOf(await versions(), 0), out, overwrite: false });
    const copy = BookFile.open(out);
    expect(copy.rows()).toEqual(rows);
    copy.close();
  });
});
