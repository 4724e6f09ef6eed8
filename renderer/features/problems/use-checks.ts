import { useEffect } from "react";
import { useBookNow } from "../../book-worker/open-book.ts";
import { useWindowKeys } from "../../parts/use-window-keys.ts";
import { checkBook, stopChecks } from "./check-client.ts";
import { stepProblem } from "./problem-actions.ts";
import { fixHere, toggleCheckedHere } from "./problem-here.ts";
import { useKeptCounts } from "./use-kept-counts.ts";

/** Checks the open book and every change of it; F8 and F9 go through what was found, and deal with it. */
export function useChecks(): void {
  const now = useBookNow();
  useEffect(() => stopChecks, []);
  useEffect(() => {
    if (now) checkBook(now);
  }, [now]);
  useKeptCounts();
  useWindowKeys(keyAction);
}

function keyAction({ key, shiftKey }: KeyboardEvent): (() => void) | null {
  if (key === "F8") return () => stepProblem(shiftKey ? -1 : 1);
  if (key === "F9") return shiftKey ? toggleCheckedHere : fixHere;
  return null;
}
