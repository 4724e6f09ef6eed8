import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphOps, stepName, withoutGone } from "../../../renderer/forms/section/text/paragraph-ops.ts";
import type { TypedParagraph } from "../../../renderer/forms/section/text/schema.ts";
import { applyOps } from "../../../shared/book/apply.ts";
import type { Op } from "../../../shared/book/edit.ts";
import type { ParagraphRow } from "../../../shared/book/rows.ts";

const SECTION = 1;

function applied(saved: ParagraphRow[], ops: readonly Op[]): ParagraphRow[] {
  let next = 1000;
  const numbered = ops.map(
    (op): Op =>
      op.op === "insert" && op.table === "paragraph" ? { ...op, row: { ...op.row, id: next++ } } : op,
  );
  const book = {
    fiscalYear: 2024,
    department: "",
    compiler: "",
    reviewer: "",
    layout: "hebei",
    rulesOff: [],
    marks: [],
    comments: [],
    projects: [],
  };
  const sections = [{ id: SECTION, title: "", paragraphs: saved }];
  return applyOps({ ...book, sections }, numbered).sections[0]?.paragraphs ?? [];
}

const saved: ParagraphRow[] = ["甲", "乙", "丙", "丁"].map((text, index) => ({ id: index + 1, text }));

describe("what was typed, as operations", () => {
  it("moves as few rows as can be", () => {
    const typed = [4, 1, 2, 3].map((id) => ({ id, text: saved[id - 1]?.text ?? "" }));
    const ops = paragraphOps(SECTION, saved, typed);
    expect(ops).toEqual([{ op: "move", table: "paragraph", id: 4, before: 1 }]);
    expect(stepName(ops)).toBe("移动段落");
  });

  it("calls a split, a join and a change what they are", () => {
    const split = [
      { id: 1, text: "甲" },
      { id: 2, text: "乙前" },
      { id: null, text: "乙后" },
      ...saved.slice(2),
    ];
    expect(stepName(paragraphOps(SECTION, saved, split))).toBe("拆分段落");
    const join = [{ id: 1, text: "甲乙" }, ...saved.slice(2)];
    expect(stepName(paragraphOps(SECTION, saved, join))).toBe("合并段落");
    expect(stepName(paragraphOps(SECTION, saved, [{ id: 1, text: "改" }, ...saved.slice(1)]))).toBe(
      "修改正文",
    );
    expect(paragraphOps(SECTION, saved, saved)).toEqual([]);
  });

  it("makes no rows of blank paragraphs", () => {
    expect(paragraphOps(SECTION, saved, [...saved, { id: null, text: "" }])).toEqual([]);
    expect(paragraphOps(SECTION, saved, [{ id: 1, text: "" }, ...saved.slice(1)])).toEqual([
      { op: "delete", table: "paragraph", id: 1 },
    ]);
  });

  it("always ends at what was typed, every surviving row with its id", () => {
    const paragraph = fc.record({
      id: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 6 })),
      text: fc.constantFrom("", "甲", "乙", "子", "丑"),
    });
    const document = fc.uniqueArray(paragraph, {
      selector: (each) => each.id ?? Symbol("new"),
      maxLength: 8,
    });
    fc.assert(
      fc.property(document, (typed: TypedParagraph[]) => {
        const rows = applied(saved, paragraphOps(SECTION, saved, typed));
        const wanted = typed.filter((each) => each.text !== "");
        expect(rows.map((row) => row.text)).toEqual(wanted.map((each) => each.text));
        wanted.forEach((each, index) => {
          if (each.id !== null && each.id <= saved.length) expect(rows[index]?.id).toBe(each.id);
        });
      }),
    );
  });

  it("keeps what was typed into a row that is gone by now, and lets an untouched one go", () => {
    const typed = [...saved.slice(0, 2), { id: 3, text: "丙改" }, ...saved.slice(3)];
    const now = withoutGone(saved, typed, new Set([1, 4]));
    expect(now.saved).toEqual([saved[0], saved[3]]);
    expect(now.typed).toEqual([saved[0], { id: null, text: "丙改" }, saved[3]]);
    expect(paragraphOps(SECTION, now.saved, now.typed)).toEqual([
      { op: "insert", table: "paragraph", parent: SECTION, before: 4, row: { text: "丙改" } },
    ]);
  });
});
