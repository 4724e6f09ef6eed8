import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sumMoney } from "../../shared/book/money.ts";
import { LETING_DOCX, LETING_JSON, letingBook } from "../fixtures/paths.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { filesIn, runCli, runCliAsOrdinaryUser } from "./run-cli.ts";

const OFFICIAL_PAGES = [1, 7, 12, 17, 18, 19, 20, 21, 22, 23, 24, 25];

/** A folder with the real text imported as a.jxwb. */
function withBook(): string {
  const folder = temporaryFolder();
  expect(runCli(folder, "import", LETING_DOCX, "--out", "a.jxwb")).toMatchObject({ status: 0, stderr: "" });
  return folder;
}

function refused(result: ReturnType<typeof runCli>): string {
  expect(result.status).toBe(1);
  expect(result.stderr).toMatch(/^[^\n]+\n$/);
  expect(result.stderr).toMatch(/[\u4e00-\u9fff]/);
  return result.stderr;
}

describe("import and show", () => {
  it("turns the real Word file into the book that was made by hand from its text", () => {
    const folder = withBook();
    const { stdout } = runCli(folder, "show", "a.jxwb", "--json");
    const book = JSON.parse(stdout) as ReturnType<typeof letingBook>;
    expect(book).toEqual(letingBook());
    expect(book.sections.map((section) => section.paragraphs.length)).toEqual([31, 31, 6]);
    expect(book.projects).toHaveLength(9);
    expect(book.projects.flatMap((project) => project.indicators)).toHaveLength(60);
    expect(sumMoney(book.projects.map((project) => project.budget.total))).toBe("862.00");
  });

  it("writes what was not understood into the report", () => {
    const folder = temporaryFolder();
    runCli(folder, "import", LETING_DOCX, "--out", "a.jxwb", "--report", "报告.json");
    const { notes } = JSON.parse(readFileSync(join(folder, "报告.json"), "utf8")) as {
      notes: { kind: string }[];
    };
    expect(notes.map((note) => note.kind)).toContain("heading-lost");
  });

  it("shows the text for reading", () => {
    const { stdout } = runCli(withBook(), "show", "a.jxwb");
    expect(stdout).toContain("\n三、工作保障措施\n");
    expect(stdout).toContain("共 9 个项目，预算数合计 862.00 万元");
  });

  it("takes a book, its JSON and the exported Word file back to the same book", () => {
    const folder = withBook();
    runCli(folder, "export", "a.jxwb", "--out", "a.json");
    runCli(folder, "export", "a.jxwb", "--out", "a.docx");
    for (const file of ["a.json", "a.docx", "a.jxwb"]) {
      expect(runCli(folder, "import", file, "--out", "again.jxwb")).toMatchObject({ status: 0, stderr: "" });
      expect(JSON.parse(runCli(folder, "show", "again.jxwb", "--json").stdout)).toEqual(letingBook());
    }
  });

  it("merges several files: projects of all, sections of the first, the others' sections in the report", () => {
    const folder = temporaryFolder();
    const args = ["import", LETING_DOCX, LETING_JSON, "--out", "m.jxwb", "--report", "r.json"];
    expect(runCli(folder, ...args).status).toBe(0);
    const book = JSON.parse(runCli(folder, "show", "m.jxwb", "--json").stdout) as ReturnType<
      typeof letingBook
    >;
    expect(book.projects).toHaveLength(18);
    expect(book.sections).toHaveLength(3);
    const { notes } = JSON.parse(readFileSync(join(folder, "r.json"), "utf8")) as {
      notes: { kind: string; text: string }[];
    };
    const sections = notes.filter((note) => note.kind === "section-same").map((note) => note.text);
    expect(sections).toEqual(letingBook().sections.map((section) => section.paragraphs.join("\n")));
    expect(notes.filter((note) => note.kind === "duplicate-kept")).toHaveLength(9);
  });

  it("merges the units' own files in the order of the units", () => {
    const folder = temporaryFolder();
    const whole = letingBook();
    const [low, high] = ["366001", "366003"].map((code) => ({
      ...whole,
      sections: [],
      projects: whole.projects.filter((project) => project.agencyCode === code),
    }));
    writeFileSync(join(folder, "后.json"), JSON.stringify(high));
    writeFileSync(join(folder, "先.json"), JSON.stringify({ ...low, sections: whole.sections }));
    const result = runCli(folder, "import", "后.json", "先.json", "--out", "m.jxwb", "--report", "r.json");
    expect(result).toMatchObject({ status: 0, stderr: "" });
    expect(result.stdout).toContain("9 个项目");
    const book = JSON.parse(runCli(folder, "show", "m.jxwb", "--json").stdout) as typeof whole;
    expect(book.projects).toEqual([...(low?.projects ?? []), ...(high?.projects ?? [])]);
    expect(book.sections).toEqual([]);
    expect(JSON.parse(readFileSync(join(folder, "r.json"), "utf8"))).toMatchObject({
      notes: whole.sections.map(({ paragraphs }) => ({
        kind: "section-not-taken",
        text: paragraphs.join("\n"),
      })),
    });
  });
});

describe("pages and export", () => {
  it("computes the official file's own page numbers", () => {
    const entries = JSON.parse(runCli(withBook(), "pages", "a.jxwb", "--json").stdout) as {
      entry: string;
      page: number;
    }[];
    expect(entries.map(({ page }) => page)).toEqual(OFFICIAL_PAGES);
    expect(entries[0]?.entry).toBe("一、总体绩效目标");
    expect(entries[3]?.entry).toBe("1.成品油集中治理经费绩效目标表");
  });

  it("writes a Word file, and only that", () => {
    const folder = withBook();
    expect(runCli(folder, "export", "a.jxwb", "--out", "b.docx")).toMatchObject({ status: 0, stderr: "" });
    expect(filesIn(folder)).toEqual(["a.jxwb", "b.docx"]);
  });

  it("names the layouts where one is not known", () => {
    const message = refused(runCli(withBook(), "export", "a.jxwb", "--out", "b.docx", "--layout", "没有"));
    expect(message).toContain("hebei");
  });
});

describe("bad input: exit 1, one line, nothing touched", () => {
  const OLE2 = Buffer.from("d0cf11e0a1b11ae1", "hex");
  const inputs: [string, Buffer, RegExp][] = [
    ["旧文件.doc", Buffer.concat([OLE2, Buffer.alloc(2000)]), /另存为 \.docx/],
    ["文件.wps", Buffer.concat([OLE2, Buffer.alloc(2000)]), /另存为 \.docx/],
    ["图片.docx", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), /图片/],
    ["空.docx", Buffer.alloc(0), /空/],
    ["半截.docx", readFileSync(LETING_DOCX).subarray(0, 9000), /损坏|不完整/],
    ["坏.json", Buffer.from('{"format": "jxwb.book/1"'), /重新导出/],
    ["别的.json", Buffer.from("[]"), /JSON/],
    ["新.json", Buffer.from('{"format": "jxwb.book/9"}'), /升级/],
    ["假.jxwb", Buffer.from("not a book"), /不是绩效文本/],
  ];
  it.each(inputs)("%s", (name, bytes, message) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, name), bytes);
    expect(refused(runCli(folder, "import", name, "--out", "b.jxwb"))).toMatch(message);
    expect(filesIn(folder)).toEqual([name]);
    expect(readFileSync(join(folder, name)).equals(bytes)).toBe(true);
  });

  it("a missing file, a missing book, a folder in place of a file", () => {
    const folder = temporaryFolder();
    expect(refused(runCli(folder, "import", "没有.docx", "--out", "b.jxwb"))).toContain("找不到");
    expect(refused(runCli(folder, "show", "没有.jxwb"))).toContain("找不到");
    mkdirSync(join(folder, "夹.docx"));
    expect(refused(runCli(folder, "import", "夹.docx", "--out", "b.jxwb"))).toContain("文件夹");
    expect(filesIn(folder)).toEqual(["夹.docx"]);
  });

  it("an output folder that is missing or takes no files", () => {
    const folder = withBook();
    expect(refused(runCli(folder, "export", "a.jxwb", "--out", "没有/b.docx"))).toContain("找不到");
    expect(refused(runCli(folder, "export", "a.jxwb", "--out", "/proc/b.docx"))).toMatch(/找不到|没有权限/);
    mkdirSync(join(folder, "b.docx"));
    expect(refused(runCli(folder, "export", "a.jxwb", "--out", "b.docx"))).toContain("文件夹");
  });

  it("a folder without write permission, and a book in it", (ctx) => {
    const folder = withBook();
    if (runCliAsOrdinaryUser(folder, "--help").status !== 0)
      ctx.skip("skipped: the checkout cannot be read by an ordinary user");
    chmodSync(folder, 0o555);
    chmodSync(join(folder, "a.jxwb"), 0o444);
    expect(runCliAsOrdinaryUser(folder, "pages", "a.jxwb", "--json").status).toBe(0);
    expect(refused(runCliAsOrdinaryUser(folder, "export", "a.jxwb", "--out", "b.docx"))).toContain(
      "没有权限",
    );
    expect(refused(runCliAsOrdinaryUser(folder, "import", LETING_JSON, "--out", "b.jxwb"))).toContain(
      "没有权限",
    );
    expect(filesIn(folder)).toEqual(["a.jxwb"]);
  });

  it("an output file that Word, WPS or LibreOffice has open keeps its content", () => {
    for (const owner of ["~$出.docx", ".~lock.输出.docx#", "~$输出.docx"]) {
      const folder = withBook();
      writeFileSync(join(folder, "输出.docx"), "原来的内容");
      writeFileSync(join(folder, owner), "");
      const result = runCli(folder, "export", "a.jxwb", "--out", "输出.docx");
      if (owner === "~$出.docx") {
        expect(result.status).toBe(0); // another file's owner mark
        continue;
      }
      expect(refused(result)).toContain("LibreOffice 中打开");
      expect(readFileSync(join(folder, "输出.docx"), "utf8")).toBe("原来的内容");
    }
  });

  it("a failed import leaves an existing book as it was", () => {
    const folder = withBook();
    const before = readFileSync(join(folder, "a.jxwb"));
    writeFileSync(join(folder, "坏.docx"), "x");
    refused(runCli(folder, "import", "坏.docx", "--out", "a.jxwb"));
    expect(readFileSync(join(folder, "a.jxwb")).equals(before)).toBe(true);
  });
});

describe("wrong usage: exit 2", () => {
  it.each([
    [[]],
    [["fly"]],
    [["toString"]],
    [["import"]],
    [["import", "x.docx"]],
    [["import", "x.docx", "--out", "y.txt"]],
    [["export", "a.jxwb"]],
    [["show"]],
    [["show", "a.jxwb", "b.jxwb"]],
    [["show", "a.jxwb", "--wrong"]],
    [["serve", "--port", "99999"]],
  ])("%j", (args) => {
    const folder = temporaryFolder();
    const result = runCli(folder, ...args);
    expect(result.status).toBe(2);
    expect(result.stderr).toContain("用法：jxwb");
    expect(existsSync(join(folder, "y.txt"))).toBe(false);
  });
});
