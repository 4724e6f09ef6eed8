import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Book } from "../../shared/book/model.ts";
import { bookSchema } from "../../shared/book/model-schema.ts";

const FOLDER = fileURLToPath(new URL("../fixtures/clean", import.meta.url));

/** Texts of three departments written to comply, as a very careful clerk would: file name and book. */
export function cleanBooks(): readonly { readonly name: string; readonly book: Book }[] {
  return readdirSync(FOLDER)
    .sort()
    .map((name) => ({ name, book: bookSchema.parse(JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8"))) }));
}
