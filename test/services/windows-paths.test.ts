import { win32 } from "node:path";
import { describe, expect, it } from "vitest";
import { absolutePath, bookPath, newFilePath, refuseLongBook } from "../../electron/services/book-path.ts";
import { pathInLog, withoutTexts } from "../../electron/services/log.ts";
import { userFolders } from "../../electron/services/user-folders.ts";

/** The host's own dealings with paths, as they are on Windows. */

function codeOf(act: () => unknown): string {
  try {
    act();
    return "taken";
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe("a path from the interface", () => {
  it.each([
    "C:\\Users\\李会计\\文档\\2026.jxwb",
    "D:/绩效/2026.jxwb",
    "D:\\绩效/混着\\2026.jxwb",
    "D:\\2026.jxwb",
    "\\\\fileserver\\财务科\\2026.jxwb",
    "//fileserver/财务科/2026.jxwb",
    "\\\\?\\D:\\绩效\\2026.jxwb",
    "\\\\?\\UNC\\fileserver\\财务科\\2026.jxwb",
    "C:\\Users\\李会计\\OneDrive\\文档\\2026.jxwb",
  ])("is whole: %s", (path) => {
    expect(bookPath(path, win32)).toBe(path);
  });

  it.each([
    "2026.jxwb",
    "绩效\\2026.jxwb",
    "C:2026.jxwb",
    "\\绩效\\2026.jxwb",
    "/绩效/2026.jxwb",
    "C:\\",
    "\\\\fileserver\\财务科\\",
    "D:\\a\0.jxwb",
    "",
  ])("is not: %j", (path) => {
    expect(codeOf(() => absolutePath(path, win32))).toBe("bad-path");
  });

  it("gets a book's ending where it has none, whatever dots stand in its folders", () => {
    expect(bookPath("D:\\v1.0\\上年", win32)).toBe("D:\\v1.0\\上年.jxwb");
    expect(bookPath("D:\\v1.0\\上年.docx", win32)).toBe("D:\\v1.0\\上年.docx.jxwb");
    expect(bookPath("D:\\上年.JXWB", win32)).toBe("D:\\上年.JXWB");
  });

  it.each([
    "D:\\CON.docx",
    "D:\\绩效\\nul.xlsx",
    "\\\\fileserver\\财务科\\COM1.pdf",
    "D:\\绩效文本.docx.",
    "D:\\绩效文本.docx ",
    "D:\\绩效文本.docx:附件.docx",
    "D:\\哪一个?.docx",
    "D:\\绩效\\",
  ])("of a new file is refused on every system for a name that Windows refuses: %j", (path) => {
    expect(codeOf(() => newFilePath(path, win32))).toBe("bad-file-name");
    expect(codeOf(() => newFilePath(path.replace("D:", "").replaceAll("\\", "/")))).toBe("bad-file-name");
  });

  it("of a book is refused where SQLite could not open it, with its length", () => {
    const deep = (length: number) => `D:\\${"绩效\\".repeat(40)}`.padEnd(length - 5, "长").concat(".jxwb");
    expect(codeOf(() => refuseLongBook(deep(250), win32))).toBe("taken");
    expect(() => bookPath(deep(261), win32)).toThrow("261 个字，最多 250 个");
    // An export is written by Node, which knows how to name a longer one.
    expect(newFilePath(deep(261), win32)).toHaveLength(261);
  });
});

describe("the user's folders", () => {
  const home = "C:\\Users\\李 会计";
  const environment = { USERPROFILE: home, HOME: "/c/Users/李 会计", APPDATA: `${home}\\AppData\\Roaming` };
  const folders = (more: NodeJS.ProcessEnv, there: readonly string[]) =>
    userFolders({
      platform: "win32",
      environment: { ...environment, ...more },
      exists: (path) => there.includes(path),
    });

  it("are those of the profile, under the name that is there", () => {
    expect(folders({}, [`${home}\\Documents`])).toEqual({
      documents: `${home}\\Documents`,
      userData: `${home}\\AppData\\Roaming\\jxwb`,
    });
    expect(folders({}, [`${home}\\文档`]).documents).toBe(`${home}\\文档`);
    expect(folders({}, []).documents).toBe(`${home}\\Documents`);
  });

  it("are OneDrive's where it keeps the documents", () => {
    const OneDrive = `${home}\\OneDrive`;
    const there = [`${OneDrive}\\文档`, `${home}\\Documents`];
    expect(folders({ OneDrive }, there).documents).toBe(`${OneDrive}\\文档`);
    expect(folders({ OneDrive }, [`${home}\\Documents`]).documents).toBe(`${home}\\Documents`);
  });

  it("follow a redirected %APPDATA%, also to a server", () => {
    expect(folders({ APPDATA: "\\\\fileserver\\profiles\\李会计" }, []).userData).toBe(
      "\\\\fileserver\\profiles\\李会计\\jxwb",
    );
    expect(folders({ APPDATA: "D:\\漫游" }, []).userData).toBe("D:\\漫游\\jxwb");
    expect(folders({ APPDATA: "" }, []).userData).toBe(`${home}\\AppData\\Roaming\\jxwb`);
  });
});

describe("the log", () => {
  it("knows a share from a disk, and names neither folder nor file", () => {
    expect(pathInLog("\\\\fileserver\\财务科\\2026.jxwb")).toMatch(
      /^share:[0-9a-f]{8}$|^share:[0-9a-f]{8}\.jxwb$/,
    );
    expect(pathInLog("//fileserver/财务科/2026.jxwb")).toMatch(/^share:/);
    expect(pathInLog("\\\\?\\D:\\2026.jxwb")).toMatch(/^disk:/);
    expect(pathInLog("D:\\2026.jxwb")).toMatch(/^disk:/);
  });

  it("keeps where in the program an error arose, and not in whose profile", () => {
    const stack = [
      "TypeError: 甲局的秘密",
      "    at read (file:///C:/Users/%E6%9D%8E/app.asar/dist/electron/main.js:12:3)",
      "    at Database.prepare (C:\\Users\\李会计\\jxwb\\resources\\app.asar\\node_modules\\better-sqlite3\\lib\\wrappers.js:5:21)",
    ].join("\n");
    const kept = withoutTexts(stack);
    expect(kept).toContain("dist/electron/main.js:12:3");
    expect(kept).toContain("Database.prepare node_modules\\better-sqlite3\\lib\\wrappers.js:5:21");
    expect(kept).not.toMatch(/李|秘密|Users/);
  });
});
