import { useWindowKeys } from "../../parts/use-window-keys.ts";
import { checkAndGoOn, goToNextCarried } from "./carried-actions.ts";

/** Ctrl+Enter: 已核对，下一处. With Shift: the next one, this one not yet. */
export function useCarriedKeys(): void {
  useWindowKeys(keyAction);
}

function keyAction(event: KeyboardEvent): (() => void) | null {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.altKey) return null;
  return event.shiftKey ? goToNextCarried : checkAndGoOn;
}
