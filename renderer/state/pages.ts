import { useApp } from "./store.ts";

/** What stands in the place of a page number that is being counted. */
export const COUNTING = "…";

type Shown = number | typeof COUNTING | null;

/**
 * The page on which each contents entry begins, as it is shown: sections first, then projects. Never the number of another layout or of
 * a book with other entries: until all are counted anew they are `COUNTING`. Null where the book cannot be laid out.
 */
export function useEntryPages(): (entry: number) => Shown {
  const pages = useApp((state) => state.pages);
  const count = useApp((state) =>
    state.view ? state.view.rows.sections.length + state.view.rows.projects.length : 0,
  );
  return (entry) => {
    if (pages === null) return null;
    if (pages === "counting" || pages.entries.length !== count) return COUNTING;
    return pages.entries[entry] ?? null;
  };
}

/** The last printed number, in the same way. */
export function usePageCount(): Shown {
  return useApp(({ pages }) => (pages === "counting" ? COUNTING : (pages?.pageCount ?? null)));
}
