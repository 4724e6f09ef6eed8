import { useEffect, useLayoutEffect } from "react";
import { type PageNumbers, useApp } from "../state/store.ts";
import { type BookNow, sameLayout } from "./held-book.ts";
import { OneAtATime } from "./one-at-a-time.ts";
import { bookWorker, useBookNow } from "./open-book.ts";

/** Keeps the page numbers of the open book; the worker ends with it. */
export function usePageNumbers(): void {
  const now = useBookNow();
  useEffect(
    () => () => {
      wanted = null;
      bookWorker.close();
    },
    [],
  );
  // Before the change is on the screen: no number of the layout before is seen beside it.
  useLayoutEffect(() => {
    if (!now) return;
    if (wanted && !sameLayout(now, wanted)) useApp.setState({ pages: "counting" });
    wanted = now;
    pages.want(now);
  }, [now]);
}

/** The book as it was asked about last. */
let wanted: BookNow | null = null;

const pages = new OneAtATime<BookNow>(async (now) => {
  const counted = await bookWorker.ask(now, "pages", null).catch(
    // Page numbers are an extra: without them the outline shows none, and preview and export say what is wrong.
    () => null,
  );
  // Of a layout that is not the book's any more: the next answer follows.
  if (wanted && sameLayout(now, wanted)) show(counted);
});

function show(pages: PageNumbers | null): void {
  if (!samePages(pages, useApp.getState().pages)) useApp.setState({ pages });
}

function samePages(a: PageNumbers | null, b: PageNumbers | "counting" | null): boolean {
  if (a === null || b === null || b === "counting") return a === b;
  return (
    a.pageCount === b.pageCount &&
    a.entries.length === b.entries.length &&
    a.entries.every((page, at) => page === b.entries[at])
  );
}
