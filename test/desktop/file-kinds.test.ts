import { expect, test } from "vitest";
import { fileFilters, isDocumentPath } from "../../electron/desktop/file-kinds.ts";
import { IMPORT_ENDINGS } from "../../shared/api/importable.ts";

test("one kind is offered by its name", () => {
  expect(fileFilters(["docx"])).toEqual([{ name: "Word 文档", extensions: ["docx"] }]);
});

test("several kinds are offered together first", () => {
  expect(fileFilters(["jxwb", "docx"])).toEqual([
    { name: "可以打开的文件", extensions: ["jxwb", "docx"] },
    { name: "绩效文本", extensions: ["jxwb"] },
    { name: "Word 文档", extensions: ["docx"] },
  ]);
});

test("what an import takes is offered by a few names", () => {
  const filters = fileFilters(IMPORT_ENDINGS);
  expect(filters.map(({ name }) => name)).toEqual([
    "可以打开的文件",
    "Word 文档",
    "Excel 工作簿",
    "JSON 数据",
    "绩效文本",
    "其他文档",
    "其他表格",
  ]);
  expect(filters[0]?.extensions).toEqual(IMPORT_ENDINGS);
  expect(filters.at(-1)?.extensions).toContain("csv");
});

test.each(["C:\\文档\\绩效文本.docx", "/home/a/b.PDF", "b.xlsx"])("a document is opened: %s", (path) => {
  expect(isDocumentPath(path)).toBe(true);
});

test.each(["setup.exe", "a.bat", "a.docx.lnk", "docx", "/bin/sh", "a.constructor", ""])(
  "never a program: %s",
  (path) => {
    expect(isDocumentPath(path)).toBe(false);
  },
);
