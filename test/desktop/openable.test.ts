import { linkSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, posix, win32 } from "node:path";
import { expect, test } from "vitest";
import { isLocalPath, isOpenable, isRevealable, isShare } from "../../electron/desktop/openable.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test.each(["C:\\文档\\绩效文本.docx", "D:/导出/绩效文本.pdf", "Z:\\部门共享\\表.xlsx"])(
  "a file of this machine: %s",
  (path) => {
    expect(isLocalPath(path, win32)).toBe(true);
  },
);

test.each([
  "\\\\server\\share\\a.docx",
  "//server/share/a.docx",
  "\\\\?\\C:\\a.docx",
  "\\\\.\\pipe\\a.docx",
  "http://example.com/a.pdf",
  "file:///C:/a.pdf",
  "C:\\Windows\\System32\\calc.exe:.docx",
  "C:a.docx",
  "\\a.docx",
  "a.docx",
  "C:\\a\0.docx",
  "",
])("not for the system to open on Windows: %j", (path) => {
  expect(isLocalPath(path, win32)).toBe(false);
});

test.each(["http://example.com/a.pdf", "a.docx", "../a.docx", "/a\0.docx"])("nor on Linux: %j", (path) => {
  expect(isLocalPath(path, posix)).toBe(false);
});

test("a document that is there is opened, by whatever link", async () => {
  const folder = temporaryFolder();
  const document = join(folder, "绩效文本.docx");
  writeFileSync(document, "");
  symlinkSync(document, join(folder, "链接.docx"));
  linkSync(document, join(folder, "另一个名字.docx"));
  expect(await isOpenable(document)).toBe(true);
  expect(await isOpenable(join(folder, "链接.docx"))).toBe(true);
  expect(await isOpenable(join(folder, "另一个名字.docx"))).toBe(true);
});

test("neither a program under a document's name, nor a folder, nor what is not there", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "run.sh"), "");
  symlinkSync(join(folder, "run.sh"), join(folder, "通知.docx"));
  mkdirSync(join(folder, "文件夹.docx"));
  expect(await isOpenable(join(folder, "通知.docx"))).toBe(false);
  expect(await isOpenable(join(folder, "文件夹.docx"))).toBe(false);
  expect(await isOpenable(join(folder, "没有.docx"))).toBe(false);
});

test("what can be shown in its folder is a file that is there, on a server too, and nothing else", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "文本.jxwb"), "");
  expect(await isRevealable(join(folder, "文本.jxwb"))).toBe(true);
  for (const path of [folder, join(folder, "没有.jxwb"), "文本.jxwb", "http://example.com/a.pdf"])
    expect(await isRevealable(path)).toBe(false);
  expect(isShare("\\\\fileserver\\财务科\\2026.docx", win32)).toBe(true);
  for (const path of [
    "\\\\?\\C:\\a.docx",
    "\\\\.\\pipe\\a",
    "//server/a",
    "\\\\server\\share\\a.exe:b",
    "http://a/b",
  ])
    expect(isShare(path, win32)).toBe(false);
});
