import { HelpDialog } from "../../dialogs/help/help-dialog.tsx";
import { KEY_GROUPS } from "./key-groups.ts";

/** The help, with every key: with the tables come the editors that act on them. */
export function Help() {
  return <HelpDialog groups={KEY_GROUPS} />;
}
