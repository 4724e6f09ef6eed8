import { readFile } from "node:fs/promises";
import { readXlsx } from "../../electron/excel/read/xlsx.ts";
import type { ImportNote } from "../../shared/book/import-note.ts";
import type { Book } from "../../shared/book/model.ts";

/** Reads a file as some program wrote it: the smallest of its kind. */
export async function readFixture(name: string): Promise<{ book: Book; notes: ImportNote[] }> {
  return readXlsx(await readFile(new URL(`../fixtures/excel-files/${name}`, import.meta.url)), name);
}
