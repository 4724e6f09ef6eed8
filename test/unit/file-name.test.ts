import { describe, expect, it } from "vitest";
import { officialFileName } from "../../shared/book/official-text.ts";
import { cleanFileName, fileNameTrouble } from "../../shared/file-name.ts";

describe("a file name that is typed", () => {
  it.each([
    "2026年部门预算绩效文本.docx",
    "第2.1稿（终稿）.jxwb",
    "联系人.jxwb",
    "CONTENTS.docx",
    "COM10.docx",
    "a .docx",
    ".隐藏",
    "《绩效》“文本”：终稿？.docx",
  ])("is taken: %s", (name) => {
    expect(fileNameTrouble(name)).toBeNull();
  });

  it.each([
    ["CON.docx", "CON 是 Windows 的设备名"],
    ["con", "CON 是 Windows 的设备名"],
    ["NUL.tar.gz", "NUL 是 Windows 的设备名"],
    ["Com1.jxwb", "COM1 是 Windows 的设备名"],
    ["lpt² .pdf", "LPT² 是 Windows 的设备名"],
    ["绩效文本.", "以点或空格结尾"],
    ["绩效文本 ", "以点或空格结尾"],
    ["教育局:终稿.docx", '< > : " / \\ | ? *'],
    ["一季度/二季度.docx", "不能用作文件名"],
    ["一季度\\二季度.docx", "不能用作文件名"],
    ["哪一个?.docx", "不能用作文件名"],
    ["两\n行.docx", "不能用作文件名"],
    [`${"长".repeat(251)}.docx`, "256 个字，最多 255 个"],
    ["", "还没有写文件名"],
  ])("is refused, with the reason: %j", (name, reason) => {
    expect(fileNameTrouble(name)).toContain(reason);
  });
});

describe("a suggested file name", () => {
  it.each([
    ["乐亭县教育局/招办", "乐亭县教育局招办"],
    ['"商务局": 终稿?', "商务局 终稿"],
    [" 末尾是点. . ", "末尾是点"],
    ["CON", "_CON"],
    ["nul.docx", "_nul.docx"],
    ["<>", ""],
  ])("is without what a file cannot be called: %j", (text, name) => {
    expect(cleanFileName(text)).toBe(name);
    expect(name === "" || fileNameTrouble(name) === null).toBe(true);
  });

  it("of the official file is one that every system takes", () => {
    expect(officialFileName("某某局\\（本级）", 2026)).toBe("某某局（本级）2026年部门预算绩效文本");
    expect(fileNameTrouble(`${officialFileName("局".repeat(300), 2026)}.docx`)).toBeNull();
  });
});
