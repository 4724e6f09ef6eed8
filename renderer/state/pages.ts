import { currentSync } from "./current-sync.ts";
import { runtime } from "./runtime.ts";
import { useApp } from "./store.ts";

const PAGES_DELAY_MS = 800;
let timer: ReturnType<typeof setTimeout> | undefined;
let lastAsked = 0;

/** Asks for the page numbers when the book rests for a moment. */
export function askPagesSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void askPages(), PAGES_DELAY_MS);
}

/** The book is left: nothing is asked any more. */
export function stopAskingPages(): void {
  clearTimeout(timer);
}

/** Asks for the page numbers anew: the layout itself has changed. */
export function refreshPages(): void {
  if (currentSync()) void askPages();
}

export async function askPages(): Promise<void> {
  const asked = ++lastAsked;
  try {
    const pages = await runtime.call("book.pages", {});
    if (asked === lastAsked) useApp.setState({ pages });
  } catch {
    // Page numbers are an extra: without them the outline shows none, and the export says what is wrong.
    if (asked === lastAsked) useApp.setState({ pages: null });
  }
}
