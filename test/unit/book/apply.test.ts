import { describe, expect, it } from "vitest";
import { applyOps } from "../../../shared/book/apply.ts";
import type { Op } from "../../../shared/book/edit.ts";
import { EMPTY_INDICATOR, emptyProject } from "../../../shared/book/model.ts";
import { type BookRows, bookOfRows, rowsOfBook } from "../../../shared/book/rows.ts";
import { bookRowsSchema } from "../../../shared/book/rows-schema.ts";
import { letingBook } from "../../fixtures/paths.ts";

/** The real text with ids. */
function rows(): BookRows {
  return rowsOfBook(letingBook());
}

const at = <T>(list: readonly T[], index: number): T => list[index] ?? expect.fail(`no element ${index}`);

describe("applyOps", () => {
  const before = rows();
  const section = at(before.sections, 0);
  const project = at(before.projects, 2);
  const indicator = at(project.indicators, 1);

  it("rows without ids are the Book", () => {
    expect(bookOfRows(before)).toEqual(letingBook());
  });

  it("sets fields, and leaves every other row the same object", () => {
    const after = applyOps(before, [
      { op: "set", table: "book", fields: { fiscalYear: 2025 } },
      { op: "set", table: "project", id: project.id, fields: { name: "新名称" } },
      { op: "set", table: "indicator", id: indicator.id, fields: { number: "60" } },
      { op: "set", table: "paragraph", id: at(section.paragraphs, 3).id, fields: { text: "改" } },
    ]);
    expect(after.fiscalYear).toBe(2025);
    expect(at(after.projects, 2)).toMatchObject({ name: "新名称", code: project.code });
    expect(at(at(after.projects, 2).indicators, 1)).toEqual({ ...indicator, number: "60" });
    expect(at(at(after.sections, 0).paragraphs, 3).text).toBe("改");
    expect(after.projects[0]).toBe(before.projects[0]);
    expect(at(after.projects, 2).indicators[0]).toBe(project.indicators[0]);
    expect(after.sections[1]).toBe(before.sections[1]);
    expect(bookOfRows(before)).toEqual(letingBook());
  });

  it.each<[what: string, op: Op, undo: Op]>([
    [
      "a paragraph",
      {
        op: "insert",
        table: "paragraph",
        parent: section.id,
        before: at(section.paragraphs, 1).id,
        row: { id: 9001, text: "新" },
      },
      { op: "delete", table: "paragraph", id: 9001 },
    ],
    [
      "an indicator at the end",
      {
        op: "insert",
        table: "indicator",
        parent: project.id,
        before: null,
        row: { ...EMPTY_INDICATOR, id: 9002 },
      },
      { op: "delete", table: "indicator", id: 9002 },
    ],
    [
      "a project with indicators",
      {
        op: "insert",
        table: "project",
        before: project.id,
        row: { ...emptyProject(), id: 9003, indicators: [{ ...EMPTY_INDICATOR, id: 9004 }] },
      },
      { op: "delete", table: "project", id: 9003 },
    ],
    [
      "a section",
      {
        op: "insert",
        table: "section",
        before: null,
        row: { id: 9005, title: "附", paragraphs: [{ id: 9006, text: "一" }] },
      },
      { op: "delete", table: "section", id: 9005 },
    ],
    [
      "a move to the end and back",
      { op: "move", table: "project", id: project.id, before: null },
      { op: "move", table: "project", id: project.id, before: at(before.projects, 3).id },
    ],
    [
      "a move of an indicator to the front and back",
      { op: "move", table: "indicator", id: indicator.id, before: at(project.indicators, 0).id },
      { op: "move", table: "indicator", id: indicator.id, before: at(project.indicators, 2).id },
    ],
  ])("%s: done, it shows; taken back, it is as before", (_, op, undo) => {
    const after = applyOps(before, [op]);
    expect(bookRowsSchema.parse(after)).toEqual(after);
    expect(after).not.toEqual(before);
    expect(applyOps(after, [undo])).toEqual(before);
  });

  it("inserts before the named sibling", () => {
    const row = { id: 9001, text: "新" };
    const op: Op = {
      op: "insert",
      table: "paragraph",
      parent: section.id,
      before: at(section.paragraphs, 1).id,
      row,
    };
    const texts = at(applyOps(before, [op]).sections, 0).paragraphs.map((each) => each.id);
    expect(texts.indexOf(9001)).toBe(1);
  });

  it("an operation on a row that is not there changes nothing", () => {
    expect(applyOps(before, [{ op: "delete", table: "indicator", id: 99_999 }])).toEqual(before);
    expect(applyOps(before, [{ op: "move", table: "project", id: 99_999, before: null }])).toEqual(before);
  });

  it("moving a row before itself changes nothing", () => {
    expect(applyOps(before, [{ op: "move", table: "project", id: project.id, before: project.id }])).toEqual(
      before,
    );
  });

  it("children of a row that came in the same edit, and a row that came back, are found", () => {
    const row = { ...emptyProject(), id: 9003, indicators: [{ ...EMPTY_INDICATOR, id: 9004 }] };
    const after = applyOps(before, [
      { op: "insert", table: "project", before: project.id, row },
      {
        op: "insert",
        table: "indicator",
        parent: 9003,
        before: 9004,
        row: { ...EMPTY_INDICATOR, id: 9005 },
      },
      { op: "set", table: "indicator", id: 9004, fields: { unit: "家" } },
      { op: "delete", table: "project", id: project.id },
      { op: "set", table: "indicator", id: indicator.id, fields: { unit: "无" } },
      { op: "insert", table: "project", before: 9003, row: project },
      { op: "set", table: "indicator", id: indicator.id, fields: { unit: "次" } },
    ]);
    expect(after.projects.map(({ id }) => id)).toEqual(
      before.projects.flatMap(({ id }) => (id === project.id ? [id, 9003] : [id])),
    );
    const added = after.projects.find(({ id }) => id === 9003);
    expect(added?.indicators).toMatchObject([
      { id: 9005, unit: "" },
      { id: 9004, unit: "家" },
    ]);
    expect(at(at(after.projects, 2).indicators, 1)).toEqual({ ...indicator, unit: "次" });
  });

  /** 2,000 projects of ten indicators each, and an operation for every indicator but the first project's. */
  function twentyThousand(): { big: BookRows; ops: Op[] } {
    const projects = Array.from({ length: 2000 }, (_, index) => ({
      ...emptyProject(),
      id: index + 1,
      indicators: Array.from({ length: 10 }, (__, nth) => ({
        ...EMPTY_INDICATOR,
        id: 10 * index + nth + 1,
      })),
    }));
    const big: BookRows = { ...before, projects };
    const ops = projects
      .slice(1)
      .flatMap(({ indicators }): Op[] =>
        indicators.map(({ id }) => ({ op: "set", table: "indicator", id, fields: { number: "7" } })),
      );
    return { big, ops };
  }

  it("20,000 operations take sixteen times as long as 1,250, not 256 times", () => {
    const { big, ops } = twentyThousand();
    const seconds = (some: readonly Op[]) => {
      const start = process.cpuUsage();
      applyOps(big, some);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1e6;
    };
    seconds(ops);
    // 20 ms stand for what does not grow.
    expect(seconds(ops)).toBeLessThan((seconds(ops.slice(0, 1250)) + 0.02) * 64);
  });

  it("what 20,000 operations do not touch stays the same object", () => {
    const { big, ops } = twentyThousand();
    const after = applyOps(big, ops);
    expect(
      after.projects.slice(1).every(({ indicators }) => indicators.every((row) => row.number === "7")),
    ).toBe(true);
    expect(after.projects[0]).toBe(big.projects[0]);
    expect(after.sections).toBe(big.sections);
  });

  it("refuses a new row without an id: only the store gives ids", () => {
    const op: Op = {
      op: "insert",
      table: "paragraph",
      parent: section.id,
      before: null,
      row: { text: "新" },
    };
    expect(() => applyOps(before, [op])).toThrow(TypeError);
  });

  it("many marks at once are what they are one by one, rows between them included", () => {
    const places = project.indicators.slice(0, 3).map(({ id }) => id);
    const on = (id: number, text: string | null, field = "number"): Op => ({
      op: "mark",
      kind: "checked",
      rule: "V1",
      table: "indicator",
      id,
      field,
      mark: text === null ? null : { fields: { [field]: text }, who: "甲", at: "" },
    });
    const [first = 0, second = 0, third = 0] = places;
    const start = applyOps(before, [on(first, "旧"), on(third, "三")]);
    const ops: Op[] = [
      on(second, "二"),
      on(first, null),
      { op: "set", table: "indicator", id: second, fields: { number: "7" } },
      on(first, "新"),
      on(second, "二", "unit"),
      on(third, null),
      on(second, "又"),
    ];
    const oneByOne = ops.reduce((now, op) => applyOps(now, [op]), start);
    expect(applyOps(start, ops)).toEqual(oneByOne);
    expect(oneByOne.marks.flatMap(({ fields }) => Object.values(fields))).toEqual(["新", "二", "又"]);
  });
});
