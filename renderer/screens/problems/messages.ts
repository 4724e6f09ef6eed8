import type { ImportNote } from "../../../shared/book/import-note.ts";
import type { CheckResult } from "../../../shared/checks/check-book.ts";
import type { BookPatch } from "../../state/book-patch.ts";

/** What the interface and the thread that checks say to each other. */

export interface Question {
  readonly book: BookPatch;
  readonly notes: readonly ImportNote[];
}

export type Answer = CheckResult;
