import type { BookRows, BookText, ProjectRow, SectionRow } from "../../shared/book/rows.ts";

/** What changed between two states of the book's rows: small where an edit was small. */
export interface BookPatch {
  readonly fields: Omit<BookText, "sections" | "projects">;
  readonly sections: ListPatch<SectionRow>;
  readonly projects: ListPatch<ProjectRow>;
}

/** One run of a list replaced by other rows. */
interface ListPatch<T> {
  readonly start: number;
  readonly removed: number;
  readonly rows: readonly T[];
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
    sections: spliced(before?.sections ?? [], patch.sections),
    projects: spliced(before?.projects ?? [], patch.projects),
  };
}

function listPatch<T>(before: readonly T[], after: readonly T[]): ListPatch<T> {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let kept = 0;
  while (kept < shorter - start && before[before.length - 1 - kept] === after[after.length - 1 - kept])
    kept++;
  return {
    start,
    removed: before.length - start - kept,
    rows: after.slice(start, after.length - kept),
  };
}

function spliced<T>(list: readonly T[], { start, removed, rows }: ListPatch<T>): T[] {
  return [...list.slice(0, start), ...rows, ...list.slice(start + removed)];
}
