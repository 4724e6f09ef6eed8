import { patchDocument } from "docx";
import { estimatePageNumbersWith } from "docx/layout";

/** What an independent model of Word's layout (docx/layout) makes of a file. */
export interface WordPages {
  /** Bookmark → number of the page where it stands. */
  readonly bookmarks: ReadonlyMap<string, number>;
  /** All pages, blank ones included. */
  readonly pageCount: number;
}

/** It does not know our fonts by their names and guesses half and whole ems: right for Han, digits and usual punctuation, not for — or ·. */
const estimate = estimatePageNumbersWith({ guess: true });

export async function pagesInWord(file: Uint8Array): Promise<WordPages> {
  let found: WordPages | undefined;
  await patchDocument({
    outputType: "uint8array",
    data: file,
    patches: {},
    pageNumbers: (...template) => {
      const numbers = estimate(...template);
      found = { bookmarks: new Map(numbers.bookmarkPageNumbers), pageCount: numbers.pageCount ?? 0 };
      return numbers;
    },
  });
  if (!found) throw new Error("docx/layout was not asked");
  return found;
}
