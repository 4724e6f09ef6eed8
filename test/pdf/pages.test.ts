import { describe, expect, it } from "vitest";
import type { Book } from "../../shared/book/model.ts";
import type { Layout, Page } from "../../shared/layout/layout.ts";
import { profileWith } from "../../shared/layout/profile-with.ts";
import { letingBook } from "../fixtures/paths.ts";
import { edgeBooks } from "../word/edge-books.ts";
import { printPages, whyNoPrinting } from "../word/libreoffice.ts";
import { shuffledBook } from "../word/shuffled-book.ts";
import { written } from "../word/written.ts";
import {
  bookmarksOf,
  destinationsOf,
  drawnText,
  fontsOf,
  infoOf,
  linesOnPaper,
  whyNoPoppler,
  withoutSpace,
} from "./poppler.ts";
import { type Printed, printed, whyNoFonts } from "./written-pdf.ts";

/** The PDF against the layout that it draws, as poppler reads it. */

const why = whyNoPoppler() ?? (await whyNoFonts());
const oneSided = profileWith("hebei", { sides: "one" });
const books = new Map<string, Book>([
  ["the real text", letingBook()],
  ["the real text, GB/T 9704", { ...letingBook(), layout: "gbt9704" }],
  ["shuffled text", shuffledBook(3)],
  ["shuffled text, GB/T 9704", { ...shuffledBook(4), layout: "gbt9704" }],
  ...edgeBooks(),
]);

/** What a page must show, in the order in which it is laid out; dots of the contents and the footer left out. */
function expectedText({ items }: Page): string {
  const texts = items.flatMap((item) =>
    item.type === "cell" ? item.lines.map((line) => line.text) : [item.text, item.leader?.text ?? ""],
  );
  return withoutSpace(texts.join(""));
}

function footerOf({ kind, number }: Page): string {
  return number !== null && (kind === "section" || kind === "project") ? `—${number}—` : "";
}

/** Place in the file of the page that prints a number, from 1. */
function placeOf(layout: Layout, number: number): number {
  return layout.pages.findIndex((page) => page.number === number) + 1;
}

describe.skipIf(why !== null).each([...books])(`%s${why === null ? "" : ` (${why})`}`, (_name, book) => {
  let file: Printed | undefined;
  const print = async () => (file ??= await printed(book));

  it("has every page of the layout, blank ones too, as A4", async () => {
    const { path, layout } = await print();
    const info = infoOf(path);
    expect(info.get("Pages")).toBe(String(layout.pages.length));
    const sizes = layout.pages.map((_, index) => info.get(`Page ${index + 1} size`));
    expect(new Set(sizes)).toEqual(new Set(["595.3 x 841.9 pts (A4)"]));
  });

  it("shows on every page exactly the layout's text, and its number at the foot", async () => {
    const { path, layout, missing } = await print();
    expect(missing).toEqual([]);
    const texts = drawnText(path);
    for (const [index, page] of layout.pages.entries()) {
      const shown = page.kind === "contents" ? texts[index]?.replaceAll(/\.{2,}/g, "") : texts[index];
      expect(shown, `sheet side ${index + 1}`).toBe(expectedText(page) + footerOf(page));
    }
  });

  it("has each heading on the page that the contents name, with a bookmark and a link to it", async () => {
    const { path, layout } = await print();
    const bookmarks = bookmarksOf(path).filter(({ level }) => level === 1);
    const links = destinationsOf(path);
    const texts = drawnText(path);
    const places = layout.entries.map(({ page }) => placeOf(layout, page));
    expect(bookmarks.map(({ page }) => page)).toEqual(places);
    expect(bookmarks.map(({ title }) => withoutSpace(title))).toEqual(
      layout.entries.map(({ entry }) => withoutSpace(entry)),
    );
    for (const [index, { entry, page }] of layout.entries.entries()) {
      const text = texts[(places[index] ?? 0) - 1] ?? "";
      expect(text.startsWith(withoutSpace(entry)), `${entry} on page ${page}`).toBe(true);
      expect(text.endsWith(`—${page}—`), `${entry}: ${text.slice(-10)}`).toBe(true);
      expect(links.get(`page${page}`)).toBe(places[index]);
    }
  });

  it("has the parts as outermost bookmarks", async () => {
    const { path } = await print();
    expect(
      bookmarksOf(path)
        .filter(({ level }) => level === 0)
        .map(({ title }) => title),
    ).toEqual(["第一部分 部门整体绩效目标", "第二部分 预算项目绩效目标"]);
  });

  it("carries its fonts, only the letters that it uses, readable as text", async () => {
    const { path } = await print();
    const fonts = fontsOf(path);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true });
    expect(new Set(fonts.map(({ name }) => name)).size).toBe(fonts.length);
  });
});

describe.skipIf(why !== null)(`the file${why === null ? "" : ` (${why})`}`, () => {
  it("names title and department, and nothing of this machine", async () => {
    const { path, file } = await printed(letingBook());
    const info = infoOf(path);
    expect(info.get("Title")).toBe("乐亭县商务和投资促进局2024年部门预算绩效文本");
    expect(info.get("Author")).toBe("乐亭县商务和投资促进局");
    expect(info.has("CreationDate")).toBe(false);
    expect(file.includes("/usr/")).toBe(false);
  });

  it("has no blank pages where one side of the paper is printed", async () => {
    const { path, layout } = await printed(letingBook(), oneSided);
    expect(infoOf(path).get("Pages")).toBe(String(layout.pages.length));
    const texts = drawnText(path);
    expect(texts.filter((text) => text === "")).toEqual([]);
    const numbers = texts.flatMap((text) => /—(\d+)—$/.exec(text)?.[1] ?? []).map(Number);
    const numbered = layout.pages.filter(({ kind }) => kind === "section" || kind === "project");
    expect(numbers).toEqual(numbered.map(({ number }) => number));
  });

  it("is the same for the same book", async () => {
    const [first, second] = [await printed(letingBook()), await printed(letingBook())];
    expect(first.file.equals(second.file)).toBe(true);
  });
});

describe("beside LibreOffice", () => {
  it("breaks the sections' lines where LibreOffice breaks those of the Word file", async (ctx) => {
    const whyNot = why ?? whyNoPrinting();
    if (whyNot !== null) return ctx.skip(whyNot);
    const samples = new Map([
      ["real", letingBook()],
      ["shuffled", shuffledBook(5)],
      ["shuffled, GB/T 9704", { ...shuffledBook(6), layout: "gbt9704" }],
    ]);
    const files = new Map<string, Buffer>();
    for (const [name, book] of samples) files.set(name, (await written(book)).file);
    const theirs = printPages(files);
    for (const [name, book] of samples) {
      const { path, layout } = await printed(book);
      const ours = linesOnPaper(path);
      const pages = layout.pages.flatMap(({ kind }, index) => (kind === "section" ? [index] : []));
      expect(pages.length).toBeGreaterThan(0);
      for (const index of pages) {
        const lines = ours[index]?.slice(0, -1);
        expect(lines, `${name}, sheet side ${index + 1}`).toEqual(theirs.get(name)?.[index]?.lines);
      }
    }
  });
});
