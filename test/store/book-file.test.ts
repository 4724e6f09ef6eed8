import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { BookFile, createBookFile, writeBookFile } from "../../electron/store/book-file.ts";
import { APPLICATION_ID, openDatabase } from "../../electron/store/connection.ts";
import { MIGRATIONS, newestVersion } from "../../electron/store/migrations.ts";
import { SCHEMA_1 } from "../../electron/store/schema.ts";
import { marksInForce } from "../../shared/book/marks-in-force.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { codeOf, newBook, opened } from "./new-book-file.ts";
import { smallBook } from "./small-book.ts";

describe("the .jxwb file", () => {
  it("gives back the book and the import notes", async () => {
    const file = opened(await newBook());
    expect(file.book()).toEqual(smallBook());
    expect(file.notes()).toEqual([{ kind: "k", where: "w", text: "t", message: "m", projectId: null }]);
  });

  it("has the application id, the schema version, money in 分 and percentages in hundredths", async () => {
    const path = await newBook();
    const db = new Database(path, { readonly: true });
    onTestFinished(() => {
      db.close();
    });
    expect(db.pragma("application_id", { simple: true })).toBe(0x4a585742);
    expect(db.pragma("user_version", { simple: true })).toBe(newestVersion(MIGRATIONS));
    expect(db.pragma("journal_mode", { simple: true })).toBe("delete");
    const row = db
      .prepare("SELECT budget_total, budget_fiscal, budget_other, plan_2, plan_3 FROM project")
      .get();
    expect(row).toEqual({
      budget_total: 5_000_000,
      budget_fiscal: 4_123_456,
      budget_other: null,
      plan_2: 3333,
      plan_3: null,
    });
  });

  it("leaves nothing beside the file", async () => {
    const path = await newBook();
    const file = opened(path);
    file.edit({ label: "改", ops: [{ op: "set", table: "book", fields: { department: "乙局" } }] });
    expect(readdirSync(join(path, ".."))).toEqual(["文本.jxwb"]);
  });

  it("keeps an existing file where it may not replace it, and replaces it whole where it may", async () => {
    const path = await newBook();
    const before = readFileSync(path);
    await expect(createBookFile(path, smallBook(), [], false)).rejects.toMatchObject({ code: "file-exists" });
    expect(readFileSync(path).equals(before)).toBe(true);
    await createBookFile(path, { ...smallBook(), department: "丙局" }, [], true);
    expect(opened(path).book().department).toBe("丙局");
  });
});

describe("beside the text", () => {
  it("ties a note to the row of its project", async () => {
    const path = join(temporaryFolder(), "文本.jxwb");
    const note = { kind: "column-not-understood", where: "w", text: "权重", message: "m", project: 2 };
    await createBookFile(path, smallBook(), [note], false);
    const file = opened(path);
    expect(file.notes()[0]?.projectId).toBe(file.rows().projects[1]?.id);
  });

  it("keeps last year's book, and marks every text that came from it 待核对", () => {
    const path = join(temporaryFolder(), "文本.jxwb");
    const lastYear = { source: "/文档/2023.jxwb", linkedAt: "2024-11-01T00:00:00.000Z", book: smallBook() };
    writeBookFile(path, { ...smallBook(), fiscalYear: 2025 }, [], lastYear);
    const file = opened(path);
    expect(file.lastYear()).toEqual(lastYear);
    const { marks, sections, projects } = file.rows();
    const on = (table: string, id: number | undefined) =>
      marks
        .filter((mark) => mark.table === table && mark.id === id)
        .map(({ field, fields }) => [field, fields]);
    expect(on("paragraph", sections[0]?.paragraphs[1]?.id)).toEqual([["", { text: "1.第一段" }]]);
    expect(on("project", projects[0]?.id)).toEqual([
      ["budget", { "budget.total": "5.00", "budget.fiscal": "4.123456", "budget.other": "" }],
      ["spendingPlan", { "plan.0": "25", "plan.1": "33.33", "plan.2": "", "plan.3": "100" }],
      ["goal", { goal: "1.目标\n2.又一个" }],
    ]);
    expect(on("indicator", projects[0]?.indicators[0]?.id)).toHaveLength(1);
    expect(on("project", projects[1]?.id)).toEqual([]);
    file.setLastYear(null);
    expect(file.lastYear()).toBeNull();
  });

  it("a mark ends with the text that it was set on, and an undo brings it back", async () => {
    const file = opened(await newBook());
    const [section] = file.rows().sections;
    const id = section?.paragraphs[0]?.id ?? 0;
    const key = { kind: "checked", rule: "Y1", table: "paragraph", id, field: "" } as const;
    const mark = { fields: { text: "（一）总体" }, who: "王", at: "2024-11-01T00:00:00.000Z" };
    const inForce = () => {
      const rows = file.rows();
      return rows.sections.flatMap((each) => marksInForce(rows.marks, each));
    };
    file.edit({ label: "标为已核对", ops: [{ op: "mark", ...key, mark }] });
    expect(inForce()).toEqual([{ ...key, ...mark }]);
    file.edit({ label: "改", ops: [{ op: "set", table: "paragraph", id, fields: { text: "（一）" } }] });
    expect(inForce()).toEqual([]);
    file.undo();
    expect(inForce()).toEqual([{ ...key, ...mark }]);
    file.edit({ label: "删", ops: [{ op: "delete", table: "paragraph", id }] });
    file.undo();
    expect(inForce()).toHaveLength(1);
    file.edit({ label: "又标", ops: [{ op: "mark", ...key, mark: { ...mark, who: "李" } }] });
    expect(inForce().map(({ who }) => who)).toEqual(["李"]);
    file.undo();
    expect(inForce().map(({ who }) => who)).toEqual(["王"]);
    file.undo();
    expect(file.rows().marks).toEqual([]);
  });
});

describe("the copy in memory", () => {
  it("has what another program wrote, and not what is no book", async () => {
    const path = await newBook();
    const file = opened(path);
    file.keepSpare();
    file.edit({ label: "改", ops: [{ op: "set", table: "book", fields: { reviewer: "乙" } }] });
    const other = BookFile.open(path);
    other.edit({ label: "别处改", ops: [{ op: "set", table: "book", fields: { department: "别处写的" } }] });
    other.close();
    expect(file.changedElsewhere()).toBe(true);
    truncateSync(path);
    expect(file.changedElsewhere()).toBe(true);
    const { copy, from } = file.copy();
    expect(from).toBe("memory");
    const saved = join(temporaryFolder(), "救回.jxwb");
    await copy.writeTo(saved);
    copy.catchUp(saved);
    expect(opened(saved).rows()).toMatchObject({ department: "别处写的", reviewer: "乙" });
    expect(opened(saved).state()).toMatchObject({ revision: 2, undo: "别处改" });
  });

  it("is only there where it was asked for", async () => {
    const path = await newBook();
    const file = opened(path);
    truncateSync(path);
    expect(codeOf(() => file.copy())).toBe("book-damaged");
  });
});

describe("what is no book is refused and left as it was", () => {
  it.skipIf(process.platform === "win32")("a pipe, without waiting for what it might say", () => {
    const path = join(temporaryFolder(), "管道.jxwb");
    execFileSync("mkfifo", [path]);
    expect(codeOf(() => BookFile.open(path))).toBe("file-failed");
  });

  const cases: [string, string, (path: string) => void][] = [
    ["an empty file", "book-damaged", (path) => writeFileSync(path, "")],
    ["another kind of file", "not-a-book", (path) => writeFileSync(path, "PK\u0003\u0004 not SQLite at all")],
    ["another program's SQLite file", "not-a-book", (path) => sqlite(path, "CREATE TABLE t (a)")],
    ["a newer version", "book-newer", (path) => sqlite(path, "PRAGMA user_version = 99")],
    ["a version before the first", "book-damaged", (path) => sqlite(path, "PRAGMA user_version = 0")],
    [
      "a trigger of somebody's",
      "book-damaged",
      (path) => sqlite(path, "CREATE TRIGGER x AFTER UPDATE ON book BEGIN DELETE FROM project; END"),
    ],
    [
      "checks switched off, unreadable",
      "book-damaged",
      (path) => sqlite(path, "UPDATE book SET rules_off = '{'"),
    ],
    ["a missing table", "book-damaged", (path) => sqlite(path, "DROP TABLE indicator")],
    ["no cover", "book-damaged", (path) => sqlite(path, "DELETE FROM book")],
    [
      "an amount beyond any",
      "book-damaged",
      (path) => sqlite(path, "UPDATE project SET budget_total = 9223372036854775807"),
    ],
  ];
  function sqlite(path: string, sql: string): void {
    const db = new Database(path);
    db.exec(sql);
    db.close();
  }
  it.each(cases)("%s", async (name, code, spoil) => {
    const path =
      name.startsWith("another") || name.startsWith("an empty")
        ? join(temporaryFolder(), "x.jxwb")
        : await newBook();
    spoil(path);
    const before = readFileSync(path);
    expect(codeOf(() => opened(path).rows())).toBe(code);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("a missing file, a folder, a file cut short", async () => {
    const folder = temporaryFolder();
    expect(codeOf(() => BookFile.open(join(folder, "没有.jxwb")))).toBe("file-missing");
    expect(existsSync(join(folder, "没有.jxwb"))).toBe(false);
    expect(codeOf(() => BookFile.open(folder))).toBe("is-folder");
    const path = await newBook();
    writeFileSync(path, readFileSync(path).subarray(0, 5000));
    expect(codeOf(() => BookFile.open(path))).toBe("book-damaged");
  });
});

describe("migrations", () => {
  const NEWEST = newestVersion(MIGRATIONS);
  const next = {
    version: NEWEST + 1,
    up: (db: Database.Database) => db.exec("ALTER TABLE book ADD COLUMN motto TEXT NOT NULL DEFAULT ''"),
  };

  it("copies an older file aside and takes it to the newest version", async () => {
    const path = await newBook();
    const before = readFileSync(path);
    const db = openDatabase(path, [...MIGRATIONS, next]);
    expect(db.pragma("user_version", { simple: true })).toBe(NEWEST + 1);
    expect(db.prepare("SELECT motto, department FROM book").get()).toEqual({
      motto: "",
      department: "某某局",
    });
    db.close();
    expect(readFileSync(`${path}.v${NEWEST}.bak`).equals(before)).toBe(true);
  });

  it("takes a file of schema 1 to the newest, with all that it holds, its steps too", () => {
    const path = join(temporaryFolder(), "旧.jxwb");
    const old = new Database(path);
    old.exec(SCHEMA_1);
    old.pragma(`application_id = ${APPLICATION_ID}`);
    old.pragma("user_version = 1");
    old.exec(`INSERT INTO book VALUES (1, 2023, '某局', '', '', 'hebei', 5, '2023-11-01T00:00:00.000Z');
      INSERT INTO section VALUES (1, 0, '总体绩效目标');
      INSERT INTO paragraph VALUES (7, 1, 0, '（一）总体');
      INSERT INTO project (id, position, agency_code, agency_name, code, name, funds_use, goal) VALUES (3, 0, '', '', '', '甲', '', '');
      INSERT INTO import_note VALUES (1, 'k', 'w', 't', 'm');
      INSERT INTO command VALUES (1, '', '修改段落', '[]', '[{"op":"set","table":"paragraph","id":7,"fields":{"text":"（一）"}}]', 0);`);
    old.close();
    expect(codeOf(() => BookFile.open(path, false))).toBe("book-older");
    const file = opened(path);
    expect(file.rows()).toMatchObject({
      fiscalYear: 2023,
      rulesOff: [],
      marks: [],
      sections: [{ id: 1, paragraphs: [{ id: 7, text: "（一）总体" }] }],
      projects: [{ id: 3, name: "甲" }],
    });
    expect(file.notes()).toEqual([{ kind: "k", where: "w", text: "t", message: "m", projectId: null }]);
    expect(file.lastYear()).toBeNull();
    expect(file.undo()?.ops).toMatchObject([{ fields: { text: "（一）" } }]);
    expect(existsSync(`${path}.v1.bak`)).toBe(true);
  });

  it("leaves the file as it was when a step fails", async () => {
    const path = await newBook();
    const copy = `${path}.copy`;
    copyFileSync(path, copy);
    const broken = {
      version: NEWEST + 2,
      up: (db: Database.Database) => {
        db.exec("DELETE FROM project");
        throw new Error("broken step");
      },
    };
    expect(() => openDatabase(path, [...MIGRATIONS, next, broken])).toThrow();
    expect(opened(path).book()).toEqual(smallBook());
    expect(statSync(path).size).toBe(statSync(copy).size);
  });

  it("keeps the columns of schema 5: a released column is never removed, a renamed one takes its content along", async () => {
    const db = new Database(await newBook(), { readonly: true });
    const columns = db
      .prepare(
        "SELECT m.name || '.' || c.name || ' ' || c.type FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid",
      )
      .pluck()
      .all();
    db.close();
    expect(columns).toMatchSnapshot();
  });
});
