import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyOps } from "../../../../shared/book/apply.ts";
import type { Op } from "../../../../shared/book/edit.ts";
import { FIELDS, type FieldTable, printedText, type RowOf } from "../../../../shared/book/fields.ts";
import { EMPTY_INDICATOR, emptyProject } from "../../../../shared/book/model.ts";
import { type BookRows, bookOfRows, rowsOfBook } from "../../../../shared/book/rows.ts";
import { type Row, rowsIn } from "../../../../shared/book/tree.ts";
import { type ComparedPart, compareBooks } from "../../../../shared/diff/book/comparison.ts";
import { type Difference, differencesOf } from "../../../../shared/diff/book/differences.ts";
import { markedText } from "../../../../shared/diff/words.ts";
import { letingBook } from "../../../fixtures/paths.ts";

const BOOK = rowsOfBook(letingBook());
const at = <T>(list: readonly T[], index: number): T => list.at(index) ?? expect.fail(`no element ${index}`);
const section = at(BOOK.sections, 0);
const project = at(BOOK.projects, 3);
const NEW = 900_000;

/** The same texts under other ids, as another file has them. */
function otherFile(rows: BookRows): BookRows {
  const again = rowsOfBook(bookOfRows(rows));
  const shifted = <T extends { readonly id: number }>(row: T) => ({ ...row, id: row.id + NEW });
  return {
    ...again,
    sections: again.sections.map((row) => shifted({ ...row, paragraphs: row.paragraphs.map(shifted) })),
    projects: again.projects.map((row) => shifted({ ...row, indicators: row.indicators.map(shifted) })),
  };
}

/** What a person is told: 种类 and 在哪里. */
function told(differences: readonly Difference[]): string[] {
  return differences.map(({ kinds, part, line }) => {
    const place = (line?.right ?? line?.left ?? part.right ?? part.left)?.number;
    return `${kinds.join("+")} ${line?.table ?? part.table} ${place}`;
  });
}

/** As versions of one book, and as two files. */
function differences(before: BookRows, ops: readonly Op[]): string[] {
  const after = applyOps(before, ops);
  const found = told(differencesOf(compareBooks(before, after, true)));
  expect(told(differencesOf(compareBooks(before, otherFile(after), false)))).toEqual(found);
  return found;
}

describe("two books side by side", () => {
  it("a book with itself has no differences", () => {
    expect(differences(BOOK, [])).toEqual([]);
  });

  it("a word in a paragraph, an amount and an indicator's value are found where they stand", () => {
    const [, second] = section.paragraphs;
    const ops: Op[] = [
      {
        op: "set",
        table: "paragraph",
        id: second?.id ?? 0,
        fields: { text: `${second?.text}并按季度通报。` },
      },
      {
        op: "set",
        table: "project",
        id: project.id,
        fields: { budget: { ...project.budget, other: "1.50" } },
      },
      { op: "set", table: "indicator", id: at(project.indicators, 1).id, fields: { number: "61" } },
    ];
    expect(differences(BOOK, ops)).toEqual([
      "changed paragraph 2",
      "changed project 4",
      "changed indicator 2",
    ]);
  });

  it("a layout is told by its title", () => {
    const after = { ...BOOK, layout: "gbt9704" };
    const [difference] = differencesOf(compareBooks(BOOK, after, true));
    expect(difference?.line?.cells[0]).toMatchObject({ field: "layout", left: "河北版式" });
    expect(difference?.line?.cells[0]?.right).toMatch(/9704/);
  });

  it("a project that was renamed, moved and given another code is one difference", () => {
    const ops: Op[] = [
      { op: "move", table: "project", id: project.id, before: at(BOOK.projects, 0).id },
      { op: "set", table: "project", id: project.id, fields: { name: "全新的名称" } },
    ];
    expect(differences(BOOK, ops)).toEqual(["renamed+moved project 1"]);
    const coded: Op = { op: "set", table: "project", id: project.id, fields: { code: "自编 1 号" } };
    expect(differences(BOOK, [...ops, coded])).toEqual(["renamed+moved project 1", "changed project 1"]);
  });

  it("what came and what went is one difference each, with all that stands in it", () => {
    const paragraphs = [{ id: NEW + 1, text: "另立一部分" }];
    const ops: Op[] = [
      { op: "delete", table: "project", id: project.id },
      {
        op: "insert",
        table: "project",
        before: null,
        row: {
          ...emptyProject(),
          id: NEW,
          name: "新办的事",
          indicators: [{ ...EMPTY_INDICATOR, id: NEW + 2 }],
        },
      },
      { op: "insert", table: "section", before: null, row: { id: NEW, title: "附则", paragraphs } },
      { op: "delete", table: "paragraph", id: at(section.paragraphs, 0).id },
      { op: "delete", table: "indicator", id: at(at(BOOK.projects, 0).indicators, 0).id },
    ];
    expect(differences(BOOK, ops)).toEqual([
      "removed paragraph 1",
      "added section 4",
      "removed indicator 1",
      "removed project 4",
      `added project ${BOOK.projects.length}`,
    ]);
  });

  it("a paragraph moved and a section renamed are told as such", () => {
    const last = at(section.paragraphs, -1);
    const ops: Op[] = [
      { op: "move", table: "paragraph", id: last.id, before: at(section.paragraphs, 0).id },
      { op: "set", table: "section", id: at(BOOK.sections, 1).id, fields: { title: "分项目标与任务" } },
    ];
    expect(differences(BOOK, ops)).toEqual(["moved paragraph 1", "renamed section 2"]);
  });

  it("reading one side of it gives that book to the letter, whatever was edited", () => {
    fc.assert(
      fc.property(edits, fc.boolean(), (ops, sameIds) => {
        const edited = applyOps(BOOK, ops);
        const after = sameIds ? edited : otherFile(edited);
        const parts = compareBooks(BOOK, after, sameIds);
        expectRead(parts, BOOK, "left");
        expectRead(parts, after, "right");
      }),
      { numRuns: 40 },
    );
  });

  it("finds an edit of any field, wherever it was made", () => {
    fc.assert(
      fc.property(setAnywhere, (op) => {
        const after = applyOps(BOOK, [op]);
        const found = differencesOf(compareBooks(BOOK, after, true));
        expect(found).toHaveLength(JSON.stringify(after) === JSON.stringify(BOOK) ? 0 : 1);
      }),
    );
  });
});

describe("two texts as one", () => {
  it("reads as the one without what was added and as the other without what was removed", () => {
    const text = fc.string({ unit: fc.constantFrom("检", "查", "1", "2", ".", "万", "元", "，", "𠮷", "a") });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const marked = markedText(before, after);
        const without = (mark: string) =>
          marked.flatMap((each) => (each.mark === mark ? [] : [each.text])).join("");
        expect(without("added")).toBe(before);
        expect(without("removed")).toBe(after);
        expect(markedText(before, before).every(({ mark }) => mark === "same")).toBe(true);
      }),
    );
  });

  it("what has nothing in common is one stretch out and one in", () => {
    const marked = markedText("规范成品油市场秩序，促进企业发展。", "举办冬季招商推介活动三场；签约五家。");
    expect(marked.map(({ mark }) => mark)).toEqual(["removed", "added"]);
  });
});

type Side = "left" | "right";

function expectRead(parts: readonly ComparedPart[], book: BookRows, side: Side): void {
  for (const table of ["section", "project"] as const) {
    const own = inOrder(
      parts.filter((part) => part.table === table),
      side,
    );
    expect(own.map((part) => part[side]?.id)).toEqual(rowsIn(book, table).map(({ id }) => id));
    for (const [index, { lines }] of own.entries()) {
      const row = at(rowsIn(book, table), index);
      if (lines.length === 0) continue;
      const [fields, children] = [
        lines.filter((line) => line.table === table),
        childrenOf(lines, table, side),
      ];
      expect(fields.flatMap(({ cells }) => cells.map((cell) => cell[side]))).toEqual(texts(table, row));
      const child = table === "section" ? "paragraph" : "indicator";
      expect(children.map(({ cells }) => cells.map((cell) => cell[side]))).toEqual(
        rowsIn(row, child).map((each) => texts(child, each)),
      );
    }
  }
}

function childrenOf(lines: ComparedPart["lines"], table: FieldTable, side: Side): ComparedPart["lines"] {
  return inOrder(
    lines.filter((line) => line.table !== table),
    side,
  );
}

function inOrder<T extends Pick<ComparedPart, Side>>(all: readonly T[], side: Side): T[] {
  return all
    .filter((each) => each[side] !== null)
    .toSorted((a, b) => (a[side]?.number ?? 0) - (b[side]?.number ?? 0));
}

function texts<Table extends FieldTable>(table: Table, row: Row): string[] {
  return FIELDS[table].map((field) => printedText(field, row as unknown as RowOf[Table]));
}

const words = fc.constantFrom("", "检查 25 家企业", "全年完成 98% 以上", "本级", "……");
const anyOf = <T>(list: readonly T[]) => fc.constantFrom(...list);
const paragraphs = BOOK.sections.flatMap((each) => each.paragraphs);
const indicators = BOOK.projects.flatMap((each) => each.indicators);

const setAnywhere: fc.Arbitrary<Op> = fc.oneof(
  fc
    .record({ row: anyOf(paragraphs), text: words })
    .map(({ row, text }): Op => ({ op: "set", table: "paragraph", id: row.id, fields: { text } })),
  fc
    .record({ row: anyOf(BOOK.sections), title: words })
    .map(({ row, title }): Op => ({ op: "set", table: "section", id: row.id, fields: { title } })),
  fc
    .record({
      row: anyOf(BOOK.projects),
      field: fc.constantFrom("name", "code", "goal", "fundsUse", "agencyName"),
      text: words,
    })
    .map(
      ({ row, field, text }): Op => ({ op: "set", table: "project", id: row.id, fields: { [field]: text } }),
    ),
  fc.record({ row: anyOf(indicators), field: anyOf(FIELDS.indicator), text: words }).map(
    ({ row, field, text }): Op => ({
      op: "set",
      table: "indicator",
      id: row.id,
      fields: { [field.name]: text },
    }),
  ),
);

const moves: fc.Arbitrary<Op> = fc.oneof(
  fc
    .record({ row: anyOf(BOOK.projects), before: anyOf(BOOK.projects) })
    .map(({ row, before }): Op => ({ op: "move", table: "project", id: row.id, before: before.id })),
  fc
    .record({ row: anyOf(section.paragraphs), before: anyOf(section.paragraphs) })
    .map(({ row, before }): Op => ({ op: "move", table: "paragraph", id: row.id, before: before.id })),
);

const inserts: fc.Arbitrary<Op> = fc.record({ parent: anyOf(BOOK.sections), text: words }).map(
  ({ parent, text }): Op => ({
    op: "insert",
    table: "paragraph",
    parent: parent.id,
    before: null,
    row: { id: NEW + text.length, text },
  }),
);

/** Sets and moves come before what takes rows away: every row that they name is there. */
const edits = fc
  .record({
    sets: fc.array(fc.oneof(setAnywhere, moves), { maxLength: 8 }),
    insert: inserts,
    gone: fc.uniqueArray(anyOf(BOOK.projects), { maxLength: 3, selector: ({ id }) => id }),
  })
  .map(({ sets, insert, gone }): Op[] => [
    ...sets.filter((op) => op.op !== "move" || op.id !== op.before),
    insert,
    ...gone.map(({ id }): Op => ({ op: "delete", table: "project", id })),
  ]);
