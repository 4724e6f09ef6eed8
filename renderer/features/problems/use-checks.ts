import { useEffect } from "react";
import { useWindowKeys } from "../../parts/use-window-keys.ts";
import { useOwnWords } from "../../state/own-words.ts";
import { useApp } from "../../state/store.ts";
import { checks } from "./check-client.ts";
import { stepProblem } from "./problem-actions.ts";
import { fixHere, toggleCheckedHere } from "./problem-here.ts";
import { useKeptCounts } from "./use-kept-counts.ts";

/** Checks the open book and every change of it; F8 and F9 go through what was found, and deal with it. */
export function useChecks(): void {
  const rows = useApp((state) => state.view?.rows);
  const notes = useApp((state) => state.book?.notes);
  const words = useOwnWords((state) => state.words);
  useEffect(() => () => checks.close(), []);
  useEffect(() => {
    if (rows && notes && words) checks.check({ rows, notes, words });
  }, [rows, notes, words]);
  useKeptCounts();
  useWindowKeys(keyAction);
}

function keyAction({ key, shiftKey }: KeyboardEvent): (() => void) | null {
  if (key === "F8") return () => stepProblem(shiftKey ? -1 : 1);
  if (key === "F9") return shiftKey ? toggleCheckedHere : fixHere;
  return null;
}
