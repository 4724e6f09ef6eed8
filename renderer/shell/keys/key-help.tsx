import { onDemand } from "../../parts/on-demand.tsx";
import { useOpenDialog } from "../../state/open-dialog.ts";
import { useProgramKeys } from "./program-keys.ts";

const Help = onDemand(async () => (await import("./help.tsx")).Help);

/** F1 and the help that it opens. */
export function KeyHelp() {
  useProgramKeys();
  const open = useOpenDialog((state) => state.open === "help");
  return open ? <Help /> : null;
}
