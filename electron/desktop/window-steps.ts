import type { Output } from "../../shared/api/api.ts";
import type { CarriedSession } from "../services/carried-session.ts";

/** What the next 撤销 and the next 重做 concern, as the book names it; null where there is none. */
export interface Steps {
  readonly undo: string | null;
  readonly redo: string | null;
}

export const NO_STEPS: Steps = { undo: null, redo: null };

/**
 * Follows a session's book from step to step.
 * @param changed hears of every other pair of steps.
 * @returns what gives the present pair.
 */
export function followSteps(session: CarriedSession, changed: () => void): () => Steps {
  let now = NO_STEPS;
  const take = (next: Steps) => {
    if (next.undo === now.undo && next.redo === now.redo) return;
    now = { undo: next.undo, redo: next.redo };
    changed();
  };
  const ask = async () => {
    const reply = await session.call("book.steps", {});
    // The session has checked it against the contract; without a book it answers with an error.
    const { undo, redo } = ("data" in reply ? reply.data : { undo: [], redo: [] }) as Output<"book.steps">;
    take({ undo: undo[0] ?? null, redo: redo[0] ?? null });
  };
  session.on((event, data) => {
    if (event === "book.changed") take(JSON.parse(data) as Steps);
    else if (event === "book.switched" || event === "book.rewritten") void ask();
  });
  return () => now;
}
