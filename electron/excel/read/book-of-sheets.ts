import { canonicalBook } from "../../../shared/book/canonical.ts";
import type { ImportNote } from "../../../shared/book/import-note.ts";
import type { Book, Project } from "../../../shared/book/model.ts";
import { bookSchema } from "../../../shared/book/model-schema.ts";
import { checkedBy } from "../../../shared/untrusted.ts";
import type { Grid } from "../../ooxml/lists/grid.ts";
import type { Notebook } from "../../ooxml/lists/notebook.ts";
import { noteSheet, readPlainLists } from "../../ooxml/lists/plain-lists.ts";
import { refusal, type SourceFile } from "../../ooxml/refusal.ts";
import { guessedYear, ownYearBy, yearMessage } from "../../ooxml/tables/year.ts";
import { isOwnWorkbook, readOwnWorkbook } from "./own-workbook.ts";
import { readProjectTables } from "./project-tables.ts";

/** The sheets of a file. */
export interface Sheets {
  readonly shown: readonly Grid[];
  /** By hand, or so that only a macro can show them. */
  readonly hidden: readonly Grid[];
}

/**
 * Sheets as a Book in canonical form: our own workbook as it was written, sheets in the shape of the official table, or lists of
 * projects and indicators under headings that we know. Throws AppError where they are none of these.
 */
export function bookOfSheets(
  sheets: Sheets,
  source: SourceFile,
  notes: Notebook,
): { book: Book; notes: ImportNote[] } {
  const read = readBook(sheets, source, notes);
  const book = checkedBy(bookSchema, canonicalBook(read));
  if (!book.success) throw refusal("import-unsafe", source, book.error.message.slice(0, 500));
  return { book: book.data, notes: notes.notes(read.projects) };
}

function readBook({ shown, hidden }: Sheets, source: SourceFile, notes: Notebook): Book {
  const words = () => ({
    titles: shown.flatMap(titlesOf),
    name: source.name,
    words: shown.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => Array.from(cells.values(), ({ text }) => text)),
    ),
  });
  const ownYear = ownYearBy(words);
  const guessYear = (projects: readonly Project[]) => {
    const guessed = guessedYear({ ...words(), projects });
    if (guessed.from !== "title")
      notes.add({ kind: "year-guessed", where: "封面", text: "", message: yearMessage(guessed) });
    return guessed.year;
  };
  if (isOwnWorkbook([...shown, ...hidden])) return readOwnWorkbook([...shown, ...hidden], notes, guessYear);
  const book =
    readProjectTables(shown, notes, guessYear, ownYear) ?? readPlainLists(shown, notes, guessYear, ownYear);
  if (!book) throw refusal("import-no-list", source);
  for (const grid of hidden) noteSheet(grid, notes, HIDDEN);
  return book;
}

/** Titles stand in the first rows. */
const TITLE_ROWS = 5;

/** Rows of one text. */
function titlesOf({ name, rows }: Grid): string[] {
  const lines = rows
    .slice(0, TITLE_ROWS)
    .map(({ cells }) => [...new Set(Array.from(cells.values(), ({ text }) => text.trim()))]);
  return [...lines.flatMap((texts) => (texts.length === 1 ? texts : [])), name];
}

const HIDDEN = "这张工作表是隐藏的，没有导入。若要导入，请在 Excel 中取消隐藏并保存。";
