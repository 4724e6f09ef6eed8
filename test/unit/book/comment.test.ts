import { describe, expect, it } from "vitest";
import { rangeNow, stateOf, textUnder, threadsIn, threadsInBook } from "../../../shared/book/comment.ts";
import { rowsOfBook } from "../../../shared/book/rows.ts";
import { smallBook } from "../../store/small-book.ts";
import { comment } from "../../support/comment.ts";

const rows = rowsOfBook(smallBook());
const [project] = rows.projects;
const [section] = rows.sections;
if (!project || !section) throw new Error("the small book has both");

describe("comments", () => {
  const indicator = project.indicators[0]?.id ?? 0;
  const paragraph = section.paragraphs[1]?.id ?? 0;
  const late = comment({ uuid: "c", table: "indicator", id: indicator, parent: "a", at: "2026-12-02" });
  const early = comment({ uuid: "b", table: "indicator", id: indicator, parent: "a", at: "2026-12-01" });
  const asked = comment({ uuid: "a", table: "indicator", id: indicator });
  const onGoal = comment({ uuid: "d", table: "project", id: project.id, field: "goal" });
  const onText = comment({ uuid: "e", table: "paragraph", id: paragraph });
  const onCover = comment({ uuid: "f", table: "book", id: 1, field: "compiler" });
  const gone = comment({ uuid: "g", table: "paragraph", id: 9999 });
  const comments = [late, asked, early, onGoal, onText, onCover, gone];

  it("are listed where they stand, each with its answers in their order; those of a row that is gone are not", () => {
    expect(threadsIn(comments, project)).toEqual([
      { comment: onGoal, answers: [] },
      { comment: asked, answers: [early, late] },
    ]);
    expect(threadsIn(comments, section)).toEqual([{ comment: onText, answers: [] }]);
    expect(threadsInBook({ ...rows, comments }).map((thread) => thread.comment.uuid)).toEqual([
      "f",
      "e",
      "d",
      "a",
    ]);
    expect(threadsInBook(rows)).toEqual([]);
  });

  it("an answer to what is not there stands by itself", () => {
    expect(threadsIn([early], project)).toEqual([{ comment: early, answers: [] }]);
  });

  it("are open, answered or done", () => {
    expect(stateOf({ comment: asked, answers: [] })).toBe("open");
    expect(stateOf({ comment: asked, answers: [early] })).toBe("answered");
    expect(stateOf({ comment: { ...asked, state: "done" }, answers: [early] })).toBe("done");
  });

  it("keep to their words while the text around them changes", () => {
    const on = (from: number, quote: string) => ({ range: { from, to: from + quote.length }, quote });
    expect(rangeNow(on(2, "企业"), "检查企业")).toEqual({ from: 2, to: 4 });
    expect(rangeNow(on(2, "企业"), "全年检查企业")).toEqual({ from: 4, to: 6 });
    expect(rangeNow(on(8, "企业"), "企业、小微企业、大企业")).toEqual({ from: 9, to: 11 });
    expect(rangeNow(on(2, "企业"), "检查商户")).toBeNull();
    expect(rangeNow({ range: null, quote: "" }, "检查企业")).toBeNull();
  });

  it("know the text that they are on, where it is one", () => {
    expect(textUnder({ table: "project", field: "goal" }, project)).toBe(project.goal);
    expect(textUnder({ table: "project", field: "budget" }, project)).toBe("");
    expect(textUnder({ table: "indicator", field: "" }, project.indicators[0] ?? {})).toBe("");
  });
});
