import type { ImportNote } from "../../shared/book/import-note.ts";
import type { BookRows, BookText, ProjectRow, SectionRow } from "../../shared/book/rows.ts";
import type { WordLists } from "../../shared/checks/words/word-lists.ts";
import type { ProfileChanges } from "../../shared/layout/profile-values.ts";
import { sameValue } from "../state/same-value.ts";
import { type ListPatch, listPatch, patchedList } from "./list-patch.ts";

/** The open book as the worker holds it. */
export interface HeldBook {
  readonly rows: BookText;
  readonly profileChanges: ProfileChanges;
  readonly notes: readonly ImportNote[];
  /** What the user has added to the word lists. */
  readonly words: WordLists;
}

/** The same as the page has it. What is the same object has not changed. */
export interface BookNow extends HeldBook {
  readonly rows: BookRows;
}

/** Whether two states of books are laid out by the same rules. */
export function sameLayout(a: HeldBook, b: HeldBook): boolean {
  return a.rows.layout === b.rows.layout && sameValue(a.profileChanges, b.profileChanges);
}

/** What the worker has to know of the open book that has changed since the question before; only rows come as a patch. */
export type BookChange = Partial<Omit<HeldBook, "rows">> & { readonly rows?: BookPatch };

export function changeTo(now: BookNow, told: BookNow | null): BookChange {
  return {
    ...(now.rows !== told?.rows && { rows: bookPatch(told?.rows ?? null, now.rows) }),
    ...(now.profileChanges !== told?.profileChanges && { profileChanges: now.profileChanges }),
    ...(now.notes !== told?.notes && { notes: now.notes }),
    ...(now.words !== told?.words && { words: now.words }),
  };
}

export function changedBook(before: HeldBook | null, { rows, ...others }: BookChange): HeldBook {
  const text = rows ? patched(before?.rows ?? null, rows) : before?.rows;
  if (!text) throw new TypeError("the first question brings the rows");
  return { profileChanges: {}, notes: [], words: {}, ...before, ...others, rows: text };
}

/** What changed between two states of the book's rows: small where an edit was small. */
interface BookPatch {
  readonly fields: Omit<BookText, "sections" | "projects">;
  readonly sections: ListPatch<SectionRow>;
  readonly projects: ListPatch<ProjectRow>;
}

/** Rows that are the same object are taken to be unchanged, as `applyOps` leaves them. `before` is null where all is new. */
export function bookPatch(before: BookText | null, after: BookRows): BookPatch {
  const { sections, projects, marks: _, comments: __, ...fields } = after;
  return {
    fields,
    sections: listPatch(before?.sections ?? [], sections),
    projects: listPatch(before?.projects ?? [], projects),
  };
}

export function patched(before: BookText | null, patch: BookPatch): BookText {
  return {
    ...patch.fields,
    sections: patchedList(before?.sections ?? [], patch.sections),
    projects: patchedList(before?.projects ?? [], patch.projects),
  };
}
