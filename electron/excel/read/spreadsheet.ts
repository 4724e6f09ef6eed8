import { extname } from "node:path";
import type { ImportNote } from "../../../shared/book/import-note.ts";
import type { Book } from "../../../shared/book/model.ts";
import { AppError } from "../../../shared/error.ts";
import { Notebook } from "../../ooxml/lists/notebook.ts";
import { isPlainText, refuseUnlessZip } from "../../ooxml/recognise.ts";
import { refusal, type SourceFile } from "../../ooxml/refusal.ts";
import { bookOfSheets } from "./book-of-sheets.ts";
import { readCsv } from "./csv.ts";
import { noteRemarks } from "./remarks.ts";
import { readXlsx } from "./xlsx.ts";

/** A workbook, or a list as text whatever its ending: many systems name their .csv “.xls”. Otherwise as `readXlsx`. */
export async function readSpreadsheet(
  bytes: Uint8Array,
  name: string,
): Promise<{ book: Book; notes: ImportNote[] }> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const source: SourceFile = { name, wanted: "excel" };
  if (isPlainText(file)) return readText(file, source);
  if (/^\.xlt[xm]$/i.test(extname(name))) {
    refuseUnlessZip(file, source);
    throw refusal("import-is-template", source);
  }
  return readXlsx(file, name);
}

function readText(file: Buffer, source: SourceFile): { book: Book; notes: ImportNote[] } {
  const { grid, remarks } = readCsv(file, source);
  const notes = new Notebook();
  noteRemarks(grid, remarks, notes);
  try {
    return bookOfSheets({ shown: [grid], hidden: [] }, source, notes);
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== "import-no-list" || isList(source)) throw thrown;
    throw refusal("import-is-text", source);
  }
}

/** By its ending it is a list, so that it says nothing more to call it a text. */
function isList({ name }: SourceFile): boolean {
  return /^\.(csv|tsv)$/i.test(extname(name));
}
