import { describe, expect, it } from "vitest";
import { BookSync, type EditTraits } from "../../../renderer/state/book-sync.ts";
import { carriedTotal } from "../../../renderer/state/carried.ts";
import type { Runtime } from "../../../shared/api/api.ts";
import { carriedMarks } from "../../../shared/book/carried.ts";
import type { Op } from "../../../shared/book/edit.ts";
import { findAll } from "../../../shared/book/find.ts";
import { replaceIndicators } from "../../../shared/book/indicator-ops.ts";
import { unmarkOps } from "../../../shared/book/marks-in-force.ts";
import { replaceFound } from "../../../shared/book/replace.ts";
import { type BookRows, rowsOfBook } from "../../../shared/book/rows.ts";
import { smallBook } from "../../store/small-book.ts";

/** A book whose texts are all last year's, in a window whose store never answers: what is seen is the page's own copy. */
function open() {
  const rows = rowsOfBook(smallBook());
  const marked: BookRows = { ...rows, marks: carriedMarks(rows) };
  const opened = { path: "/甲.jxwb", rows: marked, newIds: 1000, notes: [], revision: 0, readOnly: null };
  const runtime: Runtime = { call: () => new Promise(() => undefined), on: () => () => undefined };
  const steps = { undo: null, redo: null, savedAt: "", lastSpot: null };
  const sync = new BookSync(runtime, { ...opened, ...steps }, () => undefined);
  const now = () => sync.view.rows;
  const edit = (ops: readonly Op[], traits?: EditTraits) => sync.edit("修改", ops, traits);
  return { now, edit, left: () => carriedTotal(now()) };
}

const goal = (id: number, text: string): Op => ({ op: "set", table: "project", id, fields: { goal: text } });
const first = <T>(list: readonly T[]): T => list[0] ?? expect.fail("an empty list");

describe("待核对 after an edit", () => {
  it("of the clerk's own typing is gone at that field alone", () => {
    const { now, edit, left } = open();
    const before = left();
    edit([goal(first(now().projects).id, "1.今年的目标")], { by: "clerk" });
    expect(left()).toBe(before - 1);
  });

  it("of the program stays, on the new text: the next one of the program keeps it too, the clerk's ends it", () => {
    const { now, edit, left } = open();
    const before = left();
    const { id } = first(now().projects);
    edit([goal(id, "1.程序改的")]);
    edit([goal(id, "1.程序又改的")]);
    expect(left()).toBe(before);
    expect(now().marks.find((mark) => mark.field === "goal")?.fields).toEqual({ goal: "1.程序又改的" });
    edit([goal(id, "1.自己写的")], { by: "clerk" });
    expect(left()).toBe(before - 1);
  });

  it("stays at all places of 全部替换", () => {
    const { now, edit, left } = open();
    const before = left();
    const { ops, count } = replaceFound(now(), findAll(now(), { text: "1.", exact: false }), "2.");
    expect(count).toBeGreaterThan(1);
    edit(ops, { keep: "before-replace" });
    expect(first(now().projects).goal).toContain("2.目标");
    expect(left()).toBe(before);
  });

  it("that was looked at does not come back, and an edit that looks is not overruled", () => {
    const { now, edit, left } = open();
    const before = left();
    const { id } = first(now().projects);
    const mark = now().marks.filter(({ field }) => field === "goal");
    edit([goal(id, "沿用的"), ...unmarkOps(mark)]);
    expect(left()).toBe(before - 1);
    edit([goal(id, "程序改的")]);
    expect(left()).toBe(before - 1);
  });

  it("is not on a text that was emptied", () => {
    const { now, edit, left } = open();
    const before = left();
    edit([goal(first(now().projects).id, "")]);
    expect(left()).toBe(before - 1);
  });

  it("is on every row of a table that was taken over from last year, and on none of a new one", () => {
    const { now, edit, left } = open();
    const before = left();
    const project = first(now().projects);
    const table = smallBook().projects[0]?.indicators ?? [];
    edit(replaceIndicators(project.id, project.indicators, table), { by: "last-year" });
    expect(left()).toBe(before);
    edit(replaceIndicators(project.id, first(now().projects).indicators, table));
    expect(left()).toBe(before - table.length);
  });
});
