import { resolve } from "node:path";
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
