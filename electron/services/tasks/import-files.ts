import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { canonicalBook } from "../../../shared/book/canonical.ts";
import type { ImportNote } from "../../../shared/book/import-note.ts";
import type { Book } from "../../../shared/book/model.ts";
import { sectionHeading } from "../../../shared/book/numbering.ts";
import { AppError } from "../../../shared/error.ts";
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

/**
 * One or more files as one book in canonical form: projects of all, sections and cover from the first; the others' sections go
 * to the notes.
 */
export async function importFiles(
  sources: readonly ImportSource[],
  onProgress: (done: number, total: number) => void,
): Promise<Imported> {
  const imported: { name: string; result: Imported }[] = [];
  for (const [index, source] of sources.entries()) {
    onProgress(index, sources.length);
    imported.push({ name: basename(source.path), result: await importFile(source) });
  }
  const [first, ...others] = imported;
  if (!first)
    throw new AppError("nothing-to-import", "没有选择要导入的文件。请选择 .docx、.json 或 .jxwb 文件。");
  return {
    book: { ...first.result.book, projects: imported.flatMap(({ result }) => result.book.projects) },
    notes: [
      ...notesOf(imported.map(({ result }) => result)),
      ...others.flatMap(({ name, result }) => sectionsNotTaken(name, result.book)),
    ],
  };
}

/** The notes of all; a project's number counts on from the projects of the files before its own. */
function notesOf(results: readonly Imported[]): ImportNote[] {
  let before = 0;
  return results.flatMap(({ book, notes }) => {
    const first = before;
    before += book.projects.length;
    return notes.map((note) =>
      note.project === undefined ? note : { ...note, project: note.project + first },
    );
  });
}

async function importFile(source: ImportSource): Promise<Imported> {
  const name = basename(source.path);
  switch (extname(name).toLowerCase()) {
    case ".jxwb":
      return importBook(source.path);
    case ".json":
      return { book: bookOfJson(new TextDecoder().decode(await bytesOf(source)), name), notes: [] };
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

function sectionsNotTaken(name: string, book: Book): ImportNote[] {
  return book.sections.map((section, index) => ({
    kind: "section-not-taken",
    where: `${name} ${sectionHeading(index, section.title)}`,
    text: section.paragraphs.join("\n"),
    message: "合并时章节文字取自第一个文件，这一章没有并入。",
  }));
}
