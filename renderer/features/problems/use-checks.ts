import { useEffect } from "react";
import { useBookNow } from "../../book-worker/open-book.ts";
import { checkBook, stopChecks } from "./check-client.ts";
import { useKeptCounts } from "./use-kept-counts.ts";

/** Checks the open book and every change of it. */
export function useChecks(): void {
  const now = useBookNow();
  useEffect(() => stopChecks, []);
  useEffect(() => {
    if (now) checkBook(now);
  }, [now]);
  useKeptCounts();
}
