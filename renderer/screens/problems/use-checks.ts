import { useEffect, useState } from "react";
import { useWindowKeys } from "../../parts/use-window-keys.ts";
import { useApp } from "../../state/store.ts";
import { CheckClient } from "./check-client.ts";
import { stepProblem } from "./problem-actions.ts";

/** Checks the open book and every change of it; F8 and Shift+F8 go through what was found. */
export function useChecks(): void {
  const rows = useApp((state) => state.view?.rows);
  const notes = useApp((state) => state.book?.notes);
  const [client] = useState(() => new CheckClient());
  useEffect(() => () => client.close(), [client]);
  useEffect(() => {
    if (rows && notes) client.check({ rows, notes });
  }, [client, rows, notes]);
  useWindowKeys(keyAction);
}

function keyAction({ key, shiftKey }: KeyboardEvent): (() => void) | null {
  return key === "F8" ? () => stepProblem(shiftKey ? -1 : 1) : null;
}
