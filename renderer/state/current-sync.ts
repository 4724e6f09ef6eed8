import type { BookSync } from "./book-sync.ts";

let sync: BookSync | null = null;

/** The open book's link with the host; null on the start screen. */
export function currentSync(): BookSync | null {
  return sync;
}

/** Closes the one before. */
export function replaceSync(next: BookSync | null): void {
  sync?.close();
  sync = next;
}
