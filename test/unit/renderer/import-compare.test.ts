import { describe, expect, it } from "vitest";
import { compareRows } from "../../../renderer/dialogs/import/compare-rows.ts";
import { choicesLike, nextOpen, versionNames } from "../../../renderer/dialogs/import/duplicate-choices.ts";
import { findDuplicates } from "../../../shared/book/duplicates.ts";
import { EMPTY_INDICATOR, emptyProject, type Project } from "../../../shared/book/model.ts";
import { changedPart } from "../../../shared/diff/words.ts";
import { smallBook } from "../../store/small-book.ts";

const row = (level3: string, number = "") => ({ ...EMPTY_INDICATOR, level3, number });

function project(fields: Partial<Project>): Project {
  return { ...emptyProject(), code: "X", name: "招商", ...fields };
}

describe("versions side by side", () => {
  it("show what tells the project and what differs, and count the rest", () => {
    const { rows, alike } = compareRows([
      project({ goal: "甲", indicators: [row("一"), row("二", "5")] }),
      project({ goal: "乙", indicators: [row("一"), row("二", "6")] }),
    ]);
    expect(rows).toEqual([
      { label: "项目编码", cells: ["X", "X"], differs: false },
      { label: "项目名称", cells: ["招商", "招商"], differs: false },
      { label: "预算数", cells: ["", ""], differs: false },
      { label: "绩效目标", cells: ["甲", "乙"], differs: true },
      { label: "指标 2", cells: ["二｜5", "二｜6"], differs: true },
    ]);
    expect(alike).toBe(10);
  });

  it("put an indicator that only one has where it stands, among three too", () => {
    const { rows } = compareRows([
      project({ indicators: [row("甲"), row("乙")] }),
      project({ indicators: [row("甲"), row("新"), row("乙")] }),
      project({ indicators: [row("乙")] }),
    ]);
    expect(rows.filter(({ differs }) => differs)).toEqual([
      { label: "指标 1", cells: ["甲", "甲", ""], differs: true },
      { label: "多出的指标", cells: ["", "新", ""], differs: true },
    ]);
  });

  it("mark the part of a text that differs, whole characters only", () => {
    expect(changedPart("培训25家企业", "培训30家企业")).toEqual(["培训", "25", "家企业"]);
    expect(changedPart("相同", "相同")).toEqual(["相同", "", ""]);
    expect(changedPart("甲😀乙", "甲😁乙")).toEqual(["甲", "😀", "乙"]);
  });
});

describe("choices among duplicates", () => {
  const book = (codes: readonly string[], goal: string) => ({
    ...smallBook(),
    projects: codes.map((code) => project({ code, goal })),
  });
  const [first, second, third] = findDuplicates([
    book(["1", "2", "3"], "甲"),
    book(["1", "2"], "乙"),
    book(["1", "3"], "丙"),
  ]);
  if (!first || !second || !third) throw new Error("three projects stand twice");

  it("are called by the files, several for one version", () => {
    expect(versionNames(first, ["甲.docx", "乙.docx", "丙.docx"])).toEqual(["甲.docx", "乙.docx", "丙.docx"]);
    const [alike] = findDuplicates([book(["1"], "甲"), book(["1"], "甲")]);
    expect(alike && versionNames(alike, ["甲.docx", "乙.docx"])).toEqual(["甲.docx、乙.docx"]);
  });

  it("are made for others alike: the same file's version, where that file has one", () => {
    expect(choicesLike(first, 0, [second, third])).toEqual({ "0:1": 0, "0:2": 0 });
    expect(choicesLike(first, 2, [second, third])).toEqual({ "0:2": 1 });
    expect(choicesLike(first, "all", [second, third])).toEqual({ "0:1": "all", "0:2": "all" });
  });

  it("the next without one is looked for behind, then from the beginning", () => {
    const asked = [first, second, third];
    expect(nextOpen(asked, asked, -1)).toBe(0);
    expect(nextOpen(asked, [first, third], 0)).toBe(2);
    expect(nextOpen(asked, [first], 1)).toBe(0);
    expect(nextOpen(asked, [], 1)).toBe(-1);
  });
});
