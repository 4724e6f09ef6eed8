import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll } from "vitest";
import { fontsFor, fontsForRareCharacters } from "../../electron/fonts/fonts.ts";
import { writePdf } from "../../electron/pdf/write/pdf.ts";
import type { Book } from "../../shared/book/model.ts";
import type { Layout } from "../../shared/layout/layout.ts";
import { layoutBook } from "../../shared/layout/pages.ts";
import { profileNamed } from "../../shared/layout/profile.ts";

export interface Printed {
  readonly path: string;
  readonly file: Buffer;
  readonly layout: Layout;
  readonly missing: readonly string[];
}

/** For the files of one test file, several of which serve more than one test. */
const folder = mkdtempSync(join(tmpdir(), "jxwb-pdf-"));
let count = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A book as the PDF that the program writes of it. */
export async function printed(book: Book, profile = profileNamed(book.layout)): Promise<Printed> {
  const fonts = { choices: await fontsFor(profile), rare: await fontsForRareCharacters() };
  const layout = layoutBook(book, profile);
  const out = new PassThrough();
  const [{ missing }, file] = await Promise.all([writePdf(layout, profile, fonts, out), buffer(out)]);
  const path = join(folder, `${count++}.pdf`);
  writeFileSync(path, file);
  return { path, file, layout, missing };
}

/** Why nothing can be printed here; null where it can. */
export async function whyNoFonts(): Promise<string | null> {
  const choices = await fontsFor(profileNamed("hebei"));
  const absent = choices.filter(({ used }) => used === null).map(({ wanted }) => wanted);
  return absent.length === 0 ? null : `skipped: no font serves ${absent.join(", ")}`;
}
