import { describe, expect, it } from "vitest";
import { applyOps } from "../../../shared/book/apply.ts";
import { carriedMarks } from "../../../shared/book/carried.ts";
import { findDuplicates } from "../../../shared/book/duplicates.ts";
import type { Op } from "../../../shared/book/edit.ts";
import { marksInForce, unmarkOps } from "../../../shared/book/marks-in-force.ts";
import { mergeBooks } from "../../../shared/book/merge.ts";
import { mergedLastYear } from "../../../shared/book/merge-last-year.ts";
import { mergeOps } from "../../../shared/book/merge-ops.ts";
import { UNDECIDED } from "../../../shared/book/merge-plan.ts";
import { marksOnRows, type PlacedMark, placedMarks } from "../../../shared/book/placed-marks.ts";
import { type BookRows, bookOfRows, rowsOfBook } from "../../../shared/book/rows.ts";
import { splitLastYear, splitUnit } from "../../../shared/book/split.ts";
import { stillCarried } from "../../../shared/book/still-carried.ts";
import { letingBook } from "../../fixtures/paths.ts";

const UNIT = { agencyCode: "366003", agencyName: "乐亭县商务综合行政执法队" };

/** The real text, all of it last year's. */
function department(): BookRows {
  const rows = rowsOfBook(letingBook());
  return { ...rows, marks: carriedMarks(rows) };
}

/** What lies in the unit's file: the rows have other ids there. */
function unitFile(rows: BookRows): BookRows {
  const part = splitUnit(rows, rows.projects.find((row) => row.agencyCode === "366003") ?? UNIT, "copied");
  const own = rowsOfBook(bookOfRows(part));
  return { ...own, marks: marksOnRows(own, placedMarks(part)) };
}

/** Merged into the open book; where they differ, the file's version counts. */
function merged(open: BookRows, file: BookRows, marks?: readonly PlacedMark[]): BookRows {
  const other = { book: bookOfRows(file), ...(marks && { marks }) };
  const duplicates = findDuplicates([bookOfRows(open), other.book]);
  const choices = Object.fromEntries(duplicates.map(({ id, versions }) => [id, versions.length - 1]));
  let id = 1_000_000;
  const ops = mergeOps(open, [other], { ...UNDECIDED, choices }, () => ++id);
  return applyOps(open, [...ops, ...stillCarried(open, ops)]);
}

const back = (open: BookRows, file: BookRows) => merged(open, file, placedMarks(file));
const count = (rows: BookRows) =>
  [...rows.sections, ...rows.projects].flatMap((part) => marksInForce(rows.marks, part)).length;
const first = <T>(list: readonly T[]): T => list[0] ?? expect.fail("an empty list");
const look = (rows: BookRows, project: BookRows["projects"][number]) =>
  applyOps(rows, unmarkOps(marksInForce(rows.marks, project)));
const goal = (id: number, text: string): Op => ({ op: "set", table: "project", id, fields: { goal: text } });

describe("待核对 on the way to a unit and back", () => {
  const open = department();
  const file = unitFile(open);
  const all = count(open);
  const [one] = file.projects;
  if (!one) throw new Error("the unit has projects");
  const ofOne = marksInForce(file.marks, one).length;

  it("goes along with the unit's projects and the department's text", () => {
    const own = open.projects.filter((row) => row.agencyCode === "366003");
    expect(count(file)).toBe(
      [...open.sections, ...own].flatMap((part) => marksInForce(open.marks, part)).length,
    );
  });

  it("what the unit looked at is looked at, everything else is as it was", () => {
    const after = back(open, look(file, one));
    expect(count(after)).toBe(all - ofOne);
    expect(bookOfRows(after)).toEqual(bookOfRows(open));
  });

  it("a file that comes back untouched changes nothing", () => {
    // The same object: there is not even a step.
    expect(back(open, file)).toBe(open);
  });

  it("what the unit typed is looked at; what its program replaced is to be looked at in the new words", () => {
    expect(count(back(open, applyOps(file, [goal(one.id, "1.单位写的")])))).toBe(all - 1);
    const ops = [goal(one.id, "1.替换成的")];
    const after = back(open, applyOps(file, [...ops, ...stillCarried(file, ops)]));
    expect(count(after)).toBe(all);
    expect(after.marks.some((mark) => mark.fields.goal === "1.替换成的")).toBe(true);
  });

  it("what the department looked at meanwhile stays looked at", () => {
    const own = first(open.projects.filter((row) => row.agencyCode === "366003"));
    expect(count(back(look(open, own), file))).toBe(all - ofOne);
  });

  it("a file that says nothing of what was looked at takes no mark off", () => {
    expect(count(merged(open, applyOps(file, [goal(one.id, "1.别处写的")])))).toBe(all);
  });

  it("a project that the open book has not brings its marks", () => {
    const without = applyOps(
      open,
      open.projects
        .filter((row) => row.agencyCode === "366003")
        .map(({ id }): Op => ({ op: "delete", table: "project", id })),
    );
    expect(count(back(without, file))).toBe(all);
  });

  it("several files become a new book with the marks of all, and with all of last year's text", () => {
    const lastYear = { source: "上年.jxwb", linkedAt: "", book: letingBook() };
    const units = new Map(open.projects.map((row) => [row.agencyCode, row]));
    const parts = [...units.values()].map((unit) => {
      const rows = splitUnit(open, unit, "copied");
      const book = bookOfRows(rows);
      const earlier = { ...lastYear, book: splitLastYear(lastYear.book, book, unit, "copied") };
      return { name: unit.agencyCode, book, notes: [], marks: placedMarks(rows), lastYear: earlier };
    });
    expect(parts.length).toBeGreaterThan(1);
    const { book, marks } = mergeBooks(parts);
    const rows = rowsOfBook(book);
    expect(count({ ...rows, marks: marksOnRows(rows, marks) })).toBe(all);
    for (const { lastYear: earlier, book: own } of parts)
      expect(earlier.book.projects).toHaveLength(own.projects.length);
    expect(mergedLastYear(parts, 0)?.book.projects).toHaveLength(open.projects.length);
  });
});
