import { PassThrough } from "node:stream";
import { beforeAll, describe, expect, it } from "vitest";
import { readDocx } from "../../../electron/word/read/docx.ts";
import { writeDocx } from "../../../electron/word/write/docx.ts";
import { canonicalBook } from "../../../shared/book/canonical.ts";
import { printedIndicatorValue } from "../../../shared/book/indicator-value.ts";
import { PROFILES, type Profile, profileNamed } from "../../../shared/layout/profile.ts";
import { profileWith } from "../../../shared/layout/profile-with.ts";
import { letingBook } from "../../fixtures/paths.ts";
import { unzip } from "../../support/zip.ts";
import { type PrintedPage, printPages, type Route, whyNoPrinting } from "../libreoffice.ts";
import { wordComplaints } from "../validate.ts";
import { pagesInWord } from "../word-model.ts";
import { type Written, written } from "../written.ts";

/** The real text in the official layout. */

const book = letingBook();
const OFFICIAL_PAGES = [1, 7, 12, 17, 18, 19, 20, 21, 22, 23, 24, 25];
/** The built-in layouts, and what users make of them. */
const LAYOUTS = new Map<string, Profile>([
  ...PROFILES.map((profile) => [profile.name, profile] as const),
  ["hebei, printed on one side", profileWith("hebei", { sides: "one" })],
  [
    "gbt9704, changed",
    profileWith("gbt9704", {
      fonts: { heading: "楷体_GB2312", body: "宋体" },
      sizes: { body: 12, heading: 15, cell: 12, coverTitle: 36 },
      linePitch: 20.5,
      margins: { top: 20, bottom: 18, left: 35, right: 20 },
    }),
  ],
]);
const files = new Map<string, Written>();
let document = "";

beforeAll(async () => {
  for (const [name, profile] of LAYOUTS) files.set(name, await written(book, profile));
  document = (await unzip(fileOf("hebei").file)).get("word/document.xml")?.toString() ?? "";
});

function fileOf(profile: string): Written {
  const found = files.get(profile);
  if (!found) throw new Error(`not written: ${profile}`);
  return found;
}

/** All of an element, for elements that do not hold themselves. */
function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<w:${name}[ >].*?</w:${name}>`, "gs")) ?? [];
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>|<w:(br)\/>|<w:(tab)\/>|<\/w:(p)>/g)]
    .map(([, text, lineBreak, tab, end]) => text ?? (lineBreak || end ? "\n" : tab ? "\t" : ""))
    .join("")
    .replace(/\n$/, "");
}

describe("the written document", () => {
  it.each([...LAYOUTS.keys()])("opens in Word without complaint (%s)", async (name) => {
    expect(await wordComplaints(fileOf(name).file)).toEqual([]);
  });

  it("names the official file's own page numbers", () => {
    const { layout } = fileOf("hebei");
    expect(layout.entries.map(({ page }) => page)).toEqual(OFFICIAL_PAGES);
    expect(layout.pageCount).toBe(25);
  });

  it("has them in a contents field that asks for no update", () => {
    const contents = elements(document, "hyperlink");
    expect(contents.map((entry) => Number(textOf(entry).split("\t")[1]))).toEqual(OFFICIAL_PAGES);
    expect(contents.every((entry) => /instrText[^>]*> PAGEREF _Toc_[24]_[24]_\d{10} \\h </.test(entry))).toBe(
      true,
    );
    expect(document.match(/instrText[^>]*> TOC /g)).toHaveLength(1);
    expect(document).not.toMatch(/w:dirty|updateFields/);
    const begun = document.match(/fldCharType="begin"/g)?.length;
    expect(document.match(/fldCharType="end"/g)).toHaveLength(begun ?? 0);
  });

  it("bookmarks every heading, and the contents point there", () => {
    const names = [...document.matchAll(/<w:bookmarkStart w:id="\d+" w:name="([^"]+)"\/>/g)].map(
      ([, name]) => name,
    );
    const expected = Array.from(
      { length: 12 },
      (_, at) => `_Toc_${at < 3 ? "2_2" : "4_4"}_${String(at + 1).padStart(10, "0")}`,
    );
    expect(names).toEqual(expected);
    expect([...document.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name)).toEqual(expected);
    const ids = [...document.matchAll(/<w:bookmarkStart w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(12);
  });

  it("holds every paragraph", () => {
    const outside = document.replaceAll(/<w:tbl>.*?<\/w:tbl>/gs, "");
    const texts = new Set(elements(outside, "p").map(textOf));
    for (const { paragraphs } of book.sections) for (const text of paragraphs) expect(texts).toContain(text);
  });

  it("holds two tables a project, with every cell in its place", () => {
    const tables = elements(document, "tbl").map((table) =>
      elements(table, "tr").map((row) => elements(row, "tc").map(textOf)),
    );
    expect(tables).toHaveLength(18);
    for (const [at, project] of book.projects.entries()) {
      const [basic = [], indicators = []] = [tables[2 * at], tables[2 * at + 1]];
      const { budget } = project;
      expect(basic).toEqual([
        [`${project.agencyCode}${project.agencyName}`, "单位：万元"],
        ["项目编码", project.code, "项目名称", project.name],
        [
          "预算规模及资金用途",
          "预算数",
          budget.total,
          "其中：财政资金",
          budget.fiscal,
          "其他资金",
          budget.other,
        ],
        ["", project.fundsUse],
        ["资金支出计划（%）", "3月底", "6月底", "10月底", "12月底"],
        ["", ...project.spendingPlan.map((percent) => `${percent}%`)],
        ["绩效目标", project.goal],
      ]);
      expect(indicators.slice(1)).toEqual(
        project.indicators.map((row, index) => [
          row.level1 === project.indicators[index - 1]?.level1 ? "" : row.level1,
          row.level2,
          row.level3,
          row.description,
          printedIndicatorValue(row),
          row.basis,
        ]),
      );
    }
  });

  it("merges equal neighbours, repeats the header row and keeps rows whole", () => {
    const [basic = "", indicators = ""] = elements(document, "tbl");
    const merges = (table: string) =>
      elements(table, "tr").map((row) => /<w:vMerge(?: w:val="(restart)")?\/>/.exec(row)?.[0] ?? "");
    const start = '<w:vMerge w:val="restart"/>';
    const on = "<w:vMerge/>";
    expect(merges(basic)).toEqual(["", "", start, on, start, on, ""]);
    expect(merges(indicators)).toEqual(["", start, on, on, on, start, on, ""]);
    const rows = elements(document, "tr");
    expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
    expect(elements(indicators, "tr").map((row) => row.includes("<w:tblHeader/>"))).toEqual([
      true,
      ...Array(7).fill(false),
    ]);
  });

  it("has neither left-hand footers nor right-hand sections where one side is printed", async () => {
    const parts = await unzip(fileOf("hebei, printed on one side").file);
    const xml = parts.get("word/document.xml")?.toString() ?? "";
    expect(xml).not.toContain("oddPage");
    expect(xml).not.toContain('w:type="even"');
    expect(parts.get("word/settings.xml")?.toString()).not.toContain("evenAndOddHeaders");
    expect(document).toContain("oddPage");
    expect(document).toContain('w:type="even"');
  });

  it("keeps a header row with the row below it, and with nothing where there is none", async () => {
    const [project] = book.projects;
    if (!project) throw new Error("the real text has projects");
    const projects = [{ ...project, indicators: [] }, project];
    const xml = (await unzip((await written({ ...book, projects })).file))
      .get("word/document.xml")
      ?.toString();
    const kept = elements(xml ?? "", "tbl").map((table) =>
      elements(table, "tr").map((row) => row.includes("<w:keepNext/>")),
    );
    expect(kept[1]).toEqual([false]);
    expect(kept[3]).toEqual([true, ...Array(7).fill(false)]);
  });

  it("says nothing of the machine or the day, and is the same file each time", async () => {
    const parts = await unzip(fileOf("hebei").file);
    const core = parts.get("docProps/core.xml")?.toString() ?? "";
    expect(core).toContain("<dc:title>乐亭县商务和投资促进局2024年部门预算绩效文本</dc:title>");
    expect(core).toContain("<dc:creator>乐亭县商务和投资促进局</dc:creator>");
    expect(core).not.toMatch(/created|modified/);
    expect((await written(book)).file.equals(fileOf("hebei").file)).toBe(true);
  });

  it("is the same book when it is read again", async () => {
    const again = await readDocx(fileOf("hebei").file, "b.docx");
    expect(again.book).toEqual(canonicalBook(book));
  });

  it("tells how far it is", async () => {
    const seen: number[] = [];
    await writeDocx(book, profileNamed("hebei"), new PassThrough().resume(), (done, total) => {
      expect(total).toBe(9);
      seen.push(done);
    });
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

const why = whyNoPrinting();
const names = [...LAYOUTS.keys()];

describe("laid out by an independent model of Word", () => {
  it.each(names)("every heading stands on the page that the contents name (%s)", async (name) => {
    const { file, layout } = fileOf(name);
    const { bookmarks, pageCount } = await pagesInWord(file);
    expect([...bookmarks.values()]).toEqual(layout.entries.map(({ page }) => page));
    expect(pageCount).toBe(layout.pages.length);
  });
});

describe.each<Route>(["as-written", "as-imported"])("printed by LibreOffice, %s", (route) => {
  let printed = new Map<string, PrintedPage[]>();
  beforeAll(() => {
    if (why === null)
      printed = printPages(new Map([...files].map(([name, { file }]) => [name, file])), route);
  });

  it.for(names)("every heading stands on the page that the contents name (%s)", (name, ctx) => {
    if (why !== null) ctx.skip(why);
    const pages = printed.get(name) ?? [];
    const { entries } = fileOf(name).layout;
    expect(entries).toHaveLength(12);
    for (const { entry, page } of entries) {
      const heading = entry.replaceAll(/\s/g, "");
      // Not in the contents, whose page has no number.
      const found = pages.find(({ lines, number }) => number !== null && lines.join("").startsWith(heading));
      expect(found?.number, entry).toBe(page);
    }
  });

  // LibreOffice's import breaks lines in its own way; the pages must stand all the same, the lines cannot.
  if (route === "as-imported") return;
  it.for(names)("every line of text breaks where the engine breaks it (%s)", (name, ctx) => {
    if (why !== null) ctx.skip(why);
    // LibreOffice gives odd numbers to right-hand sheets and puts a blank one before page 1 where need be; it does not print it.
    const blank = ({ lines, number }: PrintedPage) => lines.length === 0 && number === null;
    const all = printed.get(name) ?? [];
    const pages = LAYOUTS.get(name)?.sides === "one" ? all.filter((page) => !blank(page)) : all;
    const { layout } = fileOf(name);
    expect(pages).toHaveLength(layout.pages.length);
    for (const [at, page] of layout.pages.entries()) {
      if (page.kind !== "section") continue;
      const lines = page.items.map((item) => (item.type === "text" ? item.text.replaceAll(/\s/g, "") : ""));
      expect(pages[at]?.lines).toEqual(lines);
    }
  });
});
