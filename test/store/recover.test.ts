import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { BookFile } from "../../electron/store/book-file.ts";
import type { RecoveredPart } from "../../shared/api/api.ts";
import { setComment } from "../../shared/book/comment.ts";
import type { Op } from "../../shared/book/edit.ts";
import { EMPTY_INDICATOR } from "../../shared/book/model.ts";
import type { BookRows } from "../../shared/book/rows.ts";
import { AppError } from "../../shared/error.ts";
import { comment } from "../support/comment.ts";
import { random } from "../support/random.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { codeOf, newBook, opened } from "./new-book-file.ts";
import { schemaFile } from "./schema-fixture.ts";

/** A book with steps before and after its version, some of them undone, marks and comments. */
async function workedOn(): Promise<{ path: string; rows: BookRows }> {
  const path = await newBook();
  const file = opened(path);
  const { sections, projects } = file.rows();
  const [first, second] = projects;
  const [section] = sections;
  const set = (id: number | undefined, goal: string): Op => ({
    op: "set",
    table: "project",
    id: id ?? 0,
    fields: { goal },
  });
  const step = (op: Op) => file.edit({ label: "改", ops: [op] });
  step(set(first?.id, "1.第一版目标"));
  for (let index = 0; index < 40; index++)
    step({
      op: "insert",
      table: "paragraph",
      parent: section?.id ?? 0,
      before: null,
      row: { text: `第${index}段${"文".repeat(index * 5)}` },
    });
  step({
    op: "mark",
    kind: "carried",
    rule: "",
    table: "project",
    id: first?.id ?? 0,
    field: "name",
    mark: { fields: { name: "甲项目" }, who: "某人", at: "2026-01-01T00:00:00.000Z" },
  });
  const said = comment({ uuid: "a", table: "paragraph", id: section?.paragraphs[0]?.id ?? 0, quote: "总体" });
  step(setComment(said));
  file.keepVersion("named", "送审稿");
  step(setComment({ ...said, uuid: "b", parent: "a", quote: "", text: "已改" }));
  step(set(second?.id, "2.第二版目标"));
  step({ op: "move", table: "project", id: second?.id ?? 0, before: first?.id ?? 0 });
  step(set(first?.id, "3.撤销掉的目标"));
  file.undo();
  const rows = file.rows();
  file.close();
  return { path, rows };
}

/** What comes back of a copy of the file after `damage`, and that the damaged file stays as it is. */
function recoveredAfter(
  path: string,
  damage: (copy: string) => void,
): { rows: BookRows; parts: readonly RecoveredPart[] } {
  const copy = join(temporaryFolder(), "坏.jxwb");
  copyFileSync(path, copy);
  damage(copy);
  const before = readFileSync(copy);
  const { file, parts } = BookFile.recovered(copy, () => []);
  const rows = file.rows();
  file.close();
  expect(readFileSync(copy).equals(before)).toBe(true);
  return { rows, parts };
}

const sql = (text: string) => (copy: string) => {
  const db = new Database(copy);
  db.exec(text);
  db.close();
};

describe("a damaged book", () => {
  it("comes back to the letter where its newest version and the steps since are whole", async () => {
    const { path, rows } = await workedOn();
    const damages = [
      "UPDATE project SET goal = goal || '？', budget_total = 1320083456",
      "DELETE FROM indicator",
      "DELETE FROM project",
      "UPDATE paragraph SET text = substr(text, 1, 2)",
      "UPDATE section SET position = -position",
      "UPDATE book SET department = '别的局'",
      "DELETE FROM text_mark",
      "DELETE FROM section; UPDATE project SET name = ''",
    ];
    for (const damage of damages) {
      const { rows: back, parts } = recoveredAfter(path, sql(damage));
      expect([damage, back]).toEqual([damage, rows]);
      expect(parts.map(({ how }) => how)).toEqual(parts.map(() => "whole"));
    }
  });

  it("has the part of its newest version where the steps since are damaged too, and says of when that is", async () => {
    const { path, rows } = await workedOn();
    const { rows: back, parts } = recoveredAfter(
      path,
      sql("UPDATE project SET goal = '？' WHERE name = '乙项目'; UPDATE command SET forward = '[]'"),
    );
    const version = opened(path).versions()[0];
    expect(parts).toEqual([{ what: "项目“1.乙项目”", how: "older", at: version?.at }]);
    expect(back.projects[0]).toMatchObject({ name: "乙项目", goal: "" });
    expect(back.projects[1]).toEqual(rows.projects[1]);
    expect(back.sections).toEqual(rows.sections);
  });

  it("shows what it has with a warning where no version has it, and takes the part of a backup where there is one", async () => {
    const path = await newBook();
    const rows = opened(path).rows();
    const backup = join(temporaryFolder(), "备份.jxwb");
    copyFileSync(path, backup);
    const damage = "UPDATE project SET goal = '？' WHERE name = '甲项目'";
    const { rows: found, parts } = recoveredAfter(path, sql(damage));
    expect(parts).toEqual([{ what: "项目“1.甲项目”", how: "found", at: "" }]);
    expect(found.projects[0]?.goal).toBe("？");
    const copy = join(temporaryFolder(), "坏.jxwb");
    copyFileSync(path, copy);
    sql(damage)(copy);
    const { file, parts: whole } = BookFile.recovered(copy, () => [backup]);
    expect(whole).toEqual([{ what: "项目“1.甲项目”", how: "whole", at: "" }]);
    expect(file.rows()).toEqual(rows);
    file.close();
  });

  it("is what it was where only a digest is damaged, and says that nobody can tell", async () => {
    const { path, rows } = await workedOn();
    const { rows: back, parts } = recoveredAfter(
      path,
      sql("UPDATE digest SET digest = 'AAAAAAAAAAAAAAAA' WHERE part = 'project'"),
    );
    expect(back).toEqual(rows);
    expect(parts.map(({ how }) => how)).toEqual(["found", "found"]);
  });

  it("is never mixed of an old state and of later steps where those between are forgotten", async () => {
    const path = await newBook();
    const file = opened(path);
    const [first, second] = file.rows().projects.map(({ id }) => id);
    const set = (id = 0, fields: { goal?: string; name?: string }): Op => ({
      op: "set",
      table: "project",
      id,
      fields,
    });
    const before = file.rows().projects[0];
    file.edit({ label: "改", ops: [set(first, { goal: "早上的目标" })] });
    file.edit({ label: "改", ops: [set(second, { goal: "别的" })] });
    file.edit({ label: "改", ops: [set(first, { name: "晚上的名称" })] });
    file.close();
    const { rows, parts } = recoveredAfter(
      path,
      sql(
        "DELETE FROM command WHERE id < 3; UPDATE project SET goal = '早上的目禄' WHERE name = '晚上的名称'",
      ),
    );
    expect(parts.map(({ how }) => how)).toEqual(["older"]);
    expect(rows.projects[0]).toEqual(before);
  });

  it("takes nothing from a copy that was worked on apart but what a digest proves", async () => {
    const path = await newBook();
    const apart = join(temporaryFolder(), "副本.jxwb");
    copyFileSync(path, apart);
    const [file, copy] = [opened(path), opened(apart)];
    const [first, second] = file.rows().projects.map(({ id }) => id);
    const write = (book: BookFile, goal: string, parent = 0) =>
      book.edit({
        label: "改",
        ops: [
          { op: "set", table: "project", id: second ?? 0, fields: { goal } },
          { op: "insert", table: "indicator", parent, before: null, row: EMPTY_INDICATOR },
        ],
      });
    write(file, "自己的目标", first);
    write(copy, "别人的目标", second);
    const before = file.rows().projects[0];
    for (const each of [file, copy]) each.close();
    sql("DELETE FROM version; UPDATE project SET goal = '自己的目禄' WHERE goal = '自己的目标'")(path);
    const { file: back, parts } = BookFile.recovered(path, () => [apart]);
    const [one, two] = back.rows().projects;
    back.close();
    expect(parts.map(({ how }) => how)).toEqual(["found"]);
    expect(one).toEqual(before);
    expect(two?.goal).toBe("自己的目禄");
  });

  it("of an earlier version, which has no digests, never comes back as if nothing were missing", () => {
    const path = schemaFile(3);
    const { rows } = recoveredAfter(path, () => undefined);
    const { rows: back, parts } = recoveredAfter(path, (copy) => {
      const bytes = readFileSync(copy);
      writeFileSync(copy, bytes.fill(0xaa, 2 * 4096, 3 * 4096));
    });
    expect(back).not.toEqual(rows);
    expect(parts).toMatchObject([{ how: "found", what: expect.stringContaining("整份文本") }]);
  });

  it("of schema 4 is no less told of what is damaged than one of today", () => {
    const path = schemaFile(4);
    sql("UPDATE project SET goal = goal || '。' WHERE id = 1")(path);
    expect(codeOf(() => opened(path).rows())).toBe("book-damaged");
    const { file, parts } = BookFile.recovered(schemaFile(4), () => []);
    file.close();
    expect(parts).toEqual([]);
    const { file: back, parts: told } = BookFile.recovered(path, () => []);
    back.close();
    expect(told).toMatchObject([{ what: expect.stringContaining("项目"), how: "whole" }]);
  });

  it("keeps its steps where only the import report is damaged", async () => {
    const { path } = await workedOn();
    sql("UPDATE import_note SET text = '别的'")(path);
    const { file, parts } = BookFile.recovered(path, () => []);
    const { undo, redo } = file.steps(100);
    file.close();
    expect(parts).toMatchObject([{ what: "导入报告", how: "found" }]);
    expect([undo.length, redo.length]).toEqual([46, 1]);
  });
});

describe("bytes of a book that are damaged anywhere", () => {
  it("never come out as other content without a word of it", async () => {
    const { path, rows } = await workedOn();
    const bytes = readFileSync(path);
    const counts = { same: 0, recovered: 0, refused: 0 };
    const copy = join(temporaryFolder(), "坏.jxwb");
    for (let seed = 1; seed <= 150; seed++) {
      writeFileSync(copy, damagedBytes(bytes, random(seed)));
      const outcome = outcomeOf(copy);
      counts[outcome.kind]++;
      if (outcome.kind !== "refused") expectNothingSilent(outcome.rows, outcome.parts, rows);
    }
    console.log(
      `150 damaged books: ${counts.same} as they were, ${counts.recovered} with an account, ${counts.refused} refused`,
    );
    expect(counts.refused).toBeLessThan(40);
  });
});

const PAGE = 4096;

function damagedBytes(bytes: Buffer, next: () => number): Buffer {
  const out = Buffer.from(bytes);
  const offset = () => Math.floor(next() * bytes.length);
  const page = () => Math.floor((next() * bytes.length) / PAGE) * PAGE;
  const [at, from, to] = [offset(), page(), page()];
  switch (Math.floor(next() * 5)) {
    case 0:
      out[at] = (out[at] ?? 0) ^ (1 << Math.floor(next() * 8));
      return out;
    case 1:
      for (let index = at; index < Math.min(bytes.length, at + 40); index++)
        out[index] = Math.floor(next() * 256);
      return out;
    case 2:
      return out.fill(0, from, from + PAGE);
    case 3:
      return out.subarray(0, at);
    default:
      bytes.copy(out, from, to, to + PAGE);
      bytes.copy(out, to, from, from + PAGE);
      return out;
  }
}

type Outcome =
  | { readonly kind: "same" | "recovered"; readonly rows: BookRows; readonly parts: readonly RecoveredPart[] }
  | { readonly kind: "refused" };

/** As a session opens it: as it is, else what can be made whole of it. */
function outcomeOf(path: string): Outcome {
  try {
    const file = BookFile.open(path);
    try {
      return { kind: "same", rows: file.rows(), parts: [] };
    } finally {
      file.close();
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (!["book-damaged", "not-a-book"].includes(error.code)) return { kind: "refused" };
  }
  try {
    const { file, parts } = BookFile.recovered(path, () => []);
    try {
      return { kind: "recovered", rows: file.rows(), parts };
    } finally {
      file.close();
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: "refused" };
  }
}

/** Every part is as it was, or told of. */
function expectNothingSilent(back: BookRows, parts: readonly RecoveredPart[], rows: BookRows): void {
  const told = parts.filter(({ how }) => how !== "whole").map(({ what }) => what);
  const isTold = (word: string) => told.some((what) => what.includes(word));
  const { sections, projects, marks, comments, ...cover } = back;
  const { sections: _, projects: __, marks: ___, comments: ____, ...own } = rows;
  if (!isTold("封面")) expect(cover).toEqual(own);
  if (!isTold("标记")) expect(marks).toEqual(rows.marks);
  if (!isTold("批注")) expect(comments).toEqual(rows.comments);
  for (const [word, now, then] of [
    ["章节", sections, rows.sections],
    ["项目", projects, rows.projects],
  ] as const) {
    const gone = then.filter(({ id }) => !now.some((each) => each.id === id));
    if (gone.length > 0) expect(isTold(word) || isTold("顺序")).toBe(true);
    for (const [at, each] of now.entries()) {
      const before = then.find(({ id }) => id === each.id);
      const name = `“${word === "项目" ? `${at + 1}.` : ""}`;
      if (!told.some((what) => what.startsWith(word) && what.includes(name))) expect(each).toEqual(before);
    }
    if (!isTold("顺序") && gone.length === 0)
      expect(now.map(({ id }) => id)).toEqual(then.map(({ id }) => id));
  }
}
