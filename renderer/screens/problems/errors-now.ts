import { useApp } from "../../state/store.ts";
import { countOf } from "./problem-lines.ts";
import { useProblems } from "./problems-state.ts";

/** So long the checks may take after the last key; without them nobody is kept waiting. */
const PATIENCE_MS = 3000;

/** How many errors the book has as it is now: waits for the check that is under way. */
export async function errorsNow(): Promise<number> {
  await new Promise<void>((resolve) => {
    const done = () => useProblems.getState().rows === useApp.getState().view?.rows;
    if (done()) return resolve();
    const stop = useProblems.subscribe(() => done() && end());
    const timer = setTimeout(end, PATIENCE_MS);
    function end() {
      clearTimeout(timer);
      stop();
      resolve();
    }
  });
  return countOf(useProblems.getState().problems ?? [], "error");
}
