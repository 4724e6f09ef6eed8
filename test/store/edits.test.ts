import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { BookFile, createBookFile, writeBookFile } from "../../electron/store/book-file.ts";
import { applyOps } from "../../shared/book/apply.ts";
import { carriedMarks } from "../../shared/book/carried.ts";
import { commentOp, setComment, threadsInBook } from "../../shared/book/comment.ts";
import type { Op } from "../../shared/book/edit.ts";
import { markPlace } from "../../shared/book/mark.ts";
import { marksInForce } from "../../shared/book/marks-in-force.ts";
import { EMPTY_INDICATOR, emptyProject } from "../../shared/book/model.ts";
import type { BookRows } from "../../shared/book/rows.ts";
import { stillCarried } from "../../shared/book/still-carried.ts";
import { comment } from "../support/comment.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { lookAtBook } from "./look-at-book.ts";
import { smallBook } from "./small-book.ts";

async function openSmallBook(): Promise<BookFile> {
  const path = join(temporaryFolder(), "文本.jxwb");
  await createBookFile(path, smallBook(), [], false);
  const file = BookFile.open(path);
  onTestFinished(() => file.close());
  return file;
}

describe("edits", () => {
  it("inserts between rows and answers with the new id", async () => {
    const file = await openSmallBook();
    const [section] = file.rows().sections;
    const second = section?.paragraphs[1]?.id ?? 0;
    const change = file.edit({
      label: "插入段落",
      ops: [
        { op: "insert", table: "paragraph", parent: section?.id ?? 0, before: second, row: { text: "新段" } },
      ],
    });
    expect(file.book().sections[0]?.paragraphs).toEqual(["（一）总体", "新段", "1.第一段", "2.第二段"]);
    expect(change).toMatchObject({ revision: 1, undo: "插入段落", redo: null });
    expect(change.ops[0]).toMatchObject({ row: { id: expect.any(Number), text: "新段" } });
  });

  it("brings a deleted project back with its indicators under their old ids", async () => {
    const file = await openSmallBook();
    const before = file.rows();
    file.edit({
      label: "删除项目",
      ops: [{ op: "delete", table: "project", id: before.projects[0]?.id ?? 0 }],
    });
    expect(file.book().projects.map((project) => project.name)).toEqual(["乙项目"]);
    file.undo();
    expect(file.rows()).toEqual(before);
    expect(file.state()).toMatchObject({ undo: null, redo: "删除项目" });
    file.redo();
    expect(file.book().projects.map((project) => project.name)).toEqual(["乙项目"]);
  });

  it("forgets what redo would have done once something else is edited", async () => {
    const file = await openSmallBook();
    file.edit({ label: "一", ops: [{ op: "set", table: "book", fields: { department: "一局" } }] });
    file.undo();
    file.edit({ label: "二", ops: [{ op: "set", table: "book", fields: { reviewer: "二局" } }] });
    expect(file.redo()).toBeNull();
    expect(file.state()).toMatchObject({ undo: "二", redo: null });
  });

  it("keeps undo across closing and opening", async () => {
    const file = await openSmallBook();
    file.edit({ label: "改名", ops: [{ op: "set", table: "book", fields: { department: "新局" } }] });
    const again = BookFile.open(file.path);
    onTestFinished(() => again.close());
    expect(again.state().undo).toBe("改名");
    again.undo();
    expect(again.book()).toEqual(smallBook());
  });

  it("takes the comments of a deleted project out of sight, and an undo brings both back; a move keeps them", async () => {
    const file = await openSmallBook();
    const [first, second] = file.rows().projects;
    const on = { table: "project", id: first?.id ?? 0 } as const;
    const said = comment({ ...on, uuid: "a", field: "goal", range: { from: 0, to: 2 }, quote: "目标" });
    const answer = comment({ ...on, uuid: "b", parent: "a" }, "已改");
    file.edit({ label: "批注", ops: [setComment(said), setComment(answer)] });
    const seen = () => threadsInBook(lookAtBook(file.path).rows);
    expect(seen()).toEqual([{ comment: said, answers: [answer] }]);
    file.edit({
      label: "移动",
      ops: [{ op: "move", table: "project", id: second?.id ?? 0, before: on.id }],
    });
    expect(seen()).toEqual([{ comment: said, answers: [answer] }]);
    file.edit({ label: "删除", ops: [{ op: "delete", table: "project", id: on.id }] });
    expect(seen()).toEqual([]);
    file.undo();
    expect(seen()).toEqual([{ comment: said, answers: [answer] }]);
    file.edit({ label: "删除批注", ops: [commentOp("a", null), commentOp("b", null)] });
    expect(seen()).toEqual([]);
    for (let step = 0; step < 2; step++) file.undo();
    expect(seen()).toEqual([{ comment: said, answers: [answer] }]);
    file.undo();
    expect(file.rows().comments).toEqual([]);
    file.redo();
    expect(seen()).toEqual([{ comment: said, answers: [answer] }]);
  });

  it("refuses an edit on a row that is gone, and does none of its other operations", async () => {
    const file = await openSmallBook();
    const ops: Op[] = [
      { op: "set", table: "book", fields: { department: "不应留下" } },
      { op: "set", table: "paragraph", id: 999, fields: { text: "x" } },
    ];
    expect(() => file.edit({ label: "改", ops })).toThrow(expect.objectContaining({ code: "row-gone" }));
    expect(file.book()).toEqual(smallBook());
    expect(file.state().revision).toBe(0);
  });

  it("puts many projects in at several places, takes them back and deletes them among others, each at its place", async () => {
    const file = await openSmallBook();
    const first = lookAtBook(file.path).rows;
    const [one, two] = first.projects;
    const named = (name: string, before: number | null): Op => ({
      op: "insert",
      table: "project",
      before,
      row: { ...emptyProject(), name, indicators: [EMPTY_INDICATOR] },
    });
    const many = [
      ...["a", "b", "c"].map((name) => named(name, two?.id ?? 0)),
      ...["d", "e"].map((name) => named(name, null)),
      ...["f", "g"].map((name) => named(name, one?.id ?? 0)),
    ];
    file.edit({ label: "并入", ops: many });
    const merged = lookAtBook(file.path).rows;
    const names = ["f", "g", "甲项目", "a", "b", "c", "乙项目", "d", "e"];
    expect(merged.projects.map(({ name }) => name)).toEqual(names);
    const gone = ["b", "e", "甲项目", "a", "f"];
    const ops = gone.map((name): Op => {
      const id = merged.projects.find((each) => each.name === name)?.id ?? 0;
      return { op: "delete", table: "project", id };
    });
    file.edit({ label: "删除项目", ops });
    const left = names.filter((name) => !gone.includes(name));
    expect(lookAtBook(file.path).rows.projects.map(({ name }) => name)).toEqual(left);
    file.undo();
    expect(lookAtBook(file.path).rows).toEqual(merged);
    file.undo();
    expect(lookAtBook(file.path).rows).toEqual(first);
    file.redo();
    expect(lookAtBook(file.path).rows).toEqual(merged);
    expect(() => file.edit({ label: "删两次", ops: [ops[0], ops[0]].flatMap((op) => op ?? []) })).toThrow(
      expect.objectContaining({ code: "row-gone" }),
    );
    expect(lookAtBook(file.path).rows).toEqual(merged);
  });

  it.each([
    "{",
    "null",
    '[{"op":"delete","table":"project; --","id":1}]',
    '[{"op":"set","table":"paragraph","id":1}]',
  ])("does not take back a step whose record is damaged: %s", async (record) => {
    const file = await openSmallBook();
    file.edit({ label: "改", ops: [{ op: "set", table: "book", fields: { department: "乙局" } }] });
    const other = new Database(file.path);
    other.prepare("UPDATE command SET inverse = ?").run(record);
    other.close();
    expect(() => file.undo()).toThrow(expect.objectContaining({ code: "step-unreadable" }));
    expect(file.book().department).toBe("乙局");
    expect(file.state()).toMatchObject({ revision: 1, undo: "改" });
  });

  it("notices another window's write", async () => {
    const file = await openSmallBook();
    const other = BookFile.open(file.path);
    onTestFinished(() => other.close());
    expect(file.changedElsewhere()).toBe(false);
    other.edit({ label: "改", ops: [{ op: "set", table: "book", fields: { department: "别处" } }] });
    expect(file.changedElsewhere()).toBe(true);
    expect(file.changedElsewhere()).toBe(false);
  });
});

/** An operation that fits the book as it is, chosen by three numbers. */
function someOp(rows: BookRows, kind: number, which: number, where: number): Op {
  const pick = <T>(list: readonly T[]): T | undefined => list[which % Math.max(1, list.length)];
  const project = pick(rows.projects);
  const section = pick(rows.sections);
  const beforeOf = (list: readonly { id: number }[]) => list[where % (list.length + 1)]?.id ?? null;
  const paragraph = section?.paragraphs[where % Math.max(1, section.paragraphs.length)];
  const indicator = project?.indicators[where % Math.max(1, project.indicators.length)];
  switch (kind % 13) {
    case 0:
      return {
        op: "insert",
        table: "project",
        before: beforeOf(rows.projects),
        row: { ...emptyProject(), name: `项目${which}`, indicators: [EMPTY_INDICATOR] },
      };
    case 1:
      return {
        op: "insert",
        table: "section",
        before: beforeOf(rows.sections),
        row: { title: `章${which}`, paragraphs: [{ text: "一" }, { text: "二" }] },
      };
    case 2:
      if (section)
        return {
          op: "insert",
          table: "paragraph",
          parent: section.id,
          before: beforeOf(section.paragraphs),
          row: { text: `段${which}` },
        };
      break;
    case 3:
      if (project)
        return {
          op: "insert",
          table: "indicator",
          parent: project.id,
          before: beforeOf(project.indicators),
          row: { ...EMPTY_INDICATOR, unit: `单位${which}` },
        };
      break;
    case 4:
      if (project) return { op: "move", table: "project", id: project.id, before: beforeOf(rows.projects) };
      break;
    case 5:
      if (section && paragraph)
        return { op: "move", table: "paragraph", id: paragraph.id, before: beforeOf(section.paragraphs) };
      break;
    case 6:
      if (project)
        return {
          op: "set",
          table: "project",
          id: project.id,
          fields: { name: `改名${where}`, budget: { total: `${where}.50`, fiscal: "", other: "1.00" } },
        };
      break;
    case 7:
      if (indicator)
        return { op: "set", table: "indicator", id: indicator.id, fields: { level3: `三级${where}` } };
      break;
    case 8:
      if (project) return { op: "delete", table: "project", id: project.id };
      break;
    case 9:
      if (paragraph) return { op: "delete", table: "paragraph", id: paragraph.id };
      break;
    case 10:
      if (paragraph)
        return {
          op: "mark",
          kind: "checked",
          rule: "Y1",
          table: "paragraph",
          id: paragraph.id,
          field: "",
          mark: where % 4 === 0 ? null : { fields: { text: paragraph.text }, who: `核${which}`, at: "" },
        };
      break;
    case 11: {
      const uuid = `批注${which % 5}`;
      if (where % 4 === 0) return commentOp(uuid, null);
      const id = paragraph?.id ?? 1;
      const range = where % 3 === 0 ? { from: 0, to: where } : null;
      return setComment(comment({ uuid, table: "paragraph", id, range }, `说${where}`));
    }
    default:
      return { op: "set", table: "book", fields: { rulesOff: [`Y${where}`] } };
  }
  return { op: "set", table: "book", fields: { reviewer: `审核${which}` } };
}

function carriedPlaces({ marks, sections, projects }: BookRows): Set<string> {
  const inForce = [...sections, ...projects].flatMap((part) => marksInForce(marks, part));
  return new Set(
    inForce.filter(({ kind }) => kind === "carried").map((mark) => `${markPlace(mark)} ${mark.field}`),
  );
}

/** With the marks in an order of their own: one that was taken off and is back stands last. */
function inOrder(rows: BookRows): BookRows {
  const key = (mark: BookRows["marks"][number]) => `${mark.kind} ${markPlace(mark)} ${mark.field}`;
  return { ...rows, marks: rows.marks.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)) };
}

/** All that has a text that can be marked. */
function placesIn(rows: BookRows): Set<string> {
  return new Set(carriedMarks(rows).map((mark) => `${markPlace(mark)} ${mark.field}`));
}

describe("any run of edits", () => {
  it("leaves the editor's copy equal to the file and, where nobody typed, all 待核对; undone step by step it gives the first book back", async () => {
    const step = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 12 }),
        async (edits) => {
          const path = join(temporaryFolder(), "文本.jxwb");
          writeBookFile(path, smallBook(), [], { source: "", linkedAt: "", book: smallBook() });
          const file = BookFile.open(path);
          try {
            const first = file.rows();
            expect(carriedPlaces(first).size).toBeGreaterThan(5);
            let copy = first;
            for (const steps of edits) {
              const ops: Op[] = [];
              let planned = copy;
              for (const [kind, which, where] of steps) {
                const op = someOp(planned, kind, which, where);
                if (op.op === "insert") {
                  for (let copies = where % 3; copies >= 0; copies--) ops.push(op);
                  break; // its id is not known before the store has answered
                }
                ops.push(op);
                planned = applyOps(planned, [op]);
              }
              const typed = steps.every(([kind]) => kind % 2 === 0);
              const known = ops.filter(({ op }) => op !== "insert");
              const by = typed ? [] : stillCarried(copy, known);
              const marked = carriedPlaces(copy);
              copy = applyOps(copy, file.edit({ label: "步骤", ops: [...ops, ...by] }).ops);
              if (!typed) {
                const there = placesIn(copy);
                expect(carriedPlaces(copy)).toEqual(new Set([...marked].filter((place) => there.has(place))));
              }
              expect(copy).toEqual(lookAtBook(path).rows);
              expect(file.rows()).toEqual(copy);
            }
            for (let change = file.undo(); change; change = file.undo()) copy = applyOps(copy, change.ops);
            expect(inOrder(copy)).toEqual(inOrder(first));
            expect(lookAtBook(path).rows).toEqual(copy);
            expect(file.rows()).toEqual(copy);
          } finally {
            file.close();
          }
        },
      ),
      { numRuns: 60, seed: 20240101 },
    );
  });
});
