import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { writeDocx } from "../../../electron/word/write/docx.ts";
import type { ImportNote } from "../../../shared/book/import-note.ts";
import { withoutInvisible } from "../../../shared/book/invisible.ts";
import type { Book } from "../../../shared/book/model.ts";
import { profileNamed } from "../../../shared/layout/profile.ts";
import { unzip } from "../../support/zip.ts";

/** The book as a Word file, in the usual layout. */
export async function written(book: Book, layout = "hebei"): Promise<Buffer> {
  const out = new PassThrough();
  const bytes = buffer(out);
  await writeDocx(book, profileNamed(layout), out);
  return bytes;
}

/**
 * Characters of a Word file's body that are neither printed when its Book is written again (which prints the labels, contents
 * and dividers that every text has) nor in the notes: what an import would have dropped in silence.
 */
export async function unaccounted(
  file: Buffer,
  read: { readonly book: Book; readonly notes: readonly ImportNote[] },
): Promise<string> {
  const kept = (await printedText(await written(read.book))) + read.notes.map((note) => note.text).join("");
  const counts = new Map<string, number>();
  for (const character of comparable(kept)) counts.set(character, (counts.get(character) ?? 0) + 1);
  let lost = "";
  for (const character of comparable(await printedText(file))) {
    const count = counts.get(character) ?? 0;
    counts.set(character, count - 1);
    if (count <= 0) lost += character;
  }
  return lost;
}

async function printedText(file: Buffer): Promise<string> {
  const xml = (await unzip(file)).get("word/document.xml")?.toString("utf8") ?? "";
  const texts = [...xml.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)<\/w:(?:t|delText)>/g)];
  return texts.map((match) => match[1] ?? "").join("");
}

/** Labels may be typed in full or half width. */
function comparable(text: string): string {
  return withoutInvisible(text).normalize("NFKC").replace(/\s/g, "");
}
