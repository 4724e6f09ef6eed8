import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { canonicalBook } from "../../../shared/book/canonical.ts";
import type { ImportNote } from "../../../shared/book/import-note.ts";
import { type MergePart, mergeBooks } from "../../../shared/book/merge.ts";
import type { Book } from "../../../shared/book/model.ts";
import { AppError } from "../../../shared/error.ts";
import { readXlsx } from "../../excel/read/xlsx.ts";
import { BookFile } from "../../store/book-file.ts";
import { fileError } from "../../store/file-error.ts";
import { readDocx } from "../../word/read/docx.ts";
import { bookOfJson } from "./book-json.ts";

/** A file to import: on disk, or already in memory under the name it had. */
export interface ImportSource {
  readonly path: string;
  readonly bytes?: Uint8Array;
}

export interface Imported {
  readonly book: Book;
  readonly notes: ImportNote[];
}

/** No real text comes near this; above it the file is something else. Bytes. */
const MOST_BYTES = 200 * 1024 * 1024;

/** One or more files as one book in canonical form, merged as `mergeBooks` does where nobody decides anything. */
export async function importFiles(
  sources: readonly ImportSource[],
  onProgress: (done: number, total: number) => void,
): Promise<Imported> {
  if (sources.length === 0)
    throw new AppError(
      "nothing-to-import",
      "没有选择要导入的文件。请选择 .docx、.xlsx、.json 或 .jxwb 文件。",
    );
  const parts: MergePart[] = [];
  for (const [index, source] of sources.entries()) {
    onProgress(index, sources.length);
    parts.push({ name: basename(source.path), ...(await importFile(source)) });
  }
  return mergeBooks(parts);
}

/** One file as a book in canonical form. */
export async function importFile(source: ImportSource): Promise<Imported> {
  const name = basename(source.path);
  switch (extname(name).toLowerCase()) {
    case ".jxwb":
      return importBook(source.path);
    case ".json":
      return { book: bookOfJson(new TextDecoder().decode(await bytesOf(source)), name), notes: [] };
    case ".xlsx":
    case ".xlsm":
    case ".xls":
    case ".et":
      return readXlsx(await bytesOf(source), name);
    default:
      return readDocx(await bytesOf(source), name);
  }
}

function importBook(path: string): Imported {
  const file = BookFile.open(path);
  try {
    return { book: canonicalBook(file.book()), notes: file.notes() };
  } finally {
    file.close();
  }
}

async function bytesOf(source: ImportSource): Promise<Uint8Array> {
  if (source.bytes) return source.bytes;
  try {
    const found = await stat(source.path);
    if (found.isDirectory()) throw Object.assign(new Error(source.path), { code: "EISDIR" });
    if (found.size > MOST_BYTES)
      throw new AppError(
        "file-too-large",
        `“${basename(source.path)}”太大（超过 200 MB），不像是绩效文本。请删去其中的图片后另存再导入。`,
      );
    return await readFile(source.path);
  } catch (error) {
    throw fileError(error, source.path);
  }
}
