import { useEffect } from "react";
import { actOnKey, type KeyLine } from "../../parts/keys.ts";
import { openHelp, topicHere, useHelp } from "../../state/open-help.ts";

export const DIALOG = "[role=dialog],[role=alertdialog]";

/** Keys of every screen and every dialog. */
export const PROGRAM_KEYS: readonly KeyLine<void>[] = [
  {
    on: {
      F1: () => {
        if (useHelp.getState().topic === null) openHelp(topicHere());
      },
    },
    does: "帮助：打开与眼前这一处有关的那一页",
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
