import { useEffect } from "react";
import { actOnKey, type KeyLine } from "../../parts/keys.ts";
import { openHelp } from "../../state/open-dialog.ts";

export const DIALOG = "[role=dialog],[role=alertdialog]";

/** Keys of every screen. Over a dialog the help would take that one's focus away for good. */
export const PROGRAM_KEYS: readonly KeyLine<void>[] = [
  {
    on: {
      F1: () => {
        if (document.querySelector(DIALOG) === null) openHelp();
      },
    },
    does: "这份说明",
  },
];

/** The keys of every screen. The browser never gets them. */
export function useProgramKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      actOnKey(PROGRAM_KEYS, undefined, event);
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
}
