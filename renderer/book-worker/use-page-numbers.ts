import { useEffect } from "react";
import { type PageNumbers, useApp } from "../state/store.ts";
import type { BookNow } from "./held-book.ts";
import { OneAtATime } from "./one-at-a-time.ts";
import { bookWorker, useBookNow } from "./open-book.ts";

/** Keeps the page numbers of the open book; the worker ends with it. */
export function usePageNumbers(): void {
  const now = useBookNow();
  useEffect(() => () => bookWorker.close(), []);
  useEffect(() => {
    if (now) pages.want(now);
  }, [now]);
}

const pages = new OneAtATime<BookNow>(async (now) => {
  try {
    show(await bookWorker.ask(now, "pages", null));
  } catch {
    // Page numbers are an extra: without them the outline shows none, and preview and export say what is wrong.
    show(null);
  }
});

function show(pages: PageNumbers | null): void {
  if (!samePages(pages, useApp.getState().pages)) useApp.setState({ pages });
}

function samePages(a: PageNumbers | null, b: PageNumbers | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.pageCount === b.pageCount &&
    a.entries.length === b.entries.length &&
    a.entries.every((page, at) => page === b.entries[at])
  );
}
