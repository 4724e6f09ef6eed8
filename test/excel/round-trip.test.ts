import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../electron/excel/read/xlsx.ts";
import { writeXlsx } from "../../electron/excel/write/xlsx.ts";
import { canonicalBook } from "../../shared/book/canonical.ts";
import { cleanBooks } from "../checks/clean-books.ts";
import { letingBook } from "../fixtures/paths.ts";
import { runs } from "../support/random.ts";
import { edgeBooks } from "../word/edge-books.ts";
import { anyBook } from "./any-book.ts";
import { savedByCalc, whyNoCalc } from "./calc.ts";

describe("our own workbook", () => {
  const books = new Map([
    ["the real text", letingBook()],
    ...cleanBooks().map(({ name, book }) => [name, book] as const),
    ...edgeBooks(),
  ]);
  it.each([...books])("gives the same Book back, and no notes: %s", async (_, book) => {
    for (const projectSheets of [false, true])
      expect(await readXlsx(await writeXlsx(book, projectSheets), "导出.xlsx")).toEqual({
        book: canonicalBook(book),
        notes: [],
      });
  });

  it("gives any Book back", async () => {
    await fc.assert(
      fc.asyncProperty(anyBook, fc.boolean(), async (book, projectSheets) => {
        expect(await readXlsx(await writeXlsx(book, projectSheets), "导出.xlsx")).toEqual({
          book,
          notes: [],
        });
      }),
      { numRuns: runs(150), seed: 20_240_101 },
    );
  });

  it("gives texts longer than a cell back", async () => {
    const long = `${"目".repeat(32_766)}😀${"标，".repeat(60_000)}完`;
    const [first] = letingBook().projects;
    if (!first) throw new Error("the real text has projects");
    const book = {
      ...letingBook(),
      department: long,
      sections: [{ title: "长", paragraphs: [long, "短"] }],
      projects: [
        {
          ...first,
          name: long,
          goal: long,
          indicators: first.indicators.map((each) => ({ ...each, basis: long })),
        },
      ],
    };
    expect(await readXlsx(await writeXlsx(book, true), "导出.xlsx")).toEqual({ book, notes: [] });
  });
});

const missing = whyNoCalc();
describe.skipIf(missing !== null)(`saved again by LibreOffice Calc ${missing ?? ""}`, () => {
  const { sections, projects } = edgeBooks().get("lines, tabs and markup") ?? letingBook();
  const books = new Map([
    ["the real text", letingBook()],
    ["lines, tabs and markup", { ...letingBook(), sections, projects }],
  ]);
  it.each([...books])("gives the same Book back: %s", { timeout: 180_000 }, async (_, book) => {
    const saved = savedByCalc(await writeXlsx(book, true));
    expect(await readXlsx(saved, "导出.xlsx")).toEqual({ book: canonicalBook(book), notes: [] });
  });
});
