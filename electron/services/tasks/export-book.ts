import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import type { Pages } from "../../../shared/api.ts";
import type { Book } from "../../../shared/book/model.ts";
import type { Layout } from "../../../shared/layout/layout.ts";
import { layoutBook } from "../../../shared/layout/pages.ts";
import { profileNamed } from "../../../shared/layout/profile.ts";
import { writeDocx } from "../../word/write/docx.ts";
import { jsonOfBook } from "./book-json.ts";
import type { ExportFormat } from "./export-format.ts";

/** Writes the book into `draft`, the caller's own path, and answers where everything stands. */
export async function exportBook(
  book: Book,
  format: ExportFormat,
  draft: string,
  onProgress: (done: number, total: number) => void,
): Promise<Pages> {
  switch (format) {
    case "json":
      await writeFile(draft, jsonOfBook(book));
      return pagesOfBook(book);
    case "docx":
      return pagesOfLayout(
        await writeDocx(book, profileNamed(book.layout), createWriteStream(draft), onProgress),
      );
  }
}

/** The contents' page numbers, as the layout engine computes them with the book's own profile. */
export function pagesOfBook(book: Book): Pages {
  return pagesOfLayout(layoutBook(book, profileNamed(book.layout)));
}

function pagesOfLayout(layout: Layout): Pages {
  return { entries: layout.entries.map(({ entry, page }) => ({ entry, page })), pageCount: layout.pageCount };
}
