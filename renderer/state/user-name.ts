import { create } from "zustand";
import { onRecalled } from "./choices.ts";
import { runtime } from "./runtime.ts";
import { useApp } from "./store.ts";

/** The name that marks carry: the user's own choice, which the host keeps for the next start; null where none was made. */
const useChosenName = create<{ readonly name: string | null }>(() => ({ name: null }));

const NAME = "user-name";
const LONGEST = 100;

onRecalled(NAME, (name) => useChosenName.setState({ name: name ?? null }));

/** The chosen name, or the one under which the user has logged in. */
export function useUserName(): string {
  const login = useApp((state) => state.info?.user ?? "");
  return useChosenName((state) => state.name) ?? login;
}

export function userName(): string {
  return useChosenName.getState().name ?? useApp.getState().info?.user ?? "";
}

/** Keeps another name; a blank one gives the login name back. @throws AppError where the host cannot keep it. */
export async function chooseUserName(name: string): Promise<void> {
  const chosen = name.trim().slice(0, LONGEST) || (useApp.getState().info?.user ?? "");
  useChosenName.setState({ name: chosen });
  await runtime.call("choices.set", { name: NAME, value: chosen });
}
