import { useEffect } from "react";
import { useBookNow } from "../../book-worker/open-book.ts";
import { useProblems } from "../../state/problems.ts";
import { runtime } from "../../state/runtime.ts";
import { checkBook, stopChecks } from "./check-client.ts";

/** Checks the open book and every change of it. */
export function useChecks(): void {
  const now = useBookNow();
  useEffect(() => stopChecks, []);
  useEffect(() => {
    if (now) checkBook(now);
  }, [now]);
  useKeptCounts();
}

/** Tells the host how many errors and warnings are left, for the start screen. */
function useKeptCounts(): void {
  const known = useProblems((state) => state.problems !== null);
  const { errors, warnings } = useProblems((state) => state.counts.total);
  useEffect(() => {
    // A number on the start screen must not disturb anybody's work.
    if (known) runtime.call("book.keepProblems", { errors, warnings }).catch(() => undefined);
  }, [known, errors, warnings]);
}
