import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { BookFile } from "../../electron/store/book-file.ts";
import { readBook } from "../../electron/store/read-book.ts";
import { expectAllThatItHolds, SCHEMAS, schemaFile } from "./schema-fixture.ts";

function opened(path: string): BookFile {
  const file = BookFile.open(path);
  onTestFinished(() => file.close());
  return file;
}

describe.each(SCHEMAS)("a file of schema %i, as the released program made it", (version) => {
  it("gives back every step to the letter, forth and back, its marks in force and last year's book", () => {
    expectAllThatItHolds(opened(schemaFile(version)), version);
  });

  it("still holds all of it after it was closed and opened once more", () => {
    const path = schemaFile(version);
    const first = BookFile.open(path);
    const rows = first.rows();
    first.close();
    const again = opened(path);
    expect(again.rows()).toEqual(rows);
    expectAllThatItHolds(again, version);
  });

  it("is only looked at without a change to it", () => {
    const path = schemaFile(version);
    const before = readFileSync(path);
    const book = readBook(path);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(existsSync(`${path}.v${version}.bak`)).toBe(false);
    expect(book).toEqual(opened(path).book());
  });
});
