import { checksDone } from "./checks-done.ts";
import { useProblems } from "./problems-state.ts";

/** How many errors the book has as it is now: waits for the check that is under way. */
export async function errorsNow(): Promise<number> {
  await checksDone();
  return useProblems.getState().counts.total.errors;
}
