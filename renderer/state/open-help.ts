import { create } from "zustand";
import type { ErrorCode } from "../../shared/errors/error-code.ts";

/** A page of the help, or the error that it is to explain. */
export type HelpTopic = HelpPageId | ErrorCode;

export type HelpPageId =
  | "import"
  | "rollover"
  | "project"
  | "sections"
  | "find"
  | "reading"
  | "problems"
  | "compare"
  | "units"
  | "export"
  | "move"
  | "errors"
  | "versions"
  | "install"
  | "places"
  | "keys"
  | "about";

/** What the help shows; null while it is closed. It lies over every screen and every dialog. */
export const useHelp = create<{ readonly topic: HelpTopic | null }>(() => ({ topic: null }));

export function openHelp(topic: HelpTopic): void {
  useHelp.setState({ topic });
}

export function closeHelp(): void {
  useHelp.setState({ topic: null });
}

/** Marks a part of the screen by the topic that F1 opens there. */
export function helpAt(topic: HelpTopic): { readonly "data-help": HelpTopic } {
  return { "data-help": topic };
}

/** What the help is asked for: by the dialog in front, or by where the focus is. */
export function topicHere(): HelpTopic {
  const dialogs = document.querySelectorAll("[role=dialog], [role=alertdialog]");
  const inFront = [...dialogs].at(-1) ?? document.activeElement;
  const marked = inFront?.closest<HTMLElement>("[data-help]");
  // Only topics are written there.
  return (marked?.dataset.help as HelpTopic | undefined) ?? "import";
}
