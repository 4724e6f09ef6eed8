import type { Pages } from "../../../shared/api/api.ts";
import type { Book } from "../../../shared/book/model.ts";
import type { Layout } from "../../../shared/layout/layout.ts";
import { layoutBook } from "../../../shared/layout/pages.ts";
import type { Profile } from "../../../shared/layout/profile.ts";

/** The contents' page numbers, as the layout engine computes them. */
export function pagesOfBook(book: Book, profile: Profile): Pages {
  return pagesOfLayout(layoutBook(book, profile));
}

export function pagesOfLayout({ entries, pageCount, notices }: Layout): Pages {
  return {
    entries: entries.map(({ entry, page }) => ({ entry, page })),
    pageCount,
    notices: notices.map(({ where, message }) => ({ where, message })),
  };
}
