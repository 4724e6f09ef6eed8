import { describe, expect, it } from "vitest";
import {
  carriedAt,
  carriedCount,
  carriedIn,
  carriedTotal,
  nextCarried,
} from "../../../renderer/state/carried.ts";
import { applyOps } from "../../../shared/book/apply.ts";
import { carriedMarks } from "../../../shared/book/carried.ts";
import type { Op } from "../../../shared/book/edit.ts";
import type { TextMark } from "../../../shared/book/mark.ts";
import { type BookRows, rowsOfBook } from "../../../shared/book/rows.ts";
import { letingBook } from "../../fixtures/paths.ts";

function carriedRows(): BookRows {
  const rows = rowsOfBook(letingBook());
  return { ...rows, marks: carriedMarks(rows) };
}

function unmark({ fields: _, who: __, at: ___, ...key }: TextMark): Op {
  return { op: "mark", ...key, mark: null };
}

/** Goes through all of them as Ctrl+Enter does. @returns their places, in order. */
function walk(start: BookRows): string[] {
  let rows = start;
  const seen: string[] = [];
  let at = nextCarried(rows, { kind: "cover" }, null);
  while (at) {
    const { place, spot } = at;
    const part = [...rows.sections, ...rows.projects].find((each) => "id" in place && each.id === place.id);
    const mark = part && carriedAt(rows.marks, part, spot);
    if (!mark) throw new Error("the next one is none");
    seen.push(`${mark.table} ${mark.id} ${mark.field}`);
    rows = applyOps(rows, [unmark(mark)]);
    at = nextCarried(rows, place, spot);
  }
  return seen;
}

describe("待核对", () => {
  it("every one is come to once, in the order of the forms", () => {
    const rows = carriedRows();
    expect(walk(rows)).toEqual(rows.marks.map(({ table, id, field }) => `${table} ${id} ${field}`));
    expect(carriedTotal(rows)).toBe(rows.marks.length);
  });

  it("one that was checked and taken back is in its old place again", () => {
    const rows = carriedRows();
    const [project] = rows.projects;
    const [budget] = project ? carriedIn(rows.marks, project) : [];
    if (!project || !budget) throw new Error("the first project has a budget");
    const { fields, who, at } = budget;
    const back = applyOps(applyOps(rows, [unmark(budget)]), [
      { ...unmark(budget), op: "mark", mark: { fields, who, at } } as Op,
    ]);
    expect(carriedIn(back.marks, project)[0]).toEqual(budget);
    expect(carriedTotal(back)).toBe(rows.marks.length);
  });

  it("a text that was changed counts as looked at, and a new cursor goes on from where it stands", () => {
    const rows = carriedRows();
    const [project] = rows.projects;
    if (!project) throw new Error("the real text has projects");
    const place = { kind: "project", id: project.id } as const;
    const before = carriedCount(rows, place);
    const changed = applyOps(rows, [
      { op: "set", table: "project", id: project.id, fields: { goal: "另一个目标" } },
    ]);
    expect(carriedCount(changed, place)).toBe(before - 1);
    const fundsUse = { table: "project", id: project.id, field: "fundsUse" } as const;
    expect(nextCarried(changed, place, fundsUse)?.spot).toMatchObject({ field: "plan.0" });
    expect(nextCarried(changed, place, { ...fundsUse, field: "plan.3" })?.spot).toMatchObject({
      table: "indicator",
      id: project.indicators[0]?.id,
    });
    expect(nextCarried(changed, place, null)?.spot).toMatchObject({ field: "budget.total" });
  });

  it("behind the last comes the first, which is said; a book without them has none", () => {
    const rows = carriedRows();
    const last = rows.projects.at(-1);
    const row = last?.indicators.at(-1);
    if (!last || !row) throw new Error("the last project has indicators");
    const place = { kind: "project", id: last.id } as const;
    const next = nextCarried(rows, place, { table: "indicator", id: row.id, field: "basis" });
    expect(next).toMatchObject({ place: { kind: "section", id: rows.sections[0]?.id }, fromStart: true });
    expect(nextCarried(rows, { kind: "cover" }, null)?.fromStart).toBe(false);
    expect(nextCarried(rows, next?.place ?? place, next?.spot ?? null)?.fromStart).toBe(false);
    expect(nextCarried({ ...rows, marks: [] }, place, null)).toBeNull();
  });

  it("counts 20,000 of them after a keystroke and after a mark", () => {
    const { projects, ...rest } = carriedRows();
    const [model] = projects;
    if (!model) throw new Error("the real text has projects");
    const many = Array.from({ length: 2000 }, (_, at) => ({
      ...model,
      id: at + 1,
      indicators: model.indicators.map((row, index) => ({ ...row, id: at * 10 + index + 1 })),
    }));
    const rows = { ...rest, sections: [], projects: many };
    const big: BookRows = { ...rows, marks: carriedMarks(rows) };
    expect(carriedTotal(big)).toBe(22_000);
    const typed = applyOps(big, [{ op: "set", table: "project", id: 7, fields: { goal: "新" } }]);
    expect(carriedTotal(typed)).toBe(21_999);
    const all = big.marks.slice(0, 5000).map(unmark);
    expect(carriedTotal(applyOps(big, all))).toBe(17_000);
  });
});
