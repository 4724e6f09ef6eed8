import { canonicalBook } from "../../../shared/book/canonical.ts";
import type { ImportNote } from "../../../shared/book/import-note.ts";
import type { Book } from "../../../shared/book/model.ts";
import { bookSchema } from "../../../shared/book/model-schema.ts";
import { checkedBy } from "../../../shared/untrusted.ts";
import { openPackage } from "../../ooxml/package.ts";
import { refusal, type SourceFile } from "../../ooxml/refusal.ts";
import { readBeside } from "./story/beside.ts";
import { readBody } from "./story/body-reader.ts";
import { readDrawings } from "./story/drawings.ts";
import { readNumbering } from "./story/numbering.ts";
import { findParts } from "./story/parts.ts";
import { readStyles } from "./story/styles.ts";
import { assembleBook } from "./structure/assemble.ts";
import { Report } from "./structure/report.ts";

/**
 * Reads a Word file into a Book. Every character of its body is in the Book, or is a word that every such text has (labels,
 * contents, dividers), or stands in the notes, which are in the order of the file.
 * @param name the file's name without folder: for messages, and for the year where the text does not tell it.
 * @returns the Book in canonical form.
 * @throws AppError, with a code of its own for each kind of wrong input; never half a Book.
 */
export async function readDocx(file: Uint8Array, name: string): Promise<{ book: Book; notes: ImportNote[] }> {
  const source: SourceFile = { name, wanted: "word" };
  const opened = await openPackage(file, source);
  const parts = await findParts(opened);
  const styles = await readStyles(opened, parts.styles);
  const number = await readNumbering(opened, parts.numbering, styles);
  const body = await readBody(opened, parts.document, "w:document", styles, number);
  const report = new Report();
  const besides = await readBeside(opened, parts, styles);
  const drawn = await readDrawings(opened, parts.document, body.drawings);
  const whole = { ...body, asides: [...body.asides, ...drawn] };
  const read = assembleBook(whole, besides, source, styles.ours, report);
  const book = checkedBy(bookSchema, canonicalBook(read));
  if (!book.success) throw refusal("import-unsafe", source, book.error.message.slice(0, 500));
  return { book: book.data, notes: report.notes() };
}
