import type { ImportNote } from "../../../shared/book/import-note.ts";
import type { Book } from "../../../shared/book/model.ts";
import type { Grid } from "../../ooxml/lists/grid.ts";
import { Notebook } from "../../ooxml/lists/notebook.ts";
import { openPackage } from "../../ooxml/package.ts";
import type { SourceFile } from "../../ooxml/refusal.ts";
import { bookOfSheets, type Sheets } from "./book-of-sheets.ts";
import { readCellContext } from "./cell.ts";
import { noteComments } from "./comments.ts";
import { noteDrawings } from "./drawings.ts";
import { isOverview } from "./own-workbook.ts";
import { noRemarks, noteRemarks } from "./remarks.ts";
import { fullAllowance, readSheet } from "./sheet-reader.ts";
import { findWorkbookParts } from "./workbook-parts.ts";

/**
 * Reads a workbook into a Book. Formulas count by the results kept in the file, cells as they are shown; macros and links to other
 * files are not looked at.
 * @param name the file's name without folder: for messages, and for the year where the workbook does not tell it.
 * @returns the Book in canonical form.
 * @throws AppError, with a code of its own for each kind of wrong input; never half a Book.
 */
export async function readXlsx(file: Uint8Array, name: string): Promise<{ book: Book; notes: ImportNote[] }> {
  const notes = new Notebook();
  const source: SourceFile = { name, wanted: "excel" };
  return bookOfSheets(await readGrids(file, source, notes), source, notes);
}

async function readGrids(file: Uint8Array, source: SourceFile, notes: Notebook): Promise<Sheets> {
  const opened = await openPackage(file, source);
  const parts = await findWorkbookParts(opened);
  const context = await readCellContext(opened, parts);
  const allowance = fullAllowance();
  const [shown, hidden]: [Grid[], Grid[]] = [[], []];
  for (const sheet of parts.sheets) {
    const remarks = noRemarks();
    const grid = await readSheet(opened, sheet, context, allowance, remarks);
    (sheet.hidden ? hidden : shown).push(grid);
    noteRemarks(grid, remarks, notes);
    await noteComments(opened, sheet, notes);
    if (!isOverview(grid)) await noteDrawings(opened, sheet, notes);
  }
  return { shown, hidden };
}
