import { describe, expect, it } from "vitest";
import { canonicalBook } from "../../shared/book/canonical.ts";
import { checkBook } from "../../shared/checks/run/check-book.ts";
import { cleanBooks } from "./clean-books.ts";
import { placeOf } from "./place.ts";

/** A warning here may be right: a reviewer asks about things that turn out to be in order. More than this is crying wolf. */
const WARNINGS_ALLOWED = 2;

describe("texts that comply", () => {
  it.each(cleanBooks())("$name is a whole text in canonical form", ({ book }) => {
    expect(canonicalBook(book)).toEqual(book);
    expect(book.sections.flatMap((section) => section.paragraphs).length).toBeGreaterThanOrEqual(40);
    expect(book.projects.length).toBeGreaterThanOrEqual(6);
    expect(book.projects.flatMap((project) => project.indicators).length).toBeGreaterThanOrEqual(40);
  });

  it.each(cleanBooks())("$name has no error and at most two warnings", ({ name, book }) => {
    const { problems } = checkBook({ book });
    const lines = problems.map(
      ({ rule, severity, where, message }) => `  ${severity} ${rule} ${placeOf(where)} ${message}`,
    );
    console.log([`${name}: ${problems.length}`, ...lines].join("\n"));
    const of = (severity: string) => lines.filter((line) => line.startsWith(`  ${severity} `));
    expect(of("error")).toEqual([]);
    expect(of("warning").length, of("warning").join("\n")).toBeLessThanOrEqual(WARNINGS_ALLOWED);
  });
});
