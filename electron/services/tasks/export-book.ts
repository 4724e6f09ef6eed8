import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Output, Pages } from "../../../shared/api/api.ts";
import type { ImportNote } from "../../../shared/book/import-note.ts";
import type { Book } from "../../../shared/book/model.ts";
import type { Layout } from "../../../shared/layout/layout.ts";
import { layoutBook } from "../../../shared/layout/pages.ts";
import { type PrintedPart, printedPages } from "../../../shared/layout/printed-pages.ts";
import type { Profile } from "../../../shared/layout/profile.ts";
import { writeXlsx } from "../../excel/write/xlsx.ts";
import { fontsFor, fontsForRareCharacters } from "../../fonts/fonts.ts";
import { writePdf } from "../../pdf/write/pdf.ts";
import { fileError, isSystemError } from "../../store/file-error.ts";
import { writeDocx } from "../../word/write/docx.ts";
import { jsonOfBook } from "./book-json.ts";
import type { ExportFormat } from "./export-format.ts";

/** Where everything stands, and what a PDF could not show as it should. */
export type Exported = Pick<Output<"export.run">, "pages" | "fonts" | "missingCharacters">;

type OnProgress = (done: number, total: number) => void;

/** As what a book is written. */
export interface ExportKind {
  readonly format: ExportFormat;
  /** In a workbook: also a sheet for each project, in the official table's shape. */
  readonly projectSheets: boolean;
  /** In a workbook: also its numbers with charts of them. */
  readonly charts?: boolean;
  /** The book's import report, of which a workbook says what stays beside the projects. */
  readonly notes?: readonly ImportNote[];
  /** In a PDF: only these pages, as they stand in the whole. */
  readonly part?: PrintedPart;
}

/** Writes the book into `draft`, the caller's own path. Throws AppError font-missing, font-damaged, disk-full and their like. */
export async function exportBook(
  book: Book,
  profile: Profile,
  kind: ExportKind,
  draft: string,
  onProgress: OnProgress,
): Promise<Exported> {
  try {
    return await writeFormat(book, profile, kind, draft, onProgress);
  } catch (error) {
    // The draft's own name would tell the user nothing.
    throw isSystemError(error) ? fileError(error, dirname(draft)) : error;
  }
}

async function writeFormat(
  book: Book,
  profile: Profile,
  { format, projectSheets, charts = false, notes = [], part = { kind: "whole" } }: ExportKind,
  draft: string,
  onProgress: OnProgress,
): Promise<Exported> {
  switch (format) {
    case "json":
      await writeFile(draft, jsonOfBook(book));
      return { pages: pagesOf(layoutBook(book, profile)), fonts: [], missingCharacters: [] };
    case "xlsx":
      await writeFile(draft, await writeXlsx(book, projectSheets, notes, charts));
      return { pages: pagesOf(layoutBook(book, profile)), fonts: [], missingCharacters: [] };
    case "docx": {
      const layout = await writeDocx(book, profile, await openedForWriting(draft), onProgress);
      return { pages: pagesOf(layout), fonts: [], missingCharacters: [] };
    }
    case "pdf":
      return exportPdf(book, profile, part, draft, onProgress);
  }
}

/** That it cannot be opened is an error of the export's: a stream to which nobody listens yet would end the whole program. */
async function openedForWriting(path: string): Promise<WriteStream> {
  const stream = createWriteStream(path);
  await once(stream, "open");
  return stream;
}

async function exportPdf(
  book: Book,
  profile: Profile,
  part: PrintedPart,
  draft: string,
  onProgress: OnProgress,
): Promise<Exported> {
  const fonts = { choices: await fontsFor(profile), rare: await fontsForRareCharacters() };
  const layout = layoutBook(book, profile);
  const printed = { ...layout, pages: printedPages(layout, part) };
  const { missing } = await writePdf(printed, profile, fonts, await openedForWriting(draft), onProgress);
  return {
    pages: pagesOf(layout),
    fonts: fonts.choices.flatMap(({ wanted, used, exact }) =>
      exact || used === null ? [] : [{ wanted, used }],
    ),
    missingCharacters: [...missing],
  };
}

/** The contents' page numbers, as the layout engine computes them. */
function pagesOf({ entries, pageCount, notices }: Layout): Pages {
  return {
    entries: entries.map(({ entry, page }) => ({ entry, page })),
    pageCount,
    notices: notices.map(({ where, message }) => ({ where, message })),
  };
}
