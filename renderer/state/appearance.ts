import { useSyncExternalStore } from "react";
import { create } from "zustand";
import { keepChoice, onRecalled } from "./choices.ts";

/** Which theme the user wants; `system` follows the system's own. The host keeps it for the next start. */
export const APPEARANCES = ["system", "light", "dark"] as const;
export type Appearance = (typeof APPEARANCES)[number];

const NAME = "appearance";
const systemDark = window.matchMedia("(prefers-color-scheme: dark)");

export const useAppearance = create<{ readonly chosen: Appearance }>(() => ({ chosen: "system" }));

onRecalled(NAME, (stored) => show(APPEARANCES.find((one) => one === stored) ?? "system"));

export function chooseAppearance(chosen: Appearance): void {
  show(chosen);
  keepChoice(NAME, chosen);
}

/** The colours of styles/tokens.css follow the root element's color-scheme. */
function show(chosen: Appearance): void {
  document.documentElement.style.colorScheme = chosen === "system" ? "" : chosen;
  useAppearance.setState({ chosen });
}

/** Whether the page is dark now: as chosen, else as the system is, from the moment it changes. */
export function useDark(): boolean {
  const chosen = useAppearance((state) => state.chosen);
  const system = useSyncExternalStore(onSystemChange, () => systemDark.matches);
  return chosen === "system" ? system : chosen === "dark";
}

function onSystemChange(tell: () => void): () => void {
  systemDark.addEventListener("change", tell);
  return () => systemDark.removeEventListener("change", tell);
}
