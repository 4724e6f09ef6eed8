import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import type { Book } from "../../../shared/book/model.ts";
import type { Layout } from "../../../shared/layout/layout.ts";
import { layoutBook } from "../../../shared/layout/pages.ts";
import type { Profile } from "../../../shared/layout/profile.ts";
import { documentXml } from "./body.ts";
import { buildFrame } from "./frame.ts";

/** Pieces handed to the compressor: small ones cost a call each, large ones memory. */
const PIECE = 64 * 1024;
/** The oldest date a zip can hold, read in local time and so the same everywhere: equal books give equal files. */
const ENTRY = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

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
  const frame = await buildFrame(layout, profile);
  const zip = new ZipFile();
  const body = Readable.from(pieces(documentXml(layout, profile, frame, onProgress)));
  for (const [name, content] of frame.parts) zip.addBuffer(content, name, ENTRY);
  zip.addReadStream(body, "word/document.xml", ENTRY);
  zip.end();
  const packed = Readable.from(zip.outputStream);
  // yazl says on itself, not on its output, that an entry could not be read.
  zip.on("error", (error: Error) => packed.destroy(error));
  await pipeline(packed, out);
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
