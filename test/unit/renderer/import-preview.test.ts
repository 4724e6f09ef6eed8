import { describe, expect, it } from "vitest";
import { fateLines } from "../../../renderer/dialogs/import/fates.ts";
import { bookSummary, previewLines } from "../../../renderer/dialogs/import/preview-lines.ts";
import { partsOf } from "../../../renderer/dialogs/import/use-readings.ts";
import { findDuplicates } from "../../../shared/book/duplicates.ts";
import type { MergePart } from "../../../shared/book/merge.ts";
import { type MergePlan, UNDECIDED } from "../../../shared/book/merge-plan.ts";
import { emptyProject, type Project } from "../../../shared/book/model.ts";
import { letingBook } from "../../fixtures/paths.ts";
import { smallBook } from "../../store/small-book.ts";

describe("what was understood", () => {
  it("counts sections, paragraphs, characters, projects, indicators and sums", () => {
    const lines = previewLines(letingBook());
    expect(lines.slice(0, 2)).toEqual([
      { kind: "head", title: "3 个章节", aside: "68 段" },
      { kind: "section", title: "一、总体绩效目标", aside: "31 段 4,829 字" },
    ]);
    expect(lines[4]).toEqual({ kind: "head", title: "9 个项目", aside: "60 条指标 862.00 万元" });
    expect(lines[5]).toMatchObject({ kind: "unit", title: "366001 本级", aside: "6 个 562.00 万元" });
    expect(lines[6]).toEqual({
      kind: "project",
      number: "1",
      title: "成品油集中治理经费",
      aside: "7 条指标",
      money: "5.00",
    });
    expect(bookSummary(letingBook())).toBe("3 个章节，9 个项目 862.00 万元");
  });

  it("says what is missing", () => {
    const empty = { ...smallBook(), sections: [], projects: [] };
    expect(bookSummary(empty)).toBe("没有章节，没有项目");
    const nameless = { ...empty, sections: [{ title: "", paragraphs: [] }], projects: [emptyProject()] };
    expect(previewLines(nameless).map((line) => line.title)).toEqual([
      "1 个章节",
      "一、（没有标题）",
      "1 个项目",
      "（未填单位）",
      "（没有名称）",
    ]);
  });

  it("files of one name are told by their folders", () => {
    const read = ["/甲/a.docx", "/乙/a.docx", "/b.docx"].map((path) => ({
      id: path,
      path,
      book: smallBook(),
      notes: [],
      comments: [],
    }));
    expect(partsOf(read).map(({ name }) => name)).toEqual(["a.docx（甲）", "a.docx（乙）", "b.docx"]);
  });
});

describe("what becomes of a file's projects", () => {
  const part = (name: string, projects: readonly Partial<Project>[]): MergePart => ({
    name,
    book: { ...smallBook(), projects: projects.map((fields) => ({ ...emptyProject(), ...fields })) },
    notes: [],
  });
  const parts = [
    part("现在打开的文本", [{ code: "1" }, { code: "2" }, { code: "9" }]),
    part("甲.docx", [{ code: "1" }, { code: "2", goal: "改" }, { code: "3" }]),
  ];
  const words = (of: readonly MergePart[], choices: MergePlan["choices"]) =>
    fateLines(of, {
      plan: { ...UNDECIDED, choices },
      duplicates: findDuplicates(of.map(({ book }) => book)),
    }).map((line) => (line.kind === "project" ? line.fate?.words : line.title));

  it("is the same, asked, decided or new; the rest of the open text stays", () => {
    const rest = "打开的文本里另外 1 个项目保持不动";
    expect(words(parts, {})).toEqual(["（未填单位）", "与现有的相同", "与现有的不同，待选择", "新增", rest]);
    expect(words(parts, { "0:1": 0 })[2]).toBe("保留现有的");
    expect(words(parts, { "0:1": 1 })[2]).toBe("更新现有的");
    expect(words(parts, { "0:1": "all" })[2]).toBe("都保留");
  });

  it("of several files each has its heading, and what they share is said", () => {
    const more = [...parts, part("乙.docx", [{ code: "3", goal: "另" }])];
    expect(words(more, {}).slice(-4)).toEqual([
      "乙.docx",
      "（未填单位）",
      "几个文件不同，待选择",
      "打开的文本里另外 1 个项目保持不动",
    ]);
  });
});
