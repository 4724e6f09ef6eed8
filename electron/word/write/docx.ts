import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import type { Book } from "../../../shared/book/model.ts";
import { coverTitle } from "../../../shared/book/official-text.ts";
import type { Layout } from "../../../shared/layout/layout.ts";
import { layoutBook } from "../../../shared/layout/pages.ts";
import type { Profile } from "../../../shared/layout/profile.ts";
import { documentXml } from "./body.ts";
import { fixedParts } from "./parts.ts";
import { stylesXml } from "./styles.ts";

/** Pieces handed to the compressor: small ones cost a call each, large ones memory. */
const PIECE = 64 * 1024;
/** The oldest date a zip can hold: equal books give equal files. Read in local time, so the same everywhere. */
const ZIP_DATE = new Date(1980, 0, 1);

/**
 * Writes a book as .docx in a profile's official layout. The contents carry the page numbers that the layout engine computed;
 * no field asks to be updated. Equal books and profiles give equal bytes. Ends `out`.
 * @param onProgress how many projects have been written, of how many.
 * @returns the layout that was written.
 */
export async function writeDocx(
  book: Book,
  profile: Profile,
  out: Writable,
  onProgress?: (done: number, total: number) => void,
): Promise<Layout> {
  const layout = layoutBook(book, profile);
  const zip = new ZipFile();
  const options = { mtime: ZIP_DATE, forceDosTimestamp: true };
  const title = layout.book.department + coverTitle(layout.book.fiscalYear);
  for (const [name, content] of fixedParts(title, layout.book.department, profile))
    zip.addBuffer(Buffer.from(content), name, options);
  zip.addBuffer(Buffer.from(stylesXml(profile)), "word/styles.xml", options);
  const body = Readable.from(pieces(documentXml(layout, profile)));
  zip.addReadStream(body, "word/document.xml", options);
  zip.end();
  await pipeline(zip.outputStream, out);
  onProgress?.(layout.projects.length, layout.projects.length);
  return layout;
}

function* pieces(parts: Iterable<string>): Generator<Buffer> {
  let waiting = "";
  for (const part of parts) {
    waiting += part;
    if (waiting.length < PIECE) continue;
    yield Buffer.from(waiting);
    waiting = "";
  }
  yield Buffer.from(waiting);
}
