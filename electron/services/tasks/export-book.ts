import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Pages } from "../../../shared/api.ts";
import type { Book } from "../../../shared/book/model.ts";
import { AppError } from "../../../shared/error.ts";
import type { Layout } from "../../../shared/layout/pages.ts";
import { layoutBook } from "../../../shared/layout/pages.ts";
import { profileNamed } from "../../../shared/layout/profile.ts";
import { writeDocx } from "../../word/write/docx.ts";
import { jsonOfBook } from "./book-json.ts";

export type ExportFormat = "docx" | "json";

/** The format that a path's ending asks for. Throws AppError format-unknown. */
export function exportFormat(out: string): ExportFormat {
  switch (extname(out).toLowerCase()) {
    case ".docx":
      return "docx";
    case ".json":
      return "json";
    default:
      throw new AppError(
        "format-unknown",
        `不知道“${out}”要导出成什么格式。请把文件名的结尾写成 .docx 或 .json。`,
      );
  }
}

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
