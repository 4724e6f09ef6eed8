import { useEffect, useState } from "react";
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
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "F8" || event.isComposing || event.keyCode === 229) return;
      if (event.target instanceof Element && event.target.closest("[role=dialog],[role=alertdialog]")) return;
      event.preventDefault();
      stepProblem(event.shiftKey ? -1 : 1);
    };
    window.addEventListener("keydown", pressed, true);
    return () => window.removeEventListener("keydown", pressed, true);
  }, []);
}
