import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { fontsFor, fontsForRareCharacters } from "../../electron/fonts/fonts.ts";
import { writePdf } from "../../electron/pdf/write/pdf.ts";
import type { Book } from "../../shared/book/model.ts";
import { layoutBook } from "../../shared/layout/pages.ts";
import { profileNamed } from "../../shared/layout/profile.ts";
import { letingBook } from "../fixtures/paths.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { drawnText, whyNoPoppler } from "./poppler.ts";
import { printed, whyNoFonts } from "./written-pdf.ts";

/** Characters and circumstances that no official text has, and that must not stop an export. */

const why = whyNoPoppler() ?? (await whyNoFonts());
const profile = profileNamed("hebei");

function bookSaying(...paragraphs: string[]): Book {
  return { ...letingBook(), sections: [{ title: "总体绩效目标", paragraphs }], projects: [] };
}

async function firstPage(book: Book): Promise<{ text: string; missing: readonly string[] }> {
  const { path, layout, missing } = await printed(book);
  const at = layout.pages.findIndex(({ kind }) => kind === "section");
  return { text: drawnText(path)[at] ?? "", missing };
}

describe.skipIf(why !== null)(`characters${why === null ? "" : ` (${why})`}`, () => {
  it("draws from another font what the text's own lacks", async () => {
    // DejaVu and Noto have these, the GB 2312 fonts do not.
    const { text, missing } = await firstPage(bookSaying("面积3㎡，增长½，镕、堃、喆、赟"));
    expect(text).toContain("面积3㎡，增长½，镕、堃、喆、赟");
    expect(missing).toEqual([]);
  });

  it("draws a box for what no font has, and says which", async () => {
    const { text, missing } = await firstPage(bookSaying("前\u{10fffd}后", "甲\u{50000}乙\u{10fffd}"));
    expect(missing).toEqual(["\u{10fffd}", "\u{50000}"]);
    expect(text).toContain("前□后甲□乙□");
  });

  it("writes emoji, joined and flagged ones, marks, right-to-left text, half pairs and invisible characters", async () => {
    const book = bookSaying(
      "👨‍👩‍👧‍👦🇨🇳😀❤️",
      "e\u0301a\u0308\u0323",
      "שלום مرحبا",
      "前\ud83d后\ude00",
      "a\u200bb\u200dc\u00a0d\u3000e\ufefff",
      "()\\)(\r[]<>%/",
    );
    const { text } = await firstPage(book);
    expect(text).toContain("()\\)(");
    expect(text).toContain("[]<>%/");
    expect(text).toMatch(/前.*后/);
    expect(text).toMatch(/ab.*c.*d.*e.*f/);
  });

  it("keeps glyph codes that look like PDF syntax apart from it", async () => {
    // Enough different characters that subset codes pass through ( ) \ and carriage return.
    const many = Array.from({ length: 3000 }, (_, at) => String.fromCodePoint(0x4e00 + at * 5)).join("");
    const { path, layout, missing } = await printed(bookSaying(many));
    const shown = drawnText(path)
      .filter((_, index) => layout.pages[index]?.kind === "section")
      .join("")
      .replaceAll(/—\d+—/g, "");
    const expected = Array.from(many)
      .filter((each) => !missing.includes(each))
      .join("");
    expect(
      Array.from(shown)
        .filter((each) => !missing.includes(each))
        .join(""),
    ).toContain(expected.slice(0, 2000));
  });
});

describe("refusals", () => {
  it("says which fonts are missing and where to get them", async () => {
    const empty = join(temporaryFolder(), "empty");
    mkdirSync(empty);
    const choices = await fontsFor(profile, [empty]);
    const out = new PassThrough();
    const writing = writePdf(layoutBook(letingBook(), profile), profile, { choices, rare: [] }, out);
    await expect(writing).rejects.toMatchObject({ code: "font-missing" });
    await expect(writing).rejects.toThrow(/仿宋_GB2312、.*Windows/);
    expect(out.destroyed).toBe(true);
  });

  it("names a font file that turns out to be damaged", async (ctx) => {
    const whyNot = await whyNoFonts();
    if (whyNot !== null) return ctx.skip(whyNot);
    const choices = (await fontsFor(profile)).map((choice) => ({
      ...choice,
      face: choice.face && { ...choice.face, file: import.meta.filename },
    }));
    const layout = layoutBook(letingBook(), profile);
    const writing = writePdf(layout, profile, { choices, rare: [] }, new PassThrough());
    await expect(writing).rejects.toMatchObject({ code: "font-damaged" });
    await expect(writing).rejects.toThrow(/characters\.test/);
  });

  it("does without a damaged font that only rare characters would need", async (ctx) => {
    const whyNot = await whyNoFonts();
    if (whyNot !== null) return ctx.skip(whyNot);
    const damaged = {
      file: import.meta.filename,
      index: 0,
      families: ["x"],
      postscriptName: "x",
      regular: true,
    };
    const fonts = { choices: await fontsFor(profile), rare: [damaged] };
    const out = new PassThrough().resume();
    const layout = layoutBook(bookSaying("前\u{10fffd}后"), profile);
    expect(await writePdf(layout, profile, fonts, out)).toEqual({ missing: ["\u{10fffd}"] });
  });

  it("ends with the disk's own error where the file cannot be written", async (ctx) => {
    const whyNot = await whyNoFonts();
    if (whyNot !== null) return ctx.skip(whyNot);
    const fonts = { choices: await fontsFor(profile), rare: await fontsForRareCharacters() };
    const full = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error("no space"), { code: "ENOSPC" })),
    });
    const writing = writePdf(layoutBook(letingBook(), profile), profile, fonts, full);
    await expect(writing).rejects.toMatchObject({ code: "ENOSPC" });
  });
});
