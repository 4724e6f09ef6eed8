import { describe, expect, it } from "vitest";
import { readXlsx } from "../../electron/excel/read/xlsx.ts";
import { readDocx } from "../../electron/word/read/docx.ts";
import { countyFile, countyForms, linesOfBook } from "../fixtures/county-forms/county-forms.ts";
import { asWordFile, asWorkbook, piecesOf, textsOf } from "../fixtures/county-forms/pieces.ts";
import { isAccounted } from "./accounted.ts";

/** Tables that other counties published: what each must give, field by field. */

const FORMS = countyForms();

function read(name: string, file: Uint8Array) {
  return name.endsWith(".docx") ? readDocx(file, name) : readXlsx(file, name);
}

describe("tables of other counties", () => {
  it.each(FORMS)("$file gives every row, goal, total and year", async ({ file, lines, beside, year }) => {
    const { book, notes } = await read(file, countyFile(file));
    const found = linesOfBook(book);
    const rows = lines.filter((line) => line.startsWith("row"));
    const whole = rows.filter((line) => found.includes(line)).length;
    console.log(`${file}: ${whole} of ${rows.length} rows, year ${book.fiscalYear}`);
    for (const line of lines) if (!found.includes(line)) console.log(`  missing ${line}`);
    expect(found).toEqual(lines);
    expect(book.fiscalYear).toBe(year ?? new Date().getFullYear());
    expect(notes.some(({ kind, message }) => kind === "year-guessed" && message.includes("今年"))).toBe(
      year === null,
    );
    const report = notes.map(({ text }) => text).join("\n");
    for (const text of beside) expect(report).toContain(text);
  });

  it.each(FORMS)("$file: nothing is lost", async ({ file }) => {
    const bytes = countyFile(file);
    const read_ = await read(file, bytes);
    const lost = textsOf(await piecesOf(file, bytes)).filter((text) => !isAccounted(text, read_));
    expect(lost).toEqual([]);
  });

  it.each(FORMS)("$file is the same Book from the other kind of file", async ({ file }) => {
    const bytes = countyFile(file);
    const pieces = await piecesOf(file, bytes);
    const { book } = await read(file, bytes);
    const other = file.endsWith(".docx")
      ? await readXlsx(await asWorkbook(pieces), file.replace(".docx", ".xlsx"))
      : await readDocx(await asWordFile(pieces), file.replace(".xlsx", ".docx"));
    expect(linesOfBook(other.book)).toEqual(linesOfBook(book));
    expect(other.book).toEqual(book);
  });
});
