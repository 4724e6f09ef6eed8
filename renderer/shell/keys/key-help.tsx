import { Help } from "../../dialogs/help/help-dialog.tsx";
import { KEY_GROUPS } from "./key-groups.ts";
import { useProgramKeys } from "./window-keys.ts";

/** F1 and the help that it opens. */
export function KeyHelp() {
  useProgramKeys();
  return <Help groups={KEY_GROUPS} />;
}
