import { describe, expect, it } from "vitest";
import { emptyProject } from "../../../shared/book/model.ts";
import { withPartOf } from "../../../shared/book/restored-part.ts";
import { type BookRows, rowsOfBook } from "../../../shared/book/rows.ts";
import { smallBook } from "../../store/small-book.ts";

/** A book whose projects are named by one letter, and have its place in the alphabet as their id. */
function book(letters: string, goal = ""): BookRows {
  const projects = Array.from(letters, (name) => ({
    ...emptyProject(),
    id: name.charCodeAt(0) - 64,
    name,
    goal,
    indicators: [],
  }));
  return { ...rowsOfBook(smallBook()), projects };
}

function restored(now: string, then: string, letter: string): string {
  const id = letter.charCodeAt(0) - 64;
  const rows = withPartOf(book(now), book(then), { table: "project", id });
  return (rows?.projects ?? []).map(({ name }) => name).join("");
}

describe("one project of another state", () => {
  it.each([
    ["that was deleted comes back to its place", "AC", "ABC", "B", "ABC"],
    ["that was the first comes back first", "BC", "ABC", "A", "ABC"],
    ["whose neighbour is gone too comes back behind the one before", "AD", "ABCD", "C", "ACD"],
    ["that was moved goes back", "BCA", "ABC", "A", "ABC"],
    ["beside which another was put stays where it is", "AXB", "AB", "B", "AXB"],
    ["behind which others were moved stays where it is", "BAC", "ABC", "C", "BAC"],
  ])("%s", (_, now, then, letter, after) => {
    expect(restored(now, then, letter)).toBe(after);
  });

  it("has its text as it was, with the marks on it; those of the others stay", () => {
    const mark = (id: number, who: string) => ({
      kind: "checked" as const,
      rule: "Y1",
      table: "project" as const,
      id,
      field: "goal",
      fields: { goal: "" },
      who,
      at: "",
    });
    const now = { ...book("AB", "新"), marks: [mark(1, "现在"), mark(2, "现在")] };
    const then = { ...book("AB", "旧"), marks: [mark(1, "当时"), mark(2, "当时")] };
    const rows = withPartOf(now, then, { table: "project", id: 1 });
    expect(rows?.projects.map(({ goal }) => goal)).toEqual(["旧", "新"]);
    expect(rows?.marks.map(({ id, who }) => [id, who])).toEqual([
      [2, "现在"],
      [1, "当时"],
    ]);
  });

  it("that it does not have is none", () => {
    expect(withPartOf(book("AB"), book("A"), { table: "project", id: 2 })).toBeNull();
  });
});
