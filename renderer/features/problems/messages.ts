import type { ImportNote } from "../../../shared/book/import-note.ts";
import type { TextMark } from "../../../shared/book/mark.ts";
import type { Problem } from "../../../shared/checks/problem.ts";
import type { FixPlan } from "../../../shared/checks/run/fix-all.ts";
import type { WordLists } from "../../../shared/checks/words/word-lists.ts";
import type { BookPatch } from "../../state/book-patch.ts";
import type { ListPatch } from "../../state/list-patch.ts";

/** What the interface and the thread that checks say to each other. */

export type Question =
  | {
      readonly ask: "check";
      readonly book: BookPatch;
      readonly notes: readonly ImportNote[];
      /** What the user has added to the word lists. */
      readonly words: WordLists;
    }
  /** The fixes of the book as it was last checked. */
  | { readonly ask: "plan"; readonly marks: readonly TextMark[]; readonly without: ReadonlySet<string> };

export type Answer =
  | {
      readonly answer: "checked";
      /** Of those that the answer before told: a large book may have tens of thousands. */
      readonly problems: ListPatch<Problem>;
      readonly unchecked: readonly string[];
    }
  | { readonly answer: "planned"; readonly plan: FixPlan };
