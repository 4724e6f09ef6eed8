import { expect, it } from "vitest";
import type { HeldBook } from "../../../renderer/book-worker/held-book.ts";
import { BookLayout } from "../../../renderer/book-worker/layout.ts";
import type { PreviewQuestion } from "../../../renderer/book-worker/questions.ts";
import { applyOps } from "../../../shared/book/apply.ts";
import { rowsOfBook } from "../../../shared/book/rows.ts";
import { letingBook } from "../../fixtures/paths.ts";

const rows = rowsOfBook(letingBook());
const [project] = rows.projects;
if (!project) throw new Error("the real text has projects");
const held: HeldBook = { rows, profileChanges: {}, notes: [], words: {} };
/** The first project's page, and those around it. */
const LOOK: PreviewQuestion = {
  fresh: false,
  view: { first: 0, last: 0 },
  cursor: { place: { kind: "project", id: project.id }, spot: null },
};

function withGoal(goal: string): HeldBook {
  const op = { op: "set", table: "project", id: project?.id ?? 0, fields: { goal } } as const;
  return { ...held, rows: applyOps(rows, [op]) };
}

it("numbers pages as the official file does, and with the edit after an edit", () => {
  const layout = new BookLayout();
  expect(layout.pages(held)).toEqual({
    entries: [1, 7, 12, 17, 18, 19, 20, 21, 22, 23, 24, 25],
    pageCount: 25,
  });
  expect(layout.pages(withGoal("完成年度目标任务。".repeat(120)))).toMatchObject({ pageCount: 26 });
});

it("sends a page and the list of pages again only where they have changed, or to who has none", () => {
  const layout = new BookLayout();
  const first = layout.preview(held, LOOK);
  expect(first.drawings.map(({ index }) => index)).toEqual(first.shown);
  expect(first.list?.kinds).toHaveLength(31);
  expect(layout.preview(held, LOOK)).toEqual({ shown: first.shown, drawings: [], found: first.found });
  const typed = layout.preview(withGoal("完成。"), LOOK);
  expect(typed.list).toBeUndefined();
  expect(typed.drawings.map(({ index }) => index)).toEqual([first.found?.page]);
  const again = layout.preview(withGoal("完成。"), { ...LOOK, fresh: true });
  expect(again.list).toEqual(first.list);
  expect(again.drawings).toHaveLength(first.drawings.length);
});

it("says why a book cannot be laid out, and lays the next one out", () => {
  const layout = new BookLayout();
  expect(() => layout.pages({ ...held, rows: { ...rows, layout: "nobody's" } })).toThrowError(
    expect.objectContaining({ code: "layout-unknown" }),
  );
  expect(layout.pages(held).pageCount).toBe(25);
});
