import { describe, expect, it } from "vitest";
import { readYear } from "../../../renderer/parts/year.ts";
import {
  folderOf,
  isPath,
  joinPath,
  nameOf,
  numbered,
  replaceEnding,
  withEnding,
} from "../../../renderer/state/paths.ts";

describe("paths of both kinds of system", () => {
  it("finds folder and name, at the root too", () => {
    expect(folderOf("C:\\用户\\甲.docx", "\\")).toBe("C:\\用户");
    expect(folderOf("C:\\甲.docx", "\\")).toBe("C:\\");
    expect(folderOf("/甲.docx", "/")).toBe("/");
    expect(nameOf("/文档/甲.docx", "/")).toBe("甲.docx");
    expect(joinPath("C:\\", "甲.docx", "\\")).toBe("C:\\甲.docx");
  });

  it("knows every form that Windows has", () => {
    expect([folderOf("\\\\主机\\共享\\甲.docx", "\\"), nameOf("\\\\主机\\共享\\甲.docx", "\\")]).toEqual([
      "\\\\主机\\共享",
      "甲.docx",
    ]);
    expect(folderOf("\\\\?\\D:\\甲.docx", "\\")).toBe("\\\\?\\D:\\");
    expect([folderOf("D:/绩效/甲.docx", "\\"), nameOf("D:/绩效/甲.docx", "\\")]).toEqual([
      "D:/绩效",
      "甲.docx",
    ]);
    expect([folderOf("D:/甲.docx", "\\"), nameOf("D:\\绩效/甲.docx", "\\")]).toEqual(["D:/", "甲.docx"]);
    expect(joinPath("D:/", "甲.docx", "\\")).toBe("D:/甲.docx");
    expect(joinPath("\\\\主机\\共享", "甲.docx", "\\")).toBe("\\\\主机\\共享\\甲.docx");
    expect(isPath("//主机/共享", "\\")).toBe(true);
    // A backslash is a character like any other elsewhere.
    expect(nameOf("/文档/一\\二.docx", "/")).toBe("一\\二.docx");
  });

  it("changes, adds and numbers endings, and leaves dots in names alone", () => {
    expect(replaceEnding("上年.docx", "jxwb")).toBe("上年.jxwb");
    expect(replaceEnding("V1.0稿", "jxwb")).toBe("V1.0稿.jxwb");
    expect(withEnding("稿.DOCX", ["docx"])).toBe("稿.DOCX");
    expect(withEnding("第2.1版", ["docx"])).toBe("第2.1版.docx");
    expect(numbered("上年.jxwb", 2)).toBe("上年（2）.jxwb");
  });

  it("knows a path from a name", () => {
    expect([isPath("D:\\甲", "\\"), isPath("\\\\主机\\甲", "\\"), isPath("甲", "\\")]).toEqual([
      true,
      true,
      false,
    ]);
    expect([isPath("/甲", "/"), isPath("甲/乙", "/")]).toEqual([true, false]);
  });
});

describe("a typed year", () => {
  it.each([
    ["2024", 2024],
    ["２０２５年", 2025],
    [" 2026 ", 2026],
    ["25", null],
    ["1800", null],
    ["二〇二四", null],
  ])("%j is %j", (typed, year) => {
    expect(readYear(typed)).toBe(year);
  });
});
