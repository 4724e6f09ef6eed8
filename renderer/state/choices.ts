import { create } from "zustand";
import { runtime } from "./runtime.ts";

type Choices = Readonly<Record<string, string>>;

/** What the user has chosen before, by name; the host keeps it for the next start. Null until it is known. */
const useChoices = create<{ readonly kept: Choices | null }>(() => ({ kept: null }));

/** Call once, before the first book is shown. @throws AppError where the host does not answer. */
export async function recallChoices(): Promise<void> {
  useChoices.setState({ kept: await runtime.call("choices.get", {}) });
}

/** Keeps what was chosen for the next start; where the host cannot, it lasts as long as the window. */
export function keepChoice(name: string, value: string): void {
  runtime.call("choices.set", { name, value }).catch(() => undefined);
}

/** Tells what was chosen under that name, at once where it is known already; undefined where nothing was. */
export function onRecalled(name: string, take: (value: string | undefined) => void): void {
  const { kept } = useChoices.getState();
  if (kept) take(kept[name]);
  useChoices.subscribe((now) => now.kept && take(now.kept[name]));
}
