import type { Pages } from "../../../shared/api.ts";
import type { Book } from "../../../shared/book/model.ts";
import type { Layout } from "../../../shared/layout/layout.ts";
import { layoutBook } from "../../../shared/layout/pages.ts";
import { profileNamed } from "../../../shared/layout/profile.ts";

/** The contents' page numbers, as the layout engine computes them with the book's own profile. */
export function pagesOfBook(book: Book): Pages {
  return pagesOfLayout(layoutBook(book, profileNamed(book.layout)));
}

export function pagesOfLayout({ entries, pageCount }: Layout): Pages {
  return { entries: entries.map(({ entry, page }) => ({ entry, page })), pageCount };
}
