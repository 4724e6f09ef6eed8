import type { BookView } from "./book-sync.ts";

/**
 * Whether a page that is to be left has edits that would be lost. The desktop program waits until everything is written, and asks where it
 * cannot be; a browser asks at once, and one edit that is on its way still arrives where its host is there.
 * @param waits whether nothing is to be on its way
 */
export function holdsEdits({ pending, failure }: Pick<BookView, "pending" | "failure">, waits: boolean) {
  return failure !== null || pending > (waits ? 0 : 1);
}
