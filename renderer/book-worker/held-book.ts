import type { ImportNote } from "../../shared/book/import-note.ts";
import type { BookText } from "../../shared/book/rows.ts";
import type { WordLists } from "../../shared/checks/words/word-lists.ts";
import type { ProfileChanges } from "../../shared/layout/profile-values.ts";
import { patched } from "./book-patch.ts";
import type { BookChange } from "./questions.ts";

/** The open book as the worker holds it. */
export interface HeldBook {
  readonly rows: BookText;
  readonly profileChanges: ProfileChanges;
  readonly notes: readonly ImportNote[];
  readonly words: WordLists;
}

export function changedBook(before: HeldBook | null, { rows, ...others }: BookChange): HeldBook {
  const text = rows ? patched(before?.rows ?? null, rows) : before?.rows;
  if (!text) throw new TypeError("the first question brings the rows");
  return { profileChanges: {}, notes: [], words: {}, ...before, ...others, rows: text };
}
