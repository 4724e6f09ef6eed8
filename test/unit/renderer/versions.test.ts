import { describe, expect, it } from "vitest";
import { changesInWords, versionChanges } from "../../../renderer/dialogs/versions/version-changes.ts";
import { versionDays, versionInWords } from "../../../renderer/dialogs/versions/version-words.ts";
import type { Version } from "../../../shared/api/api.ts";
import { type BookRows, rowsOfBook } from "../../../shared/book/rows.ts";
import { smallBook } from "../../store/small-book.ts";

const then = rowsOfBook(smallBook());

describe("what a version has otherwise than the book now", () => {
  it("is nothing where they are the same", () => {
    const changes = versionChanges(then, structuredClone(then));
    expect(changesInWords(changes)).toEqual([]);
    expect(changes.parts.map(({ heading, state }) => [heading, state])).toEqual([
      ["一、总体绩效目标", "same"],
      ["二、分项绩效目标", "same"],
      ["1.甲项目绩效目标表", "same"],
      ["2.乙项目绩效目标表", "same"],
    ]);
  });

  it("is told part by part, and in counts", () => {
    const [first, second] = then.projects;
    const now: BookRows = {
      ...then,
      reviewer: "别人",
      sections: then.sections.toReversed(),
      projects: [first, second].flatMap((row) =>
        row === undefined ? [] : row === first ? [{ ...row, goal: "新" }] : [{ ...row, id: 900 }],
      ),
    };
    const changes = versionChanges(now, then);
    expect(changes.parts.slice(2).map(({ state }) => state)).toEqual(["changed", "gone"]);
    expect(changes.added).toEqual([{ table: "project", id: 900, heading: "2.乙项目绩效目标表" }]);
    expect(changesInWords(changes)).toEqual([
      "封面和设置改回当时的",
      "1 个项目改回当时的内容",
      "1 个已删除的项目加回来",
      "1 个后来加的项目去掉",
      "章节、项目的次序改回当时的",
    ]);
  });
});

describe("the timeline", () => {
  const version = (at: string, name = ""): Version => ({ id: 1, at, name, reason: "export", revision: 1 });

  it("is by the days of the clerk's own clock", () => {
    const now = new Date("2026-12-02T12:00:00");
    const times = [
      "2026-12-02T09:05:00",
      "2026-12-01T18:00:00",
      "2026-11-20T08:00:00",
      "2025-03-01T08:00:00",
    ];
    const days = versionDays(
      times.map((time) => version(new Date(time).toISOString())),
      now,
    );
    expect(days.map(({ title }) => title)).toEqual([
      "今天",
      "昨天",
      "11月20日 星期五",
      "2025年3月1日 星期六",
    ]);
    expect(versionInWords(version(new Date("2026-12-02T09:05:00").toISOString()), now)).toBe(
      "今天 9:05 的版本",
    );
    expect(versionInWords(version("", "送审稿"), now)).toBe("版本“送审稿”");
  });
});
