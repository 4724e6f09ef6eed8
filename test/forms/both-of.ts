import { expect } from "vitest";
import { readXlsx } from "../../electron/excel/read/xlsx.ts";
import { readDocx } from "../../electron/word/read/docx.ts";
import { linesOfBook } from "../fixtures/county-forms/county-forms.ts";
import { asWordFile, asWorkbook, type Piece } from "../fixtures/county-forms/pieces.ts";
import type { Put } from "./table-of.ts";

export const wide = (text: string, across: number): Put => ({ text, across });
export const tall = (text: string, down: number): Put => ({ text, down });

/** What Word and Excel alike give of a form: its lines as in `expected.tsv`, and the texts that stay beside. */
export async function bothOf(...pieces: Piece[]) {
  const word = await readDocx(await asWordFile(pieces), "a.docx");
  const excel = await readXlsx(await asWorkbook(pieces), "a.xlsx");
  const lines = linesOfBook(word.book);
  expect(linesOfBook(excel.book)).toEqual(lines);
  expect(excel.book.fiscalYear).toBe(word.book.fiscalYear);
  expect(excel.book.projects.map(({ budget }) => budget)).toEqual(
    word.book.projects.map(({ budget }) => budget),
  );
  return {
    ...word,
    lines,
    beside: word.notes.map(({ text }) => text),
    kinds: word.notes.map(({ kind }) => kind),
  };
}
