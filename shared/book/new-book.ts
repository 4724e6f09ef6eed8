import { BOOK_FORMAT, type Book, DEFAULT_LAYOUT } from "./model.ts";
import { DEFAULT_SECTION_TITLES } from "./official-text.ts";

/** A text of which only so much is known: with the three sections that every one has, still without words. */
export function newBook(known: Pick<Book, "fiscalYear" | "department" | "projects">): Book {
  return {
    ...known,
    format: BOOK_FORMAT,
    compiler: "",
    reviewer: "",
    layout: DEFAULT_LAYOUT,
    sections: DEFAULT_SECTION_TITLES.map((title) => ({ title, paragraphs: [] })),
  };
}
