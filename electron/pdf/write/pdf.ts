import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import PDFDocument from "pdfkit";
import { coverTitle } from "../../../shared/book/official-text.ts";
import type { Layout, Page } from "../../../shared/layout/layout.ts";
import type { Profile } from "../../../shared/layout/profile.ts";
import type { Face } from "../../fonts/font-file.ts";
import type { FontChoice } from "../../fonts/fonts.ts";
import { pageContent } from "./content.ts";
import { Faces } from "./faces.ts";
import { Outline } from "./outline.ts";

export interface PdfFonts {
  /** One for each font of the profile. */
  readonly choices: readonly FontChoice[];
  /** Where to look for characters that those lack. */
  readonly rare: readonly Face[];
}

export interface WrittenPdf {
  /** Characters that no font has; the page shows a box for each. */
  readonly missing: readonly string[];
}

/** Bytes that may wait for a slow disk. */
const MOST_WAITING = 4 * 1024 * 1024;
const PAGES_PER_REPORT = 32;

/**
 * Writes a layout as PDF, page by page: vector text at the engine's positions, fonts embedded as subsets, bookmarks, and links in
 * the contents. Blank pages are there, so that sheets printed on both sides have their odd numbers in front. Equal layouts and
 * fonts give equal bytes. Ends `out`.
 * @param onProgress how many pages have been written, of how many.
 * @throws AppError font-missing, font-damaged; then `out` is destroyed.
 */
export async function writePdf(
  layout: Layout,
  profile: Profile,
  fonts: PdfFonts,
  out: Writable,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<WrittenPdf> {
  const doc = newDocument(layout, profile);
  let missing: readonly string[] = [];
  const drawn = writePages(doc, layout, profile, fonts, onProgress).then(
    (found) => {
      missing = found;
    },
    // The pipeline then ends with this error.
    (error: unknown) => doc.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  await pipeline(doc, out);
  await drawn;
  return { missing };
}

/** pdfkit stamps the time into every file; equal books shall give equal files, and a published one tell nothing of its making. */
class UndatedDocument extends PDFDocument {
  override end(): void {
    delete this.info.CreationDate;
    super.end();
  }

  /** XMP, which would repeat title and author beside the time. */
  override endMetadata(): void {}
}

function newDocument({ book }: Layout, { page }: Profile): PDFKit.PDFDocument {
  return new UndatedDocument({
    size: [page.width / 20, page.height / 20],
    margin: 0,
    autoFirstPage: false,
    // No font before the first text: pdfkit would load Helvetica.
    font: null as unknown as string,
    fontLayoutCache: false,
    pdfVersion: "1.7",
    lang: "zh-CN",
    displayTitle: true,
    info: {
      Title: book.department + coverTitle(book.fiscalYear),
      Author: book.department,
      Creator: "绩效文本编辑器",
      // The file's id is computed from it.
      CreationDate: new Date(0),
    },
  });
}

async function writePages(
  doc: PDFKit.PDFDocument,
  layout: Layout,
  profile: Profile,
  { choices, rare }: PdfFonts,
  onProgress: (done: number, total: number) => void,
): Promise<string[]> {
  const faces = new Faces(doc, choices, rare);
  const outline = new Outline(doc, layout, profile);
  const { pages } = layout;
  for (const [index, page] of pages.entries()) {
    doc.addPage();
    outline.add(page);
    writeContent(doc, page, profile, faces);
    if ((index + 1) % PAGES_PER_REPORT === 0) onProgress(index + 1, pages.length);
    while (doc.readableLength > MOST_WAITING && !doc.destroyed) await setImmediate();
    if (doc.destroyed) return [];
  }
  onProgress(pages.length, pages.length);
  doc.end();
  return [...faces.missing];
}

function writeContent(doc: PDFKit.PDFDocument, page: Page, profile: Profile, faces: Faces): void {
  const { operators, fonts } = pageContent(page, profile, faces);
  if (operators !== "") doc.page.write(Buffer.from(operators, "latin1"));
  for (const font of fonts) doc.page.fonts[font.id] = font.ref();
}
