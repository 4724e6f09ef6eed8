import { useEffect } from "react";
import { formFrame } from "../../field/mounted.ts";
import { refuseReadOnly } from "../../state/editing.ts";

/** Keys that change what is typed; the others move, copy or belong to the browser. */
const CHANGING = new Set(["Enter", "Delete", "Backspace", "F2"]);

/** Where a book can only be looked at, nothing can be typed or pasted into its forms. */
export function useReadOnlyGuard(readOnly: boolean): void {
  useEffect(() => {
    if (!readOnly) return;
    const refuse = (event: Event) => {
      if (!(event.target instanceof Node) || !formFrame.current?.contains(event.target)) return;
      if (event instanceof KeyboardEvent && !isTyping(event)) return;
      event.preventDefault();
      event.stopPropagation();
      refuseReadOnly();
    };
    const kinds = ["beforeinput", "keydown", "paste", "cut", "drop"] as const;
    for (const kind of kinds) document.addEventListener(kind, refuse, true);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, refuse, true);
    };
  }, [readOnly]);
}

function isTyping(event: KeyboardEvent): boolean {
  const field = event.target instanceof Element && event.target.closest("input, textarea, [contenteditable]");
  if (!field || event.ctrlKey || event.metaKey) return false;
  return event.altKey ? event.key.startsWith("Arrow") : CHANGING.has(event.key);
}
