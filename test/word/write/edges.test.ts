import { beforeAll, describe, expect, it } from "vitest";
import { readDocx } from "../../../electron/word/read/docx.ts";
import { canonicalBook } from "../../../shared/book/canonical.ts";
import { edgeBooks } from "../edge-books.ts";
import { type PrintedPage, printPages, whyNoPrinting } from "../libreoffice.ts";
import { wordComplaints } from "../validate.ts";
import { pagesInWord } from "../word-model.ts";
import { type Written, written } from "../written.ts";

const books = edgeBooks();
const files = new Map<string, Written>();
let printed = new Map<string, PrintedPage[]>();
const why = whyNoPrinting();

beforeAll(async () => {
  for (const [name, book] of books) files.set(name, await written(book));
  if (why === null) printed = printPages(new Map([...files].map(([name, { file }]) => [name, file])));
});

function fileOf(name: string): Written {
  const found = files.get(name);
  if (!found) throw new Error(`not written: ${name}`);
  return found;
}

describe.each([...books.keys()])("%s", (name) => {
  it("opens in Word without complaint", async () => {
    expect(await wordComplaints(fileOf(name).file)).toEqual([]);
  });

  it("stands on the pages that the contents name in an independent model of Word", async () => {
    const { file, layout } = fileOf(name);
    const { bookmarks, pageCount } = await pagesInWord(file);
    expect([...bookmarks.values()]).toEqual(layout.entries.map(({ page }) => page));
    expect(pageCount).toBe(layout.pages.length);
  });

  it("stands on the pages that the contents name in LibreOffice", (ctx) => {
    if (why !== null) ctx.skip(why);
    const { layout } = fileOf(name);
    const pages = printed.get(name) ?? [];
    expect(pages.length).toBe(layout.pages.length);
    for (const { entry, page } of layout.entries) {
      const heading = entry.replaceAll(/\s/g, "");
      const found = pages.find(({ lines, number }) => number === page && lines.join("").startsWith(heading));
      expect(found, `${entry} on page ${page}`).toBeDefined();
    }
  });

  it("is the same book when it is read again", async () => {
    const book = books.get(name);
    if (!book) throw new Error(name);
    const again = await readDocx(fileOf(name).file, `${name}.docx`);
    expect({ ...again.book, layout: book.layout }).toEqual(canonicalBook(book));
  });
});
