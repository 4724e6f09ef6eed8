import { useEffect } from "react";
import { closeFind, openFind, stepHit } from "./find-actions.ts";
import { useFind } from "./find-state.ts";

/** Ctrl+F, Ctrl+H and F3 anywhere in the editor; a dialog keeps its own keys. */
export function useFindKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      // 229: the key belongs to an input method.
      if (event.isComposing || event.keyCode === 229) return;
      if (event.target instanceof Element && event.target.closest("[role=dialog],[role=alertdialog]")) return;
      const action = keyAction(event);
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      action();
    };
    window.addEventListener("keydown", pressed, true);
    return () => window.removeEventListener("keydown", pressed, true);
  }, []);
  // A book that is closed takes its search with it.
  useEffect(() => () => useFind.setState({ open: false, current: null, skipped: [] }), []);
}

function keyAction(event: KeyboardEvent): (() => void) | null {
  const { key, shiftKey, altKey, target } = event;
  const control = event.ctrlKey || event.metaKey;
  const inPanel = target instanceof Element && target.closest(".find") !== null;
  if (control && !altKey && !shiftKey && key.toLowerCase() === "f") return () => openFind(false);
  if (control && !altKey && !shiftKey && key.toLowerCase() === "h") return () => openFind(true);
  if (control || altKey || !useFind.getState().open) return key === "F3" ? () => openFind(false) : null;
  if (key === "F3") return () => stepHit(shiftKey ? -1 : 1, !inPanel);
  if (key === "Escape" && inPanel) return closeFind;
  return null;
}
