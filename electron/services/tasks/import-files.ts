import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { SHEET_ENDINGS } from "../../../shared/api/importable.ts";
import { canonicalBook, canonicalText } from "../../../shared/book/canonical.ts";
import type { ImportNote } from "../../../shared/book/import-note.ts";
import type { LastYear } from "../../../shared/book/last-year.ts";
import { type MergePart, mergeBooks } from "../../../shared/book/merge.ts";
import type { Book } from "../../../shared/book/model.ts";
import { canonicalPlaces, type PlacedComment } from "../../../shared/book/placed-comment.ts";
import { type PlacedMark, placedMarks } from "../../../shared/book/placed-marks.ts";
import { type BookRows, bookOfRows } from "../../../shared/book/rows.ts";
import { AppError } from "../../../shared/error.ts";
import { fileError, refuseNoFile } from "../../store/file-error.ts";
import type { WholeBook } from "../../store/read-book.ts";
import { readDocx } from "../../word/read/docx.ts";
import { bookOfJson } from "./book-json.ts";

/** A file to import: on disk, or already in memory under the name it had. */
export interface ImportSource {
  readonly path: string;
  readonly bytes?: Uint8Array;
}

export interface Imported {
  readonly book: Book;
  readonly notes: ImportNote[];
  /** Only a book file has any. */
  readonly comments?: readonly PlacedComment[];
  /** See `MergePart`. */
  readonly marks?: PlacedMark[];
  /** What a text has in it of the year before. */
  readonly lastYear?: LastYear;
}

/** No real text comes near this; above it the file is something else. MiB. */
const MOST_MIB = 200;
/** With all its steps: a text of 2,000 projects begins with 10. It is held in memory while it is read. */
const MOST_BOOK_MIB = 100;
/** Without pictures: a text of 2,000 projects has 6. */
const MOST_JSON_MIB = 64;

/** One or more files as one book in canonical form, merged as `mergeBooks` does where nobody decides anything. */
export async function importFiles(
  sources: readonly ImportSource[],
  onProgress: (done: number, total: number) => void,
): Promise<Imported> {
  if (sources.length === 0)
    throw new AppError(
      "nothing-to-import",
      "没有选择要导入的文件。请选择 .docx、.xlsx、.csv、.json 或 .jxwb 文件。",
    );
  const parts: MergePart[] = [];
  for (const [index, source] of sources.entries()) {
    onProgress(index, sources.length);
    parts.push({ name: basename(source.path), ...(await importFile(source)) });
  }
  return mergeBooks(parts);
}

/** One file as a book in canonical form. What reads the other kinds of files is not loaded. */
export async function importFile(source: ImportSource): Promise<Imported> {
  const name = basename(source.path);
  const ending = extname(name).slice(1).toLowerCase();
  switch (ending) {
    case "jxwb":
      await refuseTooLarge(source.path, MOST_BOOK_MIB);
      return canonical((await import("../../store/read-book.ts")).readWholeBook(source.path));
    case "json":
      return {
        book: bookOfJson(new TextDecoder().decode(await bytesOf(source, MOST_JSON_MIB)), name),
        notes: [],
      };
    default: {
      const bytes = await bytesOf(source, MOST_MIB);
      if (!SHEET_ENDINGS.includes(ending)) return readDocx(bytes, name);
      return (await import("../../excel/read/spreadsheet.ts")).readSpreadsheet(bytes, name);
    }
  }
}

function canonical({ rows, notes, comments, lastYear }: WholeBook): Imported {
  const book = bookOfRows(rows);
  const marks = placedMarks(withoutBlank(rows));
  return {
    book: canonicalBook(book),
    notes,
    comments: canonicalPlaces(book, comments),
    // A text that was not made of last year's has none, and that says nothing of what was looked at.
    ...(lastYear || marks.length > 0 ? { marks } : {}),
    ...(lastYear && { lastYear }),
  };
}

/** The canonical form drops blank paragraphs, and marks go by places. */
function withoutBlank(rows: BookRows): BookRows {
  const sections = rows.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.filter(({ text }) => canonicalText(text) !== ""),
  }));
  return { ...rows, sections };
}

async function bytesOf(source: ImportSource, most: number): Promise<Uint8Array> {
  if (source.bytes) return source.bytes;
  await refuseTooLarge(source.path, most);
  try {
    return await readFile(source.path);
  } catch (error) {
    throw fileError(error, source.path);
  }
}

async function refuseTooLarge(path: string, most: number): Promise<void> {
  try {
    const found = await stat(path);
    refuseNoFile(found, path);
    if (found.size > most * 1024 * 1024)
      throw new AppError(
        "file-too-large",
        `“${basename(path)}”太大（超过 ${most} MB），不像是绩效文本。请确认选对了文件；若是 Word 文件，请删去其中的图片后另存再导入。`,
      );
  } catch (error) {
    throw fileError(error, path);
  }
}
