import { useProblems } from "./problems.ts";
import { useApp } from "./store.ts";

/** So long the checks may take after the last key; without them nobody is kept waiting. */
const PATIENCE_MS = 3000;

/** Waits for the check that is under way. @returns whether what is shown was found in the book as it is now. */
export async function checksDone(): Promise<boolean> {
  const done = () => useProblems.getState().rows === useApp.getState().view?.rows;
  if (done()) return true;
  await new Promise<void>((resolve) => {
    const stop = useProblems.subscribe(() => done() && end());
    const timer = setTimeout(end, PATIENCE_MS);
    function end() {
      clearTimeout(timer);
      stop();
      resolve();
    }
  });
  return done();
}

/** How many errors the book has as it is now: waits for the check that is under way. */
export async function errorsNow(): Promise<number> {
  await checksDone();
  return useProblems.getState().counts.total.errors;
}
