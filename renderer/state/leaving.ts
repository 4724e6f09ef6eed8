import type { BookView } from "./book-sync.ts";

/**
 * Whether a page that is to be left has edits that would be lost. The desktop program waits until everything is written, and asks where it
 * cannot be; a browser asks at once, and one edit that is on its way still arrives.
 */
export function holdsEdits({ pending, failure }: Pick<BookView, "pending" | "failure">, desktop: boolean) {
  return failure !== null || pending > (desktop ? 0 : 1);
}
