import { describe, expect, it } from "vitest";
import { applyOps } from "../../../shared/book/apply.ts";
import { type Comment, threadsInBook } from "../../../shared/book/comment.ts";
import { mergeCommentOps } from "../../../shared/book/merge-comments.ts";
import { canonicalPlaces, placedComments, placedIn } from "../../../shared/book/placed-comment.ts";
import { type BookRows, bookOfRows, rowsOfBook } from "../../../shared/book/rows.ts";
import { unitComments } from "../../../shared/book/split.ts";
import { smallBook } from "../../store/small-book.ts";
import { comment } from "../../support/comment.ts";

const small = smallBook();
const named = small.projects.map((each) => ({
  ...each,
  indicators: each.indicators.map((row, at) => ({ ...row, level3: `三级${at + 1}` })),
}));
const empty = rowsOfBook({ ...small, projects: named });
const [project] = empty.projects;
const [section] = empty.sections;
if (!project || !section) throw new Error("the small book has both");
const indicator = project.indicators[1];

const onRow = comment({ uuid: "a", table: "indicator", id: indicator?.id ?? 0, field: "number" });
const onGoal = comment({ uuid: "b", table: "project", id: project.id, field: "goal" });
const onText = comment({ uuid: "c", table: "paragraph", id: section.paragraphs[1]?.id ?? 0 });
const onCover = comment({ uuid: "d", table: "book", id: 1, field: "reviewer" });
const rows: BookRows = { ...empty, comments: [onRow, onGoal, onText, onCover] };

/** What a unit's file has of it: the same book under other row ids. */
function unitFile(change: (comments: readonly Comment[]) => readonly Comment[] = (comments) => comments) {
  const unit = { agencyCode: project?.agencyCode ?? "", agencyName: project?.agencyName ?? "" };
  const placed = unitComments(rows, unit, "copied");
  const comments = change(placed.map((each) => each.comment));
  const where = (id: string) => placed.find((each) => each.comment.uuid === id)?.where ?? {};
  return {
    book: bookOfRows(rows),
    comments: comments.map((each) => ({ where: where(each.parent || each.uuid), comment: each })),
  };
}

function merged(into: BookRows, ...parts: Parameters<typeof mergeCommentOps>[1]): BookRows {
  return applyOps(into, mergeCommentOps(into, parts));
}

describe("comments in a unit's file", () => {
  it("are those on what is in it, without the department's own on the cover", () => {
    expect(unitFile().comments.map(({ where, comment: { uuid } }) => [uuid, where])).toEqual([
      ["c", { section: 1, paragraph: 2 }],
      ["b", { project: 1 }],
      ["a", { project: 1, indicator: 2 }],
    ]);
  });

  it("come back as they are: nothing is doubled, however often", () => {
    expect(mergeCommentOps(rows, [unitFile(), unitFile()])).toEqual([]);
  });

  it("bring answers, new ones and what was done, each to its place, once", () => {
    const answer = comment({ uuid: "x", table: "project", id: 9999, parent: "b" }, "已改");
    const file = unitFile((comments) => [
      ...comments.map((each) =>
        each.uuid === "a"
          ? ({ ...each, state: "done", stateBy: "王五", stateAt: "2026-12-01T00:00:00Z" } as const)
          : each,
      ),
      answer,
    ]);
    const back = merged(rows, file);
    expect(merged(back, file)).toEqual(back);
    const threads = threadsInBook(back);
    expect(threads.find((each) => each.comment.uuid === "b")?.answers).toEqual([
      { ...answer, id: project.id, field: "goal" },
    ]);
    expect(threads.find((each) => each.comment.uuid === "a")?.comment).toMatchObject({
      state: "done",
      stateBy: "王五",
    });
    const reopened = { ...onRow, state: "open", stateBy: "李四", stateAt: "2026-12-02T00:00:00Z" } as const;
    const later = { ...rows, comments: [reopened, onGoal, onText, onCover] };
    expect(merged(later, file).comments[0]).toEqual(reopened);
  });

  it("are both kept where two have another text under one name", () => {
    const file = unitFile((comments) =>
      comments.map((each) => (each.uuid === "b" ? { ...each, text: "单位自己写的" } : each)),
    );
    const back = merged(rows, file);
    const onProject = threadsInBook(back).filter((each) => each.comment.field === "goal");
    expect(onProject.map((each) => each.comment.text)).toEqual(["请核对", "单位自己写的"]);
    expect(merged(back, file)).toEqual(back);
  });

  it("find the row again where rows were moved, and else stand at its project or section with its words", () => {
    const source = bookOfRows(rows);
    const moved = {
      ...source,
      projects: source.projects.toReversed().map((each) => ({
        ...each,
        indicators: each.indicators.toReversed(),
      })),
      sections: source.sections.map((each) => ({ ...each, paragraphs: ["新的一段", ...each.paragraphs] })),
    };
    const at = (id: string, target = moved) =>
      placedIn(target, source, placedComments(rows)).find((each) => each.comment.uuid === id);
    const last = moved.projects.length;
    expect(at("b")).toEqual({ where: { project: last }, comment: onGoal });
    expect(moved.projects[last - 1]?.indicators[(at("a")?.where.indicator ?? 0) - 1]?.level3).toBe(
      indicator?.level3,
    );
    expect(at("c")).toEqual({ where: { section: 1, paragraph: 3 }, comment: onText });
    expect(at("d")).toEqual({ where: {}, comment: onCover });
    const bare = {
      ...source,
      projects: source.projects.map((each) => ({ ...each, indicators: [] })),
      sections: source.sections.map((each) => ({ ...each, paragraphs: [] })),
    };
    expect(at("a", bare)).toMatchObject({
      where: { project: 1 },
      comment: { field: "", quote: indicator?.level3 },
    });
    expect(at("c", bare)).toMatchObject({
      where: { section: 1 },
      comment: { quote: section.paragraphs[1]?.text },
    });
  });

  it("stay at their paragraph where the import drops blank ones", () => {
    const book = {
      ...smallBook(),
      sections: [{ title: "总体", paragraphs: ["一", " ", "二"] }],
    };
    const placed = [1, 2, 3].map((paragraph) => ({ where: { section: 1, paragraph }, comment: onText }));
    expect(canonicalPlaces(book, placed).map(({ where }) => where)).toEqual([
      { section: 1, paragraph: 1 },
      { section: 1 },
      { section: 1, paragraph: 2 },
    ]);
  });
});
