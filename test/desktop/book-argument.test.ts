import { resolve, win32 } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { isBookPath, openingInArguments, sampleSwitch } from "../../electron/desktop/book-argument.ts";

const folder = resolve("/home/李会计/文档");
const book = resolve(folder, "2024 绩效文本.jxwb");

test("a double-click passes an absolute path, between switches", () => {
  const argv = ["--no-first-run", book, "--type=x.jxwb"];
  expect(openingInArguments(argv, "/")).toEqual({ book });
});

test("a relative path counts from the caller's folder", () => {
  expect(openingInArguments(["2024 绩效文本.jxwb"], folder)).toEqual({ book });
});

test("a file address, as Linux file managers pass it", () => {
  expect(openingInArguments([pathToFileURL(book).href], "/")).toEqual({ book });
});

test("the ending in either case", () => {
  expect(isBookPath("A.JXWB")).toBe(true);
  expect(isBookPath("a.docx")).toBe(false);
  expect(isBookPath("jxwb")).toBe(false);
});

test.each([[[]], [["."]], [["去年.docx"]], [["--file=a.jxwb"]], [["file://%zz.jxwb"]]])(
  "nothing to open: %j",
  (argv) => {
    expect(openingInArguments(argv, folder)).toBeNull();
  },
);

test("the sample, unless a book is named", () => {
  expect(openingInArguments([sampleSwitch], folder)).toBe("sample");
  expect(openingInArguments([sampleSwitch, book], folder)).toEqual({ book });
});

test.each([
  ["D:\\绩效 文本\\2026.jxwb", "D:\\绩效 文本\\2026.jxwb"],
  ["d:/绩效/2026.JXWB", "d:\\绩效\\2026.JXWB"],
  ["2026.jxwb", "C:\\Users\\李会计\\文档\\2026.jxwb"],
  ["..\\桌面\\2026.jxwb", "C:\\Users\\李会计\\桌面\\2026.jxwb"],
  ["\\\\fileserver\\财务科\\2026.jxwb", "\\\\fileserver\\财务科\\2026.jxwb"],
  ["\\\\?\\D:\\绩效\\2026.jxwb", "\\\\?\\D:\\绩效\\2026.jxwb"],
  ["file:///D:/%E7%BB%A9%E6%95%88/2026.jxwb", "D:\\绩效\\2026.jxwb"],
  ["file://fileserver/share/2026.jxwb", "\\\\fileserver\\share\\2026.jxwb"],
])("as Windows passes it: %s", (argument, path) => {
  const argv = ["--allow-file-access-from-files", argument];
  expect(openingInArguments(argv, "C:\\Users\\李会计\\文档", win32)).toEqual({ book: path });
});
