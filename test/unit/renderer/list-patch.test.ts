import fc from "fast-check";
import { expect, it } from "vitest";
import { listPatch, patchedList } from "../../../renderer/book-worker/list-patch.ts";
import { createChecker } from "../../../shared/checks/run/check-book.ts";
import { letingBook } from "../../fixtures/paths.ts";

/** Lists that share many of their items, as a list before and after an edit does. */
const ITEMS = Array.from({ length: 6 }, (_, at) => ({ at }));
const list = fc.array(fc.constantFrom(...ITEMS), { maxLength: 12 });

it("makes the list before into the list after", () => {
  fc.assert(
    fc.property(list, list, (before, after) => {
      expect(patchedList(before, listPatch(before, after))).toEqual(after);
    }),
    { seed: 4, numRuns: 2000 },
  );
});

it("holds what is between the first and the last change, and nothing for the same list", () => {
  const [a, b, c, d] = ITEMS as [object, object, object, object];
  expect(listPatch([a, b, c], [a, d, c])).toEqual({ start: 1, removed: 1, items: [d] });
  expect(listPatch([a, b], [a, b])).toEqual({ start: 2, removed: 0, items: [] });
  expect(listPatch([a, a], [a])).toEqual({ start: 1, removed: 1, items: [] });
});

it("of the problems of a book, holds those between the first and the last that an edit concerns", () => {
  const checker = createChecker();
  const book = letingBook();
  const before = checker.check({ book }).problems;
  const [first, ...others] = book.sections;
  if (!first) throw new Error("the real text has sections");
  const edited = { ...first, paragraphs: [...first.paragraphs.slice(0, -1), "为做好工作，特此说明。"] };
  const after = checker.check({ book: { ...book, sections: [edited, ...others] } }).problems;
  const patch = listPatch(before, after);
  expect(patchedList(before, patch)).toEqual(after);
  expect(patch.items.length).toBeLessThan(after.length / 3);
  expect(after.length).toBeGreaterThan(200);
});
