import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { writeBookFile } from "../../electron/store/book-file.ts";
import type { OpenBook } from "../../shared/api/api.ts";
import { smallBook } from "../store/small-book.ts";
import { startSession } from "../support/session.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const set = { op: "set", table: "book", fields: { reviewer: "乙" } };

describe("a book with a part that is not as it was written", () => {
  it("opens to be looked at with an account, is not changed, and goes on in a new file", async () => {
    const { folder, session } = startSession({ userData: join(temporaryFolder(), "data") });
    const path = join(folder, "坏.jxwb");
    writeBookFile(path, smallBook(), []);
    await session.call("book.open", { path });
    await session.call("book.edit", { label: "改", ops: [set] });
    await session.call("book.close", {});
    const db = new Database(path);
    db.exec("UPDATE project SET budget_total = 132000 WHERE name = '甲项目'");
    db.close();
    const before = readFileSync(path);
    const { data } = (await session.call("book.open", { path })) as { data: OpenBook };
    expect(data.readOnly).toEqual({
      why: "recovered",
      parts: [{ what: "项目“1.甲项目”", how: "whole", at: "" }],
    });
    expect(data.rows.projects[0]?.budget.total).toBe("5.00");
    expect(await session.call("book.edit", { label: "改", ops: [set] })).toMatchObject({
      error: { code: "book-recovered" },
    });
    expect(await session.call("book.takeOver", {})).toMatchObject({ error: { code: "book-recovered" } });
    expect(readFileSync(path).equals(before)).toBe(true);
    const saved = join(folder, "新.jxwb");
    expect(await session.call("book.saveAs", { path: saved, overwrite: false })).toMatchObject({
      data: { opened: { path: saved, readOnly: null } },
    });
    expect(await session.call("book.get", {})).toEqual({ data: { ...smallBook(), reviewer: "乙" } });
    expect(await session.call("book.undo", {})).toMatchObject({ data: { undo: null } });
  });

  it("takes what it has nowhere itself from the newest backup, whatever that is called", async () => {
    const data = join(temporaryFolder(), "data");
    const { folder, session } = startSession({ userData: data });
    const path = join(folder, "坏.jxwb");
    writeBookFile(path, smallBook(), []);
    const backups = join(folder, "绩效文本", "备份");
    mkdirSync(backups, { recursive: true });
    copyFileSync(path, join(backups, "某某局.jxwb"));
    const db = new Database(path);
    db.exec("UPDATE project SET goal = '别的' WHERE name = '甲项目'");
    db.close();
    expect(await session.call("book.open", { path })).toMatchObject({
      data: {
        readOnly: { parts: [{ what: "项目“1.甲项目”", how: "whole" }] },
        rows: { projects: [{ goal: smallBook().projects[0]?.goal }, {}] },
      },
    });
  });

  it("says of a project that no form can show that it is lost", async () => {
    const { folder, session } = startSession({ userData: join(temporaryFolder(), "data") });
    const path = join(folder, "坏.jxwb");
    writeBookFile(path, smallBook(), []);
    const db = new Database(path);
    db.exec("UPDATE project SET budget_total = 4503599627370497 * 2000 WHERE name = '乙项目'");
    db.close();
    expect(await session.call("book.open", { path })).toMatchObject({
      data: {
        readOnly: { parts: [{ what: "项目“2.乙项目”", how: "lost" }] },
        rows: { projects: [{ name: "甲项目" }] },
      },
    });
  });

  it("opens although its header is damaged, and a file that is none of ours does not", async () => {
    const { folder, session } = startSession({ userData: join(temporaryFolder(), "data") });
    const path = join(folder, "头坏.jxwb");
    writeBookFile(path, smallBook(), []);
    writeFileSync(path, readFileSync(path).fill(0, 0, 72));
    expect(await session.call("book.open", { path })).toMatchObject({
      data: { readOnly: { why: "recovered", parts: [] }, rows: { department: "某某局" } },
    });
    const other = join(folder, "别的.jxwb");
    writeFileSync(other, Buffer.alloc(20_000, "这不是数据库"));
    expect(await session.call("book.open", { path: other })).toMatchObject({ error: { code: "not-a-book" } });
  });
});
