import { HelpWindow } from "../../dialogs/help/help-window.tsx";
import type { HelpTopic } from "../../state/open-help.ts";
import { KEY_GROUPS } from "./key-groups.ts";

/** The help, with every key: with the tables come the editors that act on them. */
export function Help({ topic }: { readonly topic: HelpTopic }) {
  return <HelpWindow topic={topic} keys={KEY_GROUPS} />;
}
