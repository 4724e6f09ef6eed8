import { useEffect } from "react";

/**
 * Keys that act wherever the focus is; a dialog and an input method keep theirs.
 * @param actionOf the same function at every drawing: what the key does, or null where it is not one of them.
 */
export function useWindowKeys(actionOf: (event: KeyboardEvent) => (() => unknown) | null): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      // 229: the key belongs to an input method.
      if (event.isComposing || event.keyCode === 229) return;
      if (event.target instanceof Element && event.target.closest("[role=dialog],[role=alertdialog]")) return;
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      action();
    };
    window.addEventListener("keydown", pressed, true);
    return () => window.removeEventListener("keydown", pressed, true);
  }, [actionOf]);
}
