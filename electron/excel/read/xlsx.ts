import { canonicalBook } from "../../../shared/book/canonical.ts";
import type { ImportNote } from "../../../shared/book/import-note.ts";
import type { Book, Project } from "../../../shared/book/model.ts";
import { bookSchema } from "../../../shared/book/model-schema.ts";
import type { Grid } from "../../ooxml/lists/grid.ts";
import { Notebook } from "../../ooxml/lists/notebook.ts";
import { noteSheet, readPlainLists } from "../../ooxml/lists/plain-lists.ts";
import { openPackage } from "../../ooxml/package.ts";
import { refusal, type SourceFile } from "../../ooxml/refusal.ts";
import { guessedYear, yearMessage } from "../../ooxml/tables/year.ts";
import { noteComments } from "./comments.ts";
import { noteDrawings } from "./drawings.ts";
import { readNumberFormats } from "./number-format/styles.ts";
import { isOwnWorkbook, readOwnWorkbook } from "./own-workbook.ts";
import { readProjectTables } from "./project-tables.ts";
import { noRemarks, noteRemarks } from "./remarks.ts";
import { readRichPictures } from "./rich-pictures.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { fullAllowance, readSheet } from "./sheet-reader.ts";
import { findWorkbookParts } from "./workbook-parts.ts";

/**
 * Reads a workbook into a Book: our own one back as it was written, sheets in the shape of the official table, or lists of projects
 * and indicators under headings that we know. Formulas count by the results kept in the file; pictures, macros and links to other
 * files are not looked at.
 * @param name the file's name without folder: for messages, and for the year where the workbook does not tell it.
 * @returns the Book in canonical form.
 * @throws AppError, with a code of its own for each kind of wrong input; never half a Book.
 */
export async function readXlsx(file: Uint8Array, name: string): Promise<{ book: Book; notes: ImportNote[] }> {
  const notes = new Notebook();
  const source: SourceFile = { name, wanted: "excel" };
  const read = await readWorkbook(file, source, notes);
  const book = bookSchema.safeParse(canonicalBook(read));
  if (!book.success) throw refusal("import-unsafe", source, book.error.message.slice(0, 500));
  return { book: book.data, notes: notes.notes(read.projects) };
}

async function readWorkbook(file: Uint8Array, source: SourceFile, notes: Notebook): Promise<Book> {
  const { shown, hidden } = await readGrids(file, source, notes);
  const guessYear = (projects: readonly Project[]) => {
    const guessed = guessedYear({
      titles: shown.flatMap(titlesOf),
      name: source.name,
      projects,
      words: shown.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => Array.from(cells.values(), ({ text }) => text)),
      ),
    });
    if (guessed.from !== "title")
      notes.add({ kind: "year-guessed", where: "封面", text: "", message: yearMessage(guessed) });
    return guessed.year;
  };
  if (isOwnWorkbook([...shown, ...hidden])) return readOwnWorkbook([...shown, ...hidden], notes, guessYear);
  const book = readProjectTables(shown, notes, guessYear) ?? readPlainLists(shown, notes, guessYear);
  if (!book) throw refusal("import-no-list", source);
  for (const grid of hidden) noteSheet(grid, notes, HIDDEN);
  return book;
}

async function readGrids(
  file: Uint8Array,
  source: SourceFile,
  notes: Notebook,
): Promise<{ shown: Grid[]; hidden: Grid[] }> {
  const opened = await openPackage(file, source);
  const parts = await findWorkbookParts(opened);
  const context = {
    strings: await readSharedStrings(opened, parts.sharedStrings),
    formats: await readNumberFormats(opened, parts.styles),
    from1904: parts.from1904,
    pictures: await readRichPictures(opened, parts.workbook),
  };
  const allowance = fullAllowance();
  const [shown, hidden]: [Grid[], Grid[]] = [[], []];
  for (const sheet of parts.sheets) {
    const remarks = noRemarks();
    const grid = await readSheet(opened, sheet, context, allowance, remarks);
    (sheet.hidden ? hidden : shown).push(grid);
    noteRemarks(grid, remarks, notes);
    await noteComments(opened, sheet, notes);
    await noteDrawings(opened, sheet, notes);
  }
  return { shown, hidden };
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
