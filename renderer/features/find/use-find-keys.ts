import { useEffect } from "react";
import { useWindowKeys } from "../../parts/use-window-keys.ts";
import { usePanels } from "../../state/panels.ts";
import { closeFind, openFind, stepHit } from "./find-actions.ts";
import { useFind } from "./find-state.ts";

/** Ctrl+F, Ctrl+H and F3 anywhere in the editor; a dialog keeps its own keys. */
export function useFindKeys(): void {
  useWindowKeys(keyAction);
  // A book that is closed takes its search with it.
  useEffect(
    () => () => {
      usePanels.setState({ find: false });
      useFind.setState({ current: null, skipped: [] });
    },
    [],
  );
}

function keyAction(event: KeyboardEvent): (() => void) | null {
  const { key, shiftKey, altKey, target } = event;
  const control = event.ctrlKey || event.metaKey;
  const inPanel = target instanceof Element && target.closest(".find") !== null;
  if (control && !altKey && !shiftKey && key.toLowerCase() === "f") return () => openFind(false);
  if (control && !altKey && !shiftKey && key.toLowerCase() === "h") return () => openFind(true);
  if (control || altKey || !usePanels.getState().find) return key === "F3" ? () => openFind(false) : null;
  if (key === "F3") return () => stepHit(shiftKey ? -1 : 1, !inPanel);
  if (key === "Escape" && inPanel) return closeFind;
  return null;
}
