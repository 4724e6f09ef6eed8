import { expect, it } from "vitest";
import { bookPatch, patched } from "../../../renderer/book-worker/held-book.ts";
import { applyOps } from "../../../shared/book/apply.ts";
import type { Op } from "../../../shared/book/edit.ts";
import { emptyProject } from "../../../shared/book/model.ts";
import { type BookRows, type BookText, rowsOfBook } from "../../../shared/book/rows.ts";
import { letingBook } from "../../fixtures/paths.ts";

const ROWS = rowsOfBook(letingBook());
const [section] = ROWS.sections;
const [first, second, third] = ROWS.projects;
if (!section || !first || !second || !third) throw new Error("the real text has sections and projects");

const EDITS: readonly (readonly [name: string, op: Op, rows: number])[] = [
  [
    "a paragraph's text",
    {
      op: "set",
      table: "paragraph",
      id: section.paragraphs[3]?.id ?? 0,
      fields: { text: "新的一段。" },
    },
    1,
  ],
  ["the cover", { op: "set", table: "book", fields: { department: "某局" } }, 0],
  ["an amount", { op: "set", table: "project", id: third.id, fields: { goal: "完成。" } }, 1],
  [
    "a new project",
    {
      op: "insert",
      table: "project",
      before: second.id,
      row: { ...emptyProject(), id: 9000, indicators: [] },
    },
    1,
  ],
  ["a deleted project", { op: "delete", table: "project", id: first.id }, 0],
  ["a moved project", { op: "move", table: "project", id: first.id, before: third.id }, 2],
  ["a deleted section", { op: "delete", table: "section", id: section.id }, 0],
];

/** The marks are no business of the threads that lay out and check. */
function textOf({ marks: _, comments: __, ...text }: BookRows): BookText {
  return text;
}

it.each(EDITS)("%s: the patch makes the same book and holds only rows that changed", (_, op, rows) => {
  const after = applyOps(ROWS, [op]);
  const patch = bookPatch(ROWS, after);
  expect(patched(ROWS, patch)).toEqual(textOf(after));
  expect(patch.sections.items.length + patch.projects.items.length).toBe(rows);
});

it("brings a whole book where there was none, also one of very many projects", () => {
  const projects = Array.from({ length: 200_000 }, (_, id) => ({ ...first, id }));
  const many = { ...ROWS, projects };
  expect(patched(null, bookPatch(null, many))).toEqual(textOf(many));
});
