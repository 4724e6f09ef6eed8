import { copyFileSync } from "node:fs";
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BookFile } from "../../electron/store/book-file.ts";
import { partKey, readDigests, refreshAllDigests } from "../../electron/store/digest.ts";
import { readRows } from "../../electron/store/read.ts";
import { commentOp, setComment } from "../../shared/book/comment.ts";
import type { Op } from "../../shared/book/edit.ts";
import { comment } from "../support/comment.ts";
import { codeOf, newBook, opened } from "./new-book-file.ts";
import { smallBook } from "./small-book.ts";

/** What is damaged in the file after that SQL, which SQLite itself finds nothing wrong with. */
function damageBy(path: string, sql: string): string[] {
  const copy = `${path}.坏.jxwb`;
  copyFileSync(path, copy);
  const db = new Database(copy);
  try {
    db.exec(sql);
    expect(db.pragma("quick_check", { simple: true })).toBe("ok");
    return readRows(db).damaged.map(partKey);
  } finally {
    db.close();
  }
}

describe("what was changed behind the program's back", () => {
  it("is named: the section, the project, the order, the cover, the marks or the comments, and nothing else", async () => {
    const path = await newBook();
    const file = opened(path);
    const said = comment({ uuid: "a", table: "book", id: 1, field: "department" });
    file.edit({ label: "批注", ops: [setComment(said)] });
    const [section] = opened(path).rows().sections;
    const [project] = opened(path).rows().projects;
    const cases: [string, string[]][] = [
      ["SELECT 1", []],
      [
        "UPDATE section SET title = title || '。' WHERE id = (SELECT min(id) FROM section)",
        [`section ${section?.id}`],
      ],
      [
        "UPDATE paragraph SET text = '改' WHERE id = (SELECT min(id) FROM paragraph)",
        [`section ${section?.id}`],
      ],
      ["UPDATE project SET budget_total = budget_total + 1", [`project ${project?.id}`]],
      [
        "UPDATE indicator SET number = '9' WHERE id = (SELECT min(id) FROM indicator)",
        [`project ${project?.id}`],
      ],
      ["DELETE FROM indicator WHERE id = (SELECT min(id) FROM indicator)", [`project ${project?.id}`]],
      ["DELETE FROM project", ["order 1"]],
      ["UPDATE section SET position = -position", ["order 1"]],
      ["UPDATE book SET fiscal_year = 2031", ["book 1"]],
      [
        "INSERT INTO text_mark (kind, rule, row_table, row_id, field, fields, who, at) VALUES ('checked','G1','project',1,'goal','{}','','')",
        ["marks 1"],
      ],
      ["UPDATE comment SET text = '不用核对'", ["comments 1"]],
      ["UPDATE comment SET range_to = 3", ["comments 1"]],
      ["DELETE FROM comment", ["comments 1"]],
    ];
    for (const [sql, damaged] of cases) expect([sql, damageBy(path, sql)]).toEqual([sql, damaged]);
  });

  it("is named in the import report, and last year's text is then not shown", async () => {
    const path = await newBook();
    expect(damageBy(path, "UPDATE import_note SET text = '别的'")).toEqual(["notes 1"]);
    const file = opened(path);
    file.setLastYear({ source: "上年.docx", linkedAt: "2026-01-01T00:00:00.000Z", book: smallBook() });
    const db = new Database(path);
    db.exec("UPDATE last_year SET book = replace(book, '甲项目', '申项目')");
    db.close();
    expect(codeOf(() => file.lastYear())).toBe("last-year-damaged");
  });

  it("is not shown as the book", async () => {
    const path = await newBook();
    const db = new Database(path);
    db.exec("UPDATE project SET budget_total = 132000");
    db.close();
    expect(codeOf(() => opened(path).rows())).toBe("book-damaged");
  });
});

describe("the digests of a book", () => {
  it("are after any edits, undos and redos those that everything read anew gives", async () => {
    const path = await newBook();
    const file = opened(path);
    const table = fc.constantFrom(
      "section" as const,
      "paragraph" as const,
      "project" as const,
      "indicator" as const,
    );
    const step = fc.oneof(
      fc.record({ kind: fc.constant("set" as const), table, at: fc.nat(), text: fc.string() }),
      fc.record({
        kind: fc.constantFrom(
          "copy" as const,
          "delete" as const,
          "move" as const,
          "mark" as const,
          "comment" as const,
        ),
        table,
        at: fc.nat(),
        text: fc.string(),
      }),
      fc.record({
        kind: fc.constantFrom("undo" as const, "redo" as const),
        table,
        at: fc.nat(),
        text: fc.string(),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        for (const { kind, table: of, at, text } of steps) {
          if (kind === "undo" || kind === "redo") file[kind]();
          else {
            const op = opFor(file, kind, of, at, text);
            if (op) file.edit({ label: "改", ops: [op] });
          }
        }
        const db = new Database(path, { readonly: true });
        const kept = readDigests(db);
        const anew = new Database(db.serialize());
        db.close();
        refreshAllDigests(anew);
        expect(kept).toEqual(readDigests(anew));
        anew.close();
      }),
      { numRuns: 60 },
    );
  });
});

function opFor(
  file: BookFile,
  kind: string,
  table: "section" | "paragraph" | "project" | "indicator",
  at: number,
  text: string,
): Op | null {
  const { sections, projects } = file.rows();
  const lists = {
    section: sections,
    paragraph: sections.flatMap(({ paragraphs }) => paragraphs),
    project: projects,
    indicator: projects.flatMap(({ indicators }) => indicators),
  };
  const rows: readonly { readonly id: number }[] = lists[table];
  const row = rows[at % Math.max(1, rows.length)];
  if (!row) return null;
  const { id } = row;
  const field = { section: "title", paragraph: "text", project: "goal", indicator: "basis" }[table];
  switch (kind) {
    case "set":
      return { op: "set", table, id, fields: { [field]: text.trim() } } as Op;
    case "mark":
      return {
        op: "mark",
        kind: "carried",
        rule: "",
        table,
        id,
        field,
        mark: at % 3 ? { fields: { [field]: text }, who: "某人", at: "2026-01-01T00:00:00.000Z" } : null,
      };
    case "comment":
      return at % 3
        ? setComment(comment({ uuid: `c${at % 4}`, table, id, field }, text))
        : commentOp("c1", null);
    case "delete":
      return { op: "delete", table, id };
    case "move":
      return { op: "move", table, id, before: at % 2 ? null : id };
    default: {
      const {
        id: _,
        paragraphs,
        indicators,
        ...fields
      } = row as { id: number; paragraphs?: object[]; indicators?: object[] };
      const plain = (rows_: object[] | undefined) =>
        rows_?.map(({ id: __, ...each }: { id?: number }) => each);
      const children = paragraphs
        ? { paragraphs: plain(paragraphs) }
        : indicators
          ? { indicators: plain(indicators) }
          : {};
      const holder = table === "paragraph" || table === "indicator" ? parentId(file, table, id) : {};
      return {
        op: "insert",
        table,
        ...holder,
        before: at % 2 ? id : null,
        row: { ...fields, ...children },
      } as Op;
    }
  }
}

function parentId(file: BookFile, table: "paragraph" | "indicator", id: number): { parent: number } {
  const { sections, projects } = file.rows();
  const holder =
    table === "paragraph"
      ? sections.find(({ paragraphs }) => paragraphs.some((row) => row.id === id))
      : projects.find(({ indicators }) => indicators.some((row) => row.id === id));
  return { parent: holder?.id ?? 0 };
}
