import type { BookRows, BookText, ProjectRow, SectionRow } from "../../shared/book/rows.ts";
import { type ListPatch, listPatch, patchedList } from "./list-patch.ts";

/** What changed between two states of the book's rows: small where an edit was small. */
export interface BookPatch {
  readonly fields: Omit<BookText, "sections" | "projects">;
  readonly sections: ListPatch<SectionRow>;
  readonly projects: ListPatch<ProjectRow>;
}

/** Rows that are the same object are taken to be unchanged, as `applyOps` leaves them. `before` is null where all is new. */
export function bookPatch(before: BookText | null, after: BookRows): BookPatch {
  const { sections, projects, marks: _, ...fields } = after;
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
