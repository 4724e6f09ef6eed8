import { create } from "zustand";
import type { WordKind, WordLists } from "../../shared/checks/words/word-lists.ts";
import { runtime } from "./runtime.ts";
import { sameValue } from "./same-value.ts";

/** What the user has added to the word lists of the checks; null until it is known. */
export const useOwnWords = create<{ readonly words: WordLists | null }>(() => ({ words: null }));

let saving: Promise<unknown> = Promise.resolve();

/** Keeps the words known: other windows change them too. @returns what ends it. */
export function followWords(): () => void {
  const read = () => {
    runtime.call("words.get", {}).then(
      show,
      // The program's own words alone are better than no checks.
      () => show(useOwnWords.getState().words ?? {}),
    );
  };
  read();
  return runtime.on("settings.changed", read);
}

/** Replaces the lines of one list, after the changes that are on their way. @throws AppError where the host cannot keep them. */
export function saveWords(kind: WordKind, text: string): Promise<void> {
  const saved = saving.then(async () => {
    await runtime.call("words.set", { kind, text });
    show({ ...useOwnWords.getState().words, [kind]: text });
  });
  saving = saved.catch(() => undefined);
  return saved;
}

/** The same words stay the same object: other ones have everything checked anew. */
function show(words: WordLists): void {
  if (!sameValue(useOwnWords.getState().words, words)) useOwnWords.setState({ words });
}
