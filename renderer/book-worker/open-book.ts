import { useMemo } from "react";
import type { ProfileChanges } from "../../shared/layout/profile-values.ts";
import { useLayouts } from "../state/layouts.ts";
import { useOwnWords } from "../state/own-words.ts";
import { useApp } from "../state/store.ts";
import { BookClient } from "./book-client.ts";
import type { BookNow } from "./held-book.ts";

/** The window's own; closed with its book. */
export const bookWorker = new BookClient(
  () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
);

/** The open book as it is to be asked about; null until all of it is known. */
export function bookNow(): BookNow | null {
  const { view, book } = useApp.getState();
  return knownBook(
    view?.rows,
    book?.notes,
    useOwnWords.getState().words,
    changesOf(useLayouts.getState().layouts, view?.rows.layout),
  );
}

/** The same, the same object for as long as nothing of it changes. */
export function useBookNow(): BookNow | null {
  const rows = useApp((state) => state.view?.rows);
  const notes = useApp((state) => state.book?.notes);
  const words = useOwnWords((state) => state.words);
  const changes = useLayouts(({ layouts }) => changesOf(layouts, rows?.layout));
  return useMemo(() => knownBook(rows, notes, words, changes), [rows, notes, words, changes]);
}

type Known<Of> = Of | null | undefined;

function knownBook(
  rows: Known<BookNow["rows"]>,
  notes: Known<BookNow["notes"]>,
  words: Known<BookNow["words"]>,
  profileChanges: Known<ProfileChanges>,
): BookNow | null {
  return rows && notes && words && profileChanges ? { rows, notes, words, profileChanges } : null;
}

const UNCHANGED: ProfileChanges = {};

/** What the user has changed of a layout; one that is not known is refused where it is used. */
function changesOf(
  layouts: ReturnType<typeof useLayouts.getState>["layouts"],
  wanted: string | undefined,
): ProfileChanges | null {
  return layouts && (layouts.find(({ name }) => name === wanted)?.changes ?? UNCHANGED);
}
