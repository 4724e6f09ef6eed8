import { expect, it } from "vitest";
import { BookChecks } from "../../../renderer/book-worker/checks.ts";
import type { HeldBook } from "../../../renderer/book-worker/held-book.ts";
import { patchedList } from "../../../renderer/book-worker/list-patch.ts";
import type { CheckAnswer } from "../../../renderer/book-worker/questions.ts";
import { bookOfRows, rowsOfBook } from "../../../shared/book/rows.ts";
import type { Problem } from "../../../shared/checks/problem.ts";
import { checkBook } from "../../../shared/checks/run/check-book.ts";
import { variedBook } from "../../bench/varied-book.ts";
import { letingBook } from "../../fixtures/paths.ts";

function held(rows: HeldBook["rows"], more: Partial<HeldBook> = {}): HeldBook {
  return { rows, profileChanges: {}, notes: [], words: {}, ...more };
}

it("lets other questions in while a large book is checked, and finds what a check in one go finds", async () => {
  const rows = rowsOfBook(variedBook(400));
  let turns = 0;
  const checks = new BookChecks(async () => {
    turns++;
  });
  const { problems, left } = await checks.check(held(rows));
  expect(turns).toBeGreaterThan(4);
  const all = checkBook({ book: bookOfRows(rows) }).problems;
  expect(problems.items.length).toBeLessThan(all.length);
  expect(problems.items.length + left).toBe(all.length);
  // As the page asks for them: what it takes in at once must not hold up typing.
  const told = [...problems.items];
  for (let more = checks.more(); more.length > 0; more = checks.more()) {
    expect(more.length).toBeLessThanOrEqual(problems.items.length);
    told.push(...more);
  }
  expect(told).toEqual(all);
});

it("checks again where the import's notes alone have changed, or the words alone", async () => {
  const rows = rowsOfBook(letingBook());
  const checks = new BookChecks();
  const note = {
    kind: "heading-lost",
    where: "标题 一、总体绩效目标",
    text: "（二）加强管理",
    message: "标题丢失。",
  };
  let known: readonly Problem[] = [];
  const take = ({ problems }: CheckAnswer) => {
    known = patchedList(known, problems);
    return known.map(({ rule }) => rule);
  };
  const before = take(await checks.check(held(rows)));
  const noted = take(await checks.check(held(rows, { notes: [note] })));
  expect(noted.length).toBe(before.length + 1);
  const worded = take(await checks.check(held(rows, { words: { misspelt: "乐亭县 | 乐亭" } })));
  expect(worded.length).toBeGreaterThan(before.length);
  expect(take(await checks.check(held(rows)))).toEqual(before);
});

it("plans while a check is under way", async () => {
  const rows = rowsOfBook(letingBook());
  const checks = new BookChecks();
  const checking = checks.check(held(rows));
  const plan = checks.planFixes(held(rows), { marks: [], without: new Set() });
  expect(plan.fixes.length).toBeGreaterThan(0);
  expect((await checking).problems.items).toEqual(checkBook({ book: bookOfRows(rows) }).problems);
});
