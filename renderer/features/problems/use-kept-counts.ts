import { useEffect } from "react";
import { useProblems } from "../../state/problems.ts";
import { runtime } from "../../state/runtime.ts";

/** Tells the host how many errors and warnings are left, for the start screen. */
export function useKeptCounts(): void {
  const known = useProblems((state) => state.problems !== null);
  const { errors, warnings } = useProblems((state) => state.counts.total);
  useEffect(() => {
    // A number on the start screen must not disturb anybody's work.
    if (known) runtime.call("book.keepProblems", { errors, warnings }).catch(() => undefined);
  }, [known, errors, warnings]);
}
