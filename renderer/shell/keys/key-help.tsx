import { onDemand } from "../../parts/on-demand.tsx";
import { useHelp } from "../../state/open-help.ts";
import { useProgramKeys } from "./program-keys.ts";

const Help = onDemand(async () => (await import("./help.tsx")).Help);

/** F1 and the help that it opens. */
export function KeyHelp() {
  useProgramKeys();
  const topic = useHelp((state) => state.topic);
  return topic === null ? null : <Help topic={topic} />;
}
