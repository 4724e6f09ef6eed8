import { describe, expect, it } from "vitest";
import { readDocx } from "../../../electron/word/read/docx.ts";
import type { ImportNote } from "../../../shared/book/import-note.ts";
import { combinedForm, type NamedForm, singleForms } from "../../fixtures/word-variants/form.ts";
import { wordVariant } from "../../fixtures/word-variants/variant.ts";
import { runs } from "../../support/random.ts";
import { printedWords, unaccountedIn } from "./accounted.ts";
import { resaved, whyNoLibreOffice } from "./resaved.ts";

/** What an import may leave out of the Book; besides that it fixes headings and their numbers, and says so. */
const LEFT_OUT = new Set([
  "text-deleted",
  "comment",
  "row-not-understood",
  "column-not-understood",
  "label-not-understood",
]);

const SINGLE = singleForms();
const COMBINED = Array.from({ length: runs(80) }, (_, index) => combinedForm(index + 1));
const named = ({ name, form }: NamedForm) => [name, form] as const;

describe("the real text in every form of Word file", () => {
  it.each([...SINGLE, ...COMBINED].map(named))("%s", async (_, form) => {
    const { file, book, notes, repeats } = await wordVariant(form);
    const read = await readDocx(file, "2024年.docx");
    expect(read.notes).toEqual(notes);
    expect(read.book).toEqual(book);
    const others = read.notes.filter((note) => !LEFT_OUT.has(note.kind));
    expect(others.filter((note) => !note.kind.startsWith("heading-"))).toEqual([]);
    const told = read.notes.filter((note) => note.kind !== "heading-lost").map((note) => note.text);
    expect(await unaccountedIn(file, printedWords(read.book), repeats, ...told)).toBe("");
  });

  it("is the same after LibreOffice has saved each form", async (context) => {
    const reason = whyNoLibreOffice();
    if (reason !== null) context.skip(reason);
    // LibreOffice 7.4 repeats the text of content controls that follow one another in a line.
    const kept = SINGLE.filter(({ form }) => form.inline !== "controls");
    const variants = await Promise.all(kept.map(({ form }) => wordVariant(form)));
    const files = resaved(variants.map(({ file }) => file));
    for (const [index, { book, notes }] of variants.entries()) {
      const read = await readDocx(files[index] ?? Buffer.alloc(0), "2024年.docx");
      const name = kept[index]?.name;
      expect({ name, book: read.book }).toEqual({ name, book });
      const told = (each: readonly ImportNote[]) =>
        each.map(({ kind, text, project }) => [kind, text, project]);
      expect({ name, notes: told(read.notes) }).toEqual({ name, notes: told(notes) });
    }
  });

  it("a text that an import would drop is missed", async () => {
    const [plain] = SINGLE;
    if (!plain) throw new Error("there is a plain form");
    const { file, book, repeats } = await wordVariant({
      ...plain.form,
      comments: "some",
      changes: "tracked",
    });
    const without = { ...book, projects: book.projects.slice(1) };
    expect(await unaccountedIn(file, printedWords(book), repeats)).toContain("删去");
    expect(await unaccountedIn(file, printedWords(without), repeats)).toContain("油");
  });
});
