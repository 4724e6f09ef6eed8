import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { wordsOf } from "../../../renderer/dialogs/help/pages/page.ts";
import { CHAPTERS, helpPages, pageOf, TASKS } from "../../../renderer/dialogs/help/pages/pages.ts";
import { PICTURES } from "../../../renderer/dialogs/help/pages/pictures.ts";
import { cutAtHits, searchHelp } from "../../../renderer/dialogs/help/search.ts";
import { KEY_GROUPS } from "../../../renderer/shell/keys/key-groups.ts";
import { ERROR_GROUPS } from "../../../shared/errors/error-code.ts";

// The preview is as wide as the window lets it.
vi.hoisted(() => vi.stubGlobal("window", { innerWidth: 1600 }));

const FOLDER = join(import.meta.dirname, "../../../renderer/dialogs/help/pictures");
/** Twice in a package: in app.asar, and a third larger in the manual. Bytes. */
const MOST_BYTES = 500_000;

const pages = helpPages(KEY_GROUPS);
const taken = readdirSync(FOLDER).filter((file) => file.endsWith(".webp"));

describe("the pictures of the help", () => {
  it("are there for each of the ten tasks, one to three", () => {
    expect(TASKS).toHaveLength(10);
    for (const task of TASKS) {
      const shown = pages[task].parts.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (typeof block !== "string" && "picture" in block ? [block.picture] : [])),
      );
      expect(shown.length, task).toBeGreaterThan(0);
      expect(shown.length, task).toBeLessThan(4);
      for (const name of shown) expect(taken).toContain(`${name}.webp`);
    }
  });

  it("are all shown, and light", () => {
    const names = Object.keys(PICTURES).map((name) => `${name}.webp`);
    expect(taken.toSorted()).toEqual(names.toSorted());
    const bytes = taken.reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
});

describe("the pages of the help", () => {
  it("are all listed, once", () => {
    const listed = CHAPTERS.flatMap((chapter) => chapter.pages);
    expect(listed.toSorted()).toEqual(Object.keys(pages).toSorted());
  });

  it("explain every error, each a topic of its own", () => {
    const explained = new Map(pages.errors.parts.map((part) => [part.id, part]));
    for (const [code, { why, mend }] of ERROR_GROUPS.flatMap(({ errors }) => Object.entries(errors))) {
      const part = pages.errors.parts.find(({ id }) => id === code);
      const words = part?.blocks.map(wordsOf).join(" ");
      expect(words, code).toContain(code);
      expect(words).toContain(why);
      expect(words).toContain(mend);
    }
    expect(explained.size).toBe(pages.errors.parts.length);
    expect(pageOf(pages, "disk-full")).toBe("errors");
    expect(pageOf(pages, "export")).toBe("export");
  });

  it("show every key", () => {
    const words = pages.keys.parts.flatMap(({ blocks }) => blocks.map(wordsOf)).join(" ");
    for (const { keys } of KEY_GROUPS)
      for (const [key, does] of keys) {
        expect(words).toContain(key);
        expect(words).toContain(does);
      }
  });
});

describe("the search of the help", () => {
  const titles = (query: string) => searchHelp(pages, query).map(({ title }) => title);

  it("finds an error by its words, in any order, and by its code", () => {
    expect(titles("没有保存 磁盘")).toContain("磁盘空间不足，没有保存");
    expect(titles("disk-full")).toEqual(["磁盘空间不足，没有保存"]);
    expect(searchHelp(pages, "DISK-FULL")[0]).toMatchObject({ page: "errors", under: "这个错误怎么办" });
  });

  it("puts what has the word in its title first", () => {
    expect(titles("备份").slice(0, 2)).toEqual(["备份、U 盘、换电脑", "备份"]);
    expect(titles("360")[0]).toMatch(/^360/);
  });

  it("finds keys however they are written, and takes no sign for a pattern", () => {
    expect(titles("ctrl+shift+z")).toContain("到处都能用");
    expect(titles("Ctrl + Shift + Z")).toContain("到处都能用");
    expect(titles("(.*")).toEqual([]);
    expect(titles("  ")).toEqual([]);
  });

  it("finds what people ask in their own words", () => {
    expect(titles("U盘")).toContain("用 U 盘");
    expect(titles("Win7")).toEqual(titles("Windows 7"));
    for (const word of ["撤消", "误删"]) expect(titles(word)).toEqual(titles("撤销"));
    expect(titles("只读")).toContain("正由别人编辑，这里只能查看");
    expect(titles("目录页码不对")).toEqual(["目录页码"]);
    expect(titles("文件保存在哪里")).toContain("文件放在哪里");
    expect(titles("怎么办").length).toBeGreaterThan(0);
    expect(titles("龘龘")).toEqual([]);
  });

  it("marks what was found", () => {
    expect(cutAtHits("按 Ctrl + F 查找", "ctrl+f 找")).toEqual(["按 ", "Ctrl + F", " 查", "找", ""]);
    expect(cutAtHits("没有的词", "保存")).toEqual(["没有的词"]);
  });
});
